package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.call.Admission;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallId;
import org.folkmoot.testimony.call.CallTerms;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.invited.InvitedPeople;
import org.folkmoot.testimony.invited.PersonInvited;
import org.folkmoot.testimony.paper.ui.PaperNavigation;
import org.folkmoot.testimony.telling.Retention;

/** One call for those who opened it: its link and code to hand out, what it says, and closing it. */
@Route(value = "calls/:id", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class CallView extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient Rights rights;
    private final transient CallAddress address;
    private final transient Retention retention;
    private final transient InvitedPeople invited;

    CallView(
            Calls calls,
            Places places,
            ServiceDirectory directory,
            Rights rights,
            CallAddress address,
            Retention retention,
            InvitedPeople invited) {
        this.calls = calls;
        this.places = places;
        this.directory = directory;
        this.rights = rights;
        this.address = address;
        this.retention = retention;
        this.invited = invited;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CallsNavigation.addressed(event, calls));
    }

    private void show(Call call) {
        removeAll();
        boolean runs = rights.holds(call.place().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER);
        PageHead head = new PageHead(call.terms().title())
                .eyebrow(places.find(call.place()).map(Place::name).orElse(""), getTranslation("testimony.calls.one"));
        ActLink sheet = new ActLink(getTranslation("testimony.calls.sheet.act"), CallsNavigation.sheet(call.id()));
        if (runs) {
            head.tools(sheet, new ActLink(getTranslation("testimony.calls.change"), CallsNavigation.change(call.id())));
        } else {
            head.tools(sheet);
        }
        Section share = share(call);
        if (runs) {
            share.add(byName(call));
        }
        if (rights.holds(call.place().scope(), Role.FACILITATOR, Role.CODER)) {
            share.add(onPaper(call));
        }
        Div record = new Div(share, says(call));
        record.addClassName("fm-call-record");
        add(head, standing(call, runs));
        if (call.isDueForReview(calls.today()) && rights.holds(call.place().scope(), Role.FACILITATOR)) {
            add(new CallReview(retention, call, this::show));
        }
        add(record);
    }

    private Section standing(Call call, boolean runs) {
        boolean open = calls.isOpen(call);
        Paragraph line = new Paragraph(CallFacts.state(this, calls, call));
        line.addClassName("fm-call-standing");
        call.terms()
                .closes()
                .ifPresent(last -> line.add(new Span(getTranslation(
                        open ? "testimony.calls.until" : "testimony.calls.until.past",
                        Dates.date(last, getLocale())))));
        line.add(new Span(getTranslation("testimony.calls.reviewed", Dates.date(call.review(), getLocale()))));
        Section standing = new Section(line, brought(call));
        if (runs && open) {
            standing.add(new Button(getTranslation("testimony.calls.close"), _ -> change(call, calls::close)));
            Paragraph what = new Paragraph(getTranslation("testimony.calls.close.what"));
            what.addClassNames("fm-small", "fm-quiet");
            standing.add(what);
        } else if (runs && call.closed().isPresent()) {
            standing.add(new Button(getTranslation("testimony.calls.open-again"), _ -> change(call, calls::openAgain)));
        }
        standing.addClassName("fm-call-acts");
        return standing;
    }

    private Paragraph brought(Call call) {
        Retention.Brought brought = retention.brought(call.id());
        Paragraph figures = new Paragraph(getTranslation("testimony.calls.brought", brought.sent(), brought.begun()));
        figures.addClassNames("fm-figure", "fm-call-standing");
        return figures;
    }

    private void change(Call call, Function<CallId, Call> how) {
        show(how.apply(call.id()));
    }

    private Section share(Call call) {
        String link = address.of(call);
        Section share = new Section(new H2(getTranslation("testimony.calls.share")));
        share.addClassNames("fm-section", "fm-call-share");
        if (call.admission() == Admission.INVITED) {
            share.add(new Paragraph(getTranslation("testimony.calls.share.invited")));
            return share;
        }
        Anchor open = new Anchor(call.path(), link);
        open.setId("call-link");
        Span copied = new Span();
        copied.getElement().setAttribute("role", "status");
        Button copy = new Button(getTranslation("testimony.calls.copy"), _ -> {
            open.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", link);
            copied.setText(getTranslation("testimony.calls.copied"));
        });
        Div acts = new Div(copy, copied);
        acts.addClassName("fm-acts");
        share.add(
                new Paragraph(getTranslation("testimony.calls.share.what")),
                open,
                acts,
                new QrCode(link, getTranslation("testimony.calls.qr")));
        return share;
    }

    private Section onPaper(Call call) {
        Section onPaper = new Section(
                new H2(getTranslation("testimony.paper.section")),
                new Paragraph(getTranslation("testimony.paper.section.what")),
                new ActLink(getTranslation("testimony.paper.act"), PaperNavigation.paper(call.id())));
        onPaper.addClassNames("fm-section", "fm-call-share");
        return onPaper;
    }

    private Section byName(Call call) {
        List<PersonInvited> people = invited.list(call.id());
        Section byName = new Section(
                new H2(getTranslation("testimony.invited.section")),
                new Paragraph(
                        people.isEmpty()
                                ? getTranslation("testimony.invited.section.none")
                                : InvitedWords.counts(this, people)),
                new Paragraph(getTranslation("testimony.invited.who") + ": "
                        + getTranslation(
                                "testimony.invited.who." + call.admission().name())),
                new ActLink(getTranslation("testimony.invited.act"), CallsNavigation.invited(call.id())));
        byName.addClassNames("fm-section", "fm-call-share");
        return byName;
    }

    private Section says(Call call) {
        CallTerms terms = call.terms();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fm-facts");
        fact(facts, "purpose", terms.purpose());
        fact(facts, "readers", terms.readers());
        fact(facts, "services", services(terms));
        fact(facts, "prompts", String.join("\n", terms.prompts()));
        fact(facts, "meanings", String.join(", ", terms.meanings()));
        fact(
                facts,
                "languages",
                terms.languages().stream()
                        .map(language -> CallFacts.language(language, getLocale()))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        fact(facts, "ages", CallFacts.ages(this, terms.ages()));
        fact(
                facts,
                "basis",
                getTranslation("testimony.calls.basis." + terms.basis().name()));
        fact(facts, "months", getTranslation("testimony.calls.months", terms.monthsKept()));
        fact(facts, "help", terms.help());
        Section says = new Section(new H2(getTranslation("testimony.calls.says")), facts);
        says.addClassName("fm-section");
        return says;
    }

    private String services(CallTerms terms) {
        return directory.find(terms.services()).values().stream()
                .map(ServiceSummary::name)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private void fact(DescriptionList facts, String key, String what) {
        if (what.isBlank()) {
            return;
        }
        DescriptionList.Description said = new DescriptionList.Description(what);
        said.addClassName("fm-lines");
        Div pair = new Div((Component) new DescriptionList.Term(getTranslation("testimony.calls.form." + key)), said);
        facts.getElement().appendChild(pair.getElement());
    }
}
