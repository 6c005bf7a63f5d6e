package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.PasswordResets;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;

/** One account, for administrators: its roles, whether it may sign in, and a link for a forgotten password. */
@Route(value = "people/:account", layout = Shell.class)
@PermitAll
class PersonView extends Div implements BeforeEnterObserver {

    private final transient Accounts accounts;
    private final transient PasswordResets resets;
    private final transient ScopeChoices scopes;
    private final Div told = new Div();

    PersonView(Accounts accounts, PasswordResets resets, ScopeChoices scopes) {
        this.accounts = accounts;
        this.resets = resets;
        this.scopes = scopes;
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("account")
                .flatMap(PersonView::idOf)
                .flatMap(accounts::find)
                .orElseThrow(NotFoundException::new));
    }

    private static Optional<AccountId> idOf(String text) {
        try {
            return Optional.of(AccountId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void show(Account account) {
        removeAll();
        add(
                new PageHead(account.name()).eyebrow(account.email().value()),
                told,
                section("people.list.roles", roles(account)),
                section("people.person.give", giving(account)),
                section("people.person.sign-in", signIn(account)));
    }

    private PlainTable<Grant> roles(Account account) {
        return new PlainTable<Grant>(getTranslation("people.list.roles"))
                .rowHead(getTranslation("people.field.role"), grant -> new Span(scopes.nameOf(this, grant)))
                .acts(
                        getTranslation("people.acts"),
                        grant -> act(
                                "people.person.take",
                                () -> accounts.revoke(account.id(), grant.role(), grant.scope()),
                                account))
                .rows(new ArrayList<>(account.grants()));
    }

    private RefusalForm giving(Account account) {
        Select<Role> role = scopes.roleField(this, List.of(Role.values()));
        ComboBox<ScopeNames.Named> scope = scopes.scopeField(this);
        role.addValueChangeListener(chosen -> scope.setVisible(chosen.getValue() != Role.ADMINISTRATOR));
        RefusalForm form = new RefusalForm().field(role).field(scope, Reason.ROLE_NOT_AT_SCOPE);
        form.act(getTranslation("people.person.give.act"), () -> {
            Role wanted = Optional.ofNullable(role.getValue()).orElseThrow(() -> new Refusal(Reason.ROLE_NOT_AT_SCOPE));
            accounts.grant(account.id(), wanted, ScopeChoices.chosen(wanted, scope));
            again(account);
        });
        return form;
    }

    private Div signIn(Account account) {
        Div acts = new Div();
        acts.addClassName("fm-acts");
        if (account.disabled()) {
            acts.add(act("people.person.enable", () -> accounts.enable(account.id()), account));
            return acts;
        }
        acts.add(
                new Button(getTranslation("people.person.reset"), _ -> {
                    told.removeAll();
                    told.add(new CopyLink(
                                    getTranslation("people.person.reset.title"),
                                    getTranslation("people.person.reset.text", account.name()),
                                    getTranslation("people.invite.copy.field"))
                            .path(resets.linkFor(account.id()).path()));
                }),
                act("people.person.disable", () -> accounts.disable(account.id()), account));
        return acts;
    }

    private Button act(String key, Runnable act, Account account) {
        Button button = new Button(getTranslation(key), _ -> {
            told.removeAll();
            try {
                act.run();
            } catch (Refusal refusal) {
                told.add(new Paragraph(getTranslation(RefusalForm.key(refusal.reason()))));
                return;
            }
            again(account);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void again(Account account) {
        accounts.find(account.id()).ifPresent(this::show);
    }

    private Section section(String key, Component content) {
        Section section = new Section(new H2(getTranslation(key)), content);
        section.addClassName("fm-section");
        return section;
    }
}
