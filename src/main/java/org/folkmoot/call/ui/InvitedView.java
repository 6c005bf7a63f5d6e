package org.folkmoot.call.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.CallInvitation;
import org.folkmoot.call.invited.InvitedId;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonInvited;
import org.folkmoot.call.invited.PersonToInvite;
import org.folkmoot.people.Account;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PublicAddress;
import org.folkmoot.platform.ui.Shell;

/** Who is invited by name to a call: inviting, reminding, taking back, and who may answer at all. */
@Route(value = "calls/:id/invited", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class InvitedView extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient InvitedPeople invited;
    private final transient PublicAddress address;
    private final transient Assemblies assemblies;
    private final transient Accounts accounts;
    private final transient Places places;
    private final transient Rights rights;
    private final Section list = Parts.styled(new Section(), "fm-section", "fm-invite-list");
    private final Paragraph said = Parts.status();

    InvitedView(
            Calls calls,
            InvitedPeople invited,
            PublicAddress address,
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
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        rights.require(call.place().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER);
        removeAll();
        String mail = getTranslation(invited.sendsMail() ? "call.invited.add.mail" : "call.invited.add.no-mail");
        InviteForm form = new InviteForm(mail, (people, language) -> invite(call, people, language))
                .from(assembliesAt(call.place()), this::members);
        add(
                new PageHead(getTranslation("call.invited.title"))
                        .eyebrow(call.terms().title())
                        .lead(getTranslation("call.invited.lead"))
                        .tools(new ActLink(getTranslation("call.invited.back"), CallsNavigation.call(call.id()))),
                Parts.styled(new Div(form, new Div(who(call), see())), "fm-invite-record"),
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
        who.setAriaLabel(getTranslation("call.invited.who"));
        who.setItems(Admission.values());
        who.setItemLabelGenerator(one -> getTranslation("call.invited.who." + one.name()));
        who.setValue(call.admission());
        Paragraph changed = Parts.status();
        who.addValueChangeListener(choice -> {
            calls.admit(call.id(), choice.getValue());
            changed.setText(getTranslation(
                    "call.invited.who.changed." + choice.getValue().name()));
        });
        return Parts.section(getTranslation("call.invited.who"), who, changed);
    }

    private Section see() {
        return Parts.styled(
                Parts.section(
                        getTranslation("call.invited.see"),
                        new Paragraph(getTranslation("call.invited.see.what")),
                        new Paragraph(getTranslation("call.invited.see.few"))),
                "fm-invite-see");
    }

    private void show(Call call) {
        list.removeAll();
        list.add(new H2(getTranslation("call.invited.list")));
        if (call.isDueForReview(calls.today())) {
            list.add(new Paragraph(getTranslation("call.invited.list.due")));
            return;
        }
        List<PersonInvited> people = invited.list(call.id());
        if (people.isEmpty()) {
            list.add(new Paragraph(getTranslation("call.invited.section.none")), said);
            return;
        }
        Map<InvitedId, LetterState> letters = invited.letters(call.id());
        list.add(new Paragraph(CallFacts.counts(this, people)));
        letters(call, letters).ifPresent(list::add);
        list.add(
                acts(call, people),
                said,
                new InvitedTable(invited, one -> address.of(one.path()), sentence -> told(call, sentence))
                        .rows(people, letters));
    }

    /** What of the letters has not gone out, and a way to send again what the mail server refused. */
    private Optional<Div> letters(Call call, Map<InvitedId, LetterState> letters) {
        String counts = CallFacts.letters(this, letters.values());
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Set<InvitedId> refused = letters.entrySet().stream()
                .filter(one -> one.getValue().standing() == LetterState.Standing.REFUSED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        Div line = Parts.styled(new Div(new Paragraph(counts)), "fm-invite-mail");
        if (!refused.isEmpty()) {
            line.add(new Button(
                    getTranslation("call.invited.mail.again.all", refused.size()),
                    _ -> told(
                            call,
                            getTranslation("call.invited.mail.again.done", invited.sendAgain(call.id(), refused)))));
        }
        return Optional.of(line);
    }

    private Div acts(Call call, List<PersonInvited> people) {
        Set<InvitedId> waitedFor = people.stream()
                .map(PersonInvited::invited)
                .filter(CallInvitation::isWaitedFor)
                .map(CallInvitation::id)
                .collect(Collectors.toUnmodifiableSet());
        Div acts = Parts.acts();
        if (!waitedFor.isEmpty()) {
            acts.add(
                    new ActLink(getTranslation("call.invited.letters.act"), CallsNavigation.letters(call.id())),
                    new Button(
                            getTranslation("call.invited.remind.all", waitedFor.size()),
                            _ -> told(call, remind(call, waitedFor))));
        }
        acts.add(InvitedTable.file(this, () -> invited.list(call.id()), one -> address.of(one.path()), getLocale()));
        return acts;
    }

    private String remind(Call call, Set<InvitedId> who) {
        List<PersonInvited> reminded = invited.remind(call.id(), who);
        boolean onPaper = !invited.sendsMail()
                || reminded.stream().anyMatch(one -> one.email().isEmpty());
        return getTranslation("call.invited.remind.done", reminded.size())
                + (reminded.isEmpty() || !onPaper ? "" : " " + getTranslation("call.invited.remind.print"));
    }

    private void told(Call call, String sentence) {
        show(call);
        said.setText(sentence);
    }
}
