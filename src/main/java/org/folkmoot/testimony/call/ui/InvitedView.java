package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.people.Account;
import org.folkmoot.people.Accounts;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.call.Admission;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.invited.InvitedId;
import org.folkmoot.testimony.invited.InvitedPeople;
import org.folkmoot.testimony.invited.PersonInvited;
import org.folkmoot.testimony.invited.PersonToInvite;

/** Who is invited by name to a call: inviting, reminding, taking back, and who may answer at all. */
@Route(value = "calls/:id/invited", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class InvitedView extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient InvitedPeople invited;
    private final transient CallAddress address;
    private final transient Assemblies assemblies;
    private final transient Accounts accounts;
    private final transient Places places;
    private final transient Rights rights;
    private final Section list = new Section();
    private final Paragraph said = new Paragraph();

    InvitedView(
            Calls calls,
            InvitedPeople invited,
            CallAddress address,
            Assemblies assemblies,
            Accounts accounts,
            Places places,
            Rights rights) {
        this.calls = calls;
        this.invited = invited;
        this.address = address;
        this.assemblies = assemblies;
        this.accounts = accounts;
        this.places = places;
        this.rights = rights;
        list.addClassNames("fm-section", "fm-invite-list");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        rights.require(call.place().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER);
        removeAll();
        String mail =
                getTranslation(invited.sendsMail() ? "testimony.invited.add.mail" : "testimony.invited.add.no-mail");
        InviteForm form = new InviteForm(mail, (people, language) -> invite(call, people, language))
                .from(assembliesAt(call.place()), this::members);
        Div beside = new Div(who(call), see());
        Div record = new Div(form, beside);
        record.addClassName("fm-invite-record");
        add(
                new PageHead(getTranslation("testimony.invited.title"))
                        .eyebrow(call.terms().title())
                        .lead(getTranslation("testimony.invited.lead"))
                        .tools(new ActLink(getTranslation("testimony.invited.back"), CallsNavigation.call(call.id()))),
                record,
                list);
        show(call);
    }

    private InvitedPeople.Made invite(Call call, List<PersonToInvite> people, Locale language) {
        InvitedPeople.Made made = invited.invite(call.id(), people, language);
        show(call);
        return made;
    }

    private List<Assembly> assembliesAt(PlaceId place) {
        if (!rights.holds(place.scope(), Role.FACILITATOR)) {
            return List.of();
        }
        Set<PlaceId> here = places.within(place);
        return assemblies.list().stream()
                .filter(assembly -> here.contains(assembly.place()))
                .toList();
    }

    private List<Account> members(Assembly assembly) {
        return accounts.holding(assembly.id(), Role.MEMBER).stream()
                .filter(account -> !account.disabled())
                .toList();
    }

    private Section who(Call call) {
        RadioButtonGroup<Admission> who = new RadioButtonGroup<>();
        who.setAriaLabel(getTranslation("testimony.invited.who"));
        who.setItems(Admission.values());
        who.setItemLabelGenerator(one -> getTranslation("testimony.invited.who." + one.name()));
        who.setValue(call.admission());
        Paragraph changed = new Paragraph();
        changed.getElement().setAttribute("role", "status");
        who.addValueChangeListener(choice -> {
            calls.admit(call.id(), choice.getValue());
            changed.setText(getTranslation(
                    "testimony.invited.who.changed." + choice.getValue().name()));
        });
        Section section = new Section(new H2(getTranslation("testimony.invited.who")), who, changed);
        section.addClassName("fm-section");
        return section;
    }

    private Section see() {
        Section section = new Section(
                new H2(getTranslation("testimony.invited.see")),
                new Paragraph(getTranslation("testimony.invited.see.what")),
                new Paragraph(getTranslation("testimony.invited.see.few")));
        section.addClassNames("fm-section", "fm-invite-see");
        return section;
    }

    private void show(Call call) {
        list.removeAll();
        list.add(new H2(getTranslation("testimony.invited.list")));
        if (call.isDueForReview(calls.today())) {
            list.add(new Paragraph(getTranslation("testimony.invited.list.due")));
            return;
        }
        List<PersonInvited> people = invited.list(call.id());
        if (people.isEmpty()) {
            list.add(new Paragraph(getTranslation("testimony.invited.section.none")), said);
            return;
        }
        list.add(
                new Paragraph(InvitedWords.counts(this, people)),
                acts(call, people),
                said,
                new InvitedTable(invited, one -> address.of(one.path()), sentence -> told(call, sentence))
                        .rows(people));
    }

    private Div acts(Call call, List<PersonInvited> people) {
        Set<InvitedId> waitedFor = people.stream()
                .map(PersonInvited::invited)
                .filter(one -> one.isWaitedFor())
                .map(one -> one.id())
                .collect(Collectors.toUnmodifiableSet());
        Div acts = new Div();
        acts.addClassName("fm-acts");
        if (!waitedFor.isEmpty()) {
            Component letters =
                    new ActLink(getTranslation("testimony.invited.letters.act"), CallsNavigation.letters(call.id()));
            acts.add(
                    letters,
                    new Button(
                            getTranslation("testimony.invited.remind.all", waitedFor.size()),
                            _ -> told(call, remind(call, waitedFor))));
        }
        Anchor file = InvitedFile.link(this, people, one -> address.of(one.path()), getLocale());
        acts.add(file);
        return acts;
    }

    private String remind(Call call, Set<InvitedId> who) {
        List<PersonInvited> reminded = invited.remind(call.id(), who);
        boolean onPaper = !invited.sendsMail()
                || reminded.stream().anyMatch(one -> one.email().isEmpty());
        return getTranslation("testimony.invited.remind.done", reminded.size())
                + (reminded.isEmpty() || !onPaper ? "" : " " + getTranslation("testimony.invited.remind.print"));
    }

    private void told(Call call, String sentence) {
        show(call);
        said.setText(sentence);
    }
}
