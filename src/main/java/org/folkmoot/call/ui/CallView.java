package org.folkmoot.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallId;
import org.folkmoot.call.CallSection;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonInvited;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PublicAddress;
import org.folkmoot.platform.ui.QrCode;
import org.folkmoot.platform.ui.Shell;

/** One call for those who opened it: its link and code to hand out, what it says, and closing it. */
@Route(value = "calls/:id", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class CallView extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient Rights rights;
    private final transient PublicAddress address;
    private final transient InvitedPeople invited;
    private final transient List<CallSection> sections;

    CallView(
            Calls calls,
            Places places,
            ServiceDirectory directory,
            Rights rights,
            PublicAddress address,
            InvitedPeople invited,
            List<CallSection> sections) {
        this.calls = calls;
        this.places = places;
        this.directory = directory;
        this.rights = rights;
        this.address = address;
        this.invited = invited;
        this.sections = sections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CallsNavigation.addressed(event, calls));
    }

    private void show(Call call) {
        removeAll();
        boolean runs = rights.holds(call.place().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER);
        PageHead head = new PageHead(call.terms().title())
                .eyebrow(places.find(call.place()).map(Place::name).orElse(""), getTranslation("call.one"));
        ActLink sheet = new ActLink(getTranslation("call.sheet.act"), CallsNavigation.sheet(call.id()));
        if (runs) {
            head.tools(sheet, new ActLink(getTranslation("call.change"), CallsNavigation.change(call.id())));
        } else {
            head.tools(sheet);
        }
        Section share = share(call);
        if (runs) {
            share.add(byName(call));
        }
        share.add(parts(CallSection.Spot.WAYS, call));
        add(head, standing(call, runs));
        add(parts(CallSection.Spot.ATTENTION, call));
        add(Parts.styled(new Div(share, says(call)), "fm-call-record"));
    }

    private Section standing(Call call, boolean runs) {
        boolean open = calls.isOpen(call);
        Paragraph line = Parts.styled(new Paragraph(CallFacts.state(this, calls, call)), "fm-call-standing");
        call.terms()
                .closes()
                .ifPresent(last -> line.add(new Span(
                        getTranslation(open ? "call.until" : "call.until.past", Dates.date(last, getLocale())))));
        line.add(new Span(getTranslation("call.reviewed", Dates.date(call.review(), getLocale()))));
        Section standing = Parts.styled(new Section(line), "fm-call-acts");
        standing.add(parts(CallSection.Spot.FIGURES, call));
        if (runs && open) {
            standing.add(
                    new Button(getTranslation("call.close"), _ -> change(call, calls::close)),
                    Parts.small(getTranslation("call.close.what")));
        } else if (runs && call.closed().isPresent()) {
            standing.add(new Button(getTranslation("call.open-again"), _ -> change(call, calls::openAgain)));
        }
        return standing;
    }

    private List<Component> parts(CallSection.Spot spot, Call call) {
        return sections.stream()
                .filter(section -> section.spot() == spot)
                .map(section -> section.content().of(call, this::show))
                .flatMap(Optional::stream)
                .toList();
    }

    private void change(Call call, Function<CallId, Call> how) {
        Call changed = how.apply(call.id());
        show(changed);
        Aloud.say(this, CallFacts.state(this, calls, changed).getText());
    }

    private Section share(Call call) {
        String link = address.of(call.path());
        Section share = Parts.styled(Parts.section(getTranslation("call.share")), "fm-call-share");
        if (call.admission() == Admission.INVITED) {
            share.add(new Paragraph(getTranslation("call.share.invited")));
            return share;
        }
        Anchor open = new Anchor(call.path(), link);
        open.setId("call-link");
        Span copied = new Span();
        copied.getElement().setAttribute("role", "status");
        Button copy = new Button(getTranslation("call.copy"), _ -> {
            open.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", link);
            copied.setText(getTranslation("call.copied"));
        });
        share.add(
                new Paragraph(getTranslation("call.share.what")),
                open,
                Parts.acts(copy, copied),
                new QrCode(link, getTranslation("call.qr")));
        return share;
    }

    private Section byName(Call call) {
        List<PersonInvited> people = invited.list(call.id());
        Section byName = Parts.section(
                getTranslation("call.invited.section"),
                new Paragraph(
                        people.isEmpty()
                                ? getTranslation("call.invited.section.none")
                                : CallFacts.counts(this, people)),
                new Paragraph(getTranslation("call.invited.who") + ": "
                        + getTranslation("call.invited.who." + call.admission().name())),
                new ActLink(getTranslation("call.invited.act"), CallsNavigation.invited(call.id())));
        return Parts.styled(byName, "fm-call-share");
    }

    private Section says(Call call) {
        CallTerms terms = call.terms();
        DescriptionList facts = Parts.styled(new DescriptionList(), "fm-facts");
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
        fact(facts, "basis", getTranslation("call.basis." + terms.basis().name()));
        fact(facts, "months", getTranslation("call.months", terms.monthsKept()));
        fact(facts, "help", terms.help());
        return Parts.section(getTranslation("call.says"), facts);
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
        Div pair = new Div(
                (Component) new DescriptionList.Term(getTranslation("call.form." + key)),
                Parts.styled(said, "fm-lines"));
        facts.getElement().appendChild(pair.getElement());
    }
}
