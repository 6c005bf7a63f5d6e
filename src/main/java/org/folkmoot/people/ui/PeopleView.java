package org.folkmoot.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.people.Account;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.InvitationId;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Chip;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;

/** Everyone who can sign in, and everyone who was asked in. */
@Route(value = "people", layout = Shell.class)
@PermitAll
class PeopleView extends Div {

    private final transient Accounts accounts;
    private final transient Invitations invitations;
    private final transient ScopeChoices scopes;
    private final transient Clock clock;
    private final TextField filter = new TextField();
    private final Div link = new Div();
    private final PlainTable<Account> people;
    private final PlainTable<Invitation> waiting;
    private final Section invited;
    private transient Map<InvitationId, LetterState> letters = Map.of();
    private int found;

    PeopleView(Accounts accounts, Invitations invitations, ScopeChoices scopes, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.scopes = scopes;
        this.clock = clock;
        filter.setLabel(getTranslation("people.list.filter"));
        filter.addClassName("fm-filter");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> {
            list();
            Aloud.say(this, getTranslation("people.list.found", found));
        });
        people = new PlainTable<Account>(getTranslation("people.list.title"))
                .rowHead(
                        getTranslation("people.field.name"),
                        account -> new Anchor("people/" + account.id(), account.name()))
                .text(
                        getTranslation("people.field.email"),
                        account -> account.email().value())
                .component(getTranslation("people.list.roles"), this::roles)
                .component(getTranslation("people.list.state"), this::state);
        waiting = new PlainTable<Invitation>(getTranslation("people.invited.title"))
                .rowHead(getTranslation("people.field.email"), this::addressed)
                .text(getTranslation("people.field.role"), this::roleOf)
                .component(getTranslation("people.list.state"), this::stateOf)
                .acts(getTranslation("people.acts"), this::acts);
        invited = Parts.section(getTranslation("people.invited.title"), waiting);
        link.getElement().setAttribute("role", "status");
        add(
                new PageHead(getTranslation("people.list.title"))
                        .tools(new ActLink(getTranslation("people.invite.title"), "people/invite").primary()),
                link,
                filter,
                people,
                invited);
        list();
    }

    private void list() {
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<Account> shown = accounts.list().stream()
                .filter(account -> text(account).contains(wanted))
                .toList();
        found = shown.size();
        people.rows(shown);
        List<Invitation> open = invitations.waiting();
        letters = invitations.letters();
        waiting.rows(open);
        invited.setVisible(!open.isEmpty());
    }

    private String text(Account account) {
        StringBuilder text = new StringBuilder(account.name()).append(' ').append(account.email());
        account.grants().forEach(grant -> text.append(' ').append(scopes.nameOf(this, grant)));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private Div roles(Account account) {
        Div chips = Parts.styled(new Div(), "fm-chips");
        account.grants().stream()
                .map(grant -> scopes.nameOf(this, grant))
                .sorted()
                .forEach(name -> chips.add(Chip.of(name)));
        return chips;
    }

    private StateMark state(Account account) {
        return account.disabled()
                ? new StateMark(StateMark.State.CANNOT, getTranslation("people.state.disabled"))
                : new StateMark(StateMark.State.OPEN, getTranslation("people.state.active"));
    }

    private String roleOf(Invitation invitation) {
        return getTranslation(ScopeChoices.key(invitation.grant().role())) + " · " + invitation.label();
    }

    /** With how far the letter has come and what the mail server said, unless it went. */
    private Div addressed(Invitation invitation) {
        Div addressed = new Div(new Span(invitation.email().value()));
        Optional.ofNullable(letters.get(invitation.id()))
                .filter(letter -> letter.standing() != LetterState.Standing.SENT)
                .ifPresent(letter -> {
                    Paragraph line = Parts.styled(new Paragraph(said(letter)), "fm-small");
                    line.getClassNames().set("fm-quiet", !letter.isStuck());
                    addressed.add(line);
                });
        return addressed;
    }

    private String said(LetterState letter) {
        String key = "people.invited.letter." + letter.standing().name();
        String day = Dates.date(letter.at(), getLocale());
        return letter.said().isEmpty()
                ? getTranslation(key, day)
                : getTranslation(key, day) + " " + getTranslation("people.invited.letter.said", letter.said());
    }

    private StateMark stateOf(Invitation invitation) {
        String day = Dates.date(invitation.expires(), getLocale());
        return invitation.isExpired(clock.instant())
                ? new StateMark(StateMark.State.LATE, getTranslation("people.state.expired", day))
                : new StateMark(StateMark.State.OPEN, getTranslation("people.state.open-until", day));
    }

    private Div acts(Invitation invitation) {
        Button renew = button(
                "people.invited.renew",
                invitation,
                () -> attempt(() -> link.add(CopyLink.invitation(this, invitations.renew(invitation.id())))));
        Button withdraw = button(
                "people.invited.withdraw",
                invitation,
                () -> Confirm.ask(
                        this,
                        getTranslation("people.invited.withdraw.sure", invitation.email()),
                        getTranslation("people.invited.withdraw.effect"),
                        getTranslation("people.invited.withdraw"),
                        () -> attempt(() -> {
                            invitations.withdraw(invitation.id());
                            Aloud.removed(this);
                        })));
        return Parts.acts(renew, withdraw);
    }

    /** Somebody may have taken or withdrawn it meanwhile: then that is said, and the list is as it stands. */
    private void attempt(Runnable act) {
        link.removeAll();
        try {
            act.run();
        } catch (Refusal refusal) {
            link.add(new Paragraph(getTranslation(RefusalForm.key(refusal.reason()))));
        }
        list();
    }

    private Button button(String key, Invitation invitation, Runnable press) {
        Button button = Parts.tertiary(getTranslation(key), press);
        button.setAriaLabel(getTranslation(key + ".for", invitation.email()));
        return button;
    }
}
