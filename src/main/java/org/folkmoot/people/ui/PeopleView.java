package org.folkmoot.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.folkmoot.people.Account;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.LinkMade;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Chip;
import org.folkmoot.platform.ui.PageHead;
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

    PeopleView(Accounts accounts, Invitations invitations, ScopeChoices scopes, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.scopes = scopes;
        this.clock = clock;
        filter.setLabel(getTranslation("people.list.filter"));
        filter.addClassName("fm-filter");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> list());
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
                .rowHead(
                        getTranslation("people.field.email"),
                        invitation -> new Span(invitation.email().value()))
                .text(getTranslation("people.field.role"), this::roleOf)
                .component(getTranslation("people.list.state"), this::stateOf)
                .acts(getTranslation("people.acts"), this::acts);
        invited = new Section(new H2(getTranslation("people.invited.title")), waiting);
        invited.addClassName("fm-section");
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
        people.rows(accounts.list().stream()
                .filter(account -> text(account).contains(wanted))
                .toList());
        List<Invitation> open = invitations.waiting();
        waiting.rows(open);
        invited.setVisible(!open.isEmpty());
    }

    private String text(Account account) {
        StringBuilder text = new StringBuilder(account.name()).append(' ').append(account.email());
        account.grants().forEach(grant -> text.append(' ').append(scopes.nameOf(this, grant)));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private Div roles(Account account) {
        Div chips = new Div();
        chips.addClassName("fm-chips");
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
        return getTranslation(RoleTexts.key(invitation.grant().role())) + " · " + invitation.label();
    }

    private StateMark stateOf(Invitation invitation) {
        String day = Dates.date(invitation.expires(), getLocale());
        return invitation.isExpired(clock.instant())
                ? new StateMark(StateMark.State.LATE, getTranslation("people.state.expired", day))
                : new StateMark(StateMark.State.OPEN, getTranslation("people.state.open-until", day));
    }

    private Div acts(Invitation invitation) {
        Button renew = act("people.invited.renew", invitation, () -> show(invitations.renew(invitation.id())));
        Button withdraw = act("people.invited.withdraw", invitation, () -> invitations.withdraw(invitation.id()));
        Div acts = new Div(renew, withdraw);
        acts.addClassName("fm-acts");
        return acts;
    }

    private Button act(String key, Invitation invitation, Runnable act) {
        Button button = new Button(getTranslation(key), _ -> {
            link.removeAll();
            act.run();
            list();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key + ".for", invitation.email()));
        return button;
    }

    private void show(LinkMade made) {
        link.add(new InvitationLink(made));
    }
}
