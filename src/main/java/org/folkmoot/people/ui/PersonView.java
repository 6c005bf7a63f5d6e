package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.PasswordResets;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
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
                .flatMap(RequestedId::find)
                .map(AccountId::new)
                .flatMap(accounts::find)
                .orElseThrow(NotFoundException::new));
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
                        grant -> sure(
                                "people.person.take",
                                scopes.nameOf(this, grant),
                                () -> accounts.revoke(account.id(), grant.role(), grant.scope()),
                                account))
                .rows(new ArrayList<>(account.grants()));
    }

    private RefusalForm giving(Account account) {
        ScopeChoices.RoleFields role = scopes.roleFields(this);
        RefusalForm form = new RefusalForm();
        role.addTo(form);
        form.act(getTranslation("people.person.give.act"), () -> {
            accounts.grant(account.id(), role.role(), role.scope());
            again(account);
        });
        return form;
    }

    private Div signIn(Account account) {
        if (account.disabled()) {
            return Parts.acts(Parts.tertiary(
                    getTranslation("people.person.enable"),
                    () -> attempt(() -> accounts.enable(account.id()), account)));
        }
        return Parts.acts(
                new Button(getTranslation("people.person.reset"), _ -> {
                    told.removeAll();
                    told.add(new CopyLink(
                                    getTranslation("people.person.reset.title"),
                                    getTranslation("people.person.reset.text", account.name()),
                                    getTranslation("people.invite.copy.field"))
                            .path(resets.linkFor(account.id()).path()));
                }),
                sure("people.person.disable", account.name(), () -> accounts.disable(account.id()), account));
    }

    /** An act that the person feels at once, so it is asked for twice. */
    private Button sure(String key, String what, Runnable act, Account account) {
        Button button = Parts.tertiary(
                getTranslation(key),
                () -> Confirm.ask(
                        this,
                        getTranslation(key + ".sure", what),
                        getTranslation(key + ".effect", account.name()),
                        getTranslation(key),
                        () -> attempt(act, account)));
        button.setAriaLabel(getTranslation(key + ".for", what));
        return button;
    }

    private void attempt(Runnable act, Account account) {
        told.removeAll();
        try {
            act.run();
        } catch (Refusal refusal) {
            told.add(new Paragraph(getTranslation(RefusalForm.key(refusal.reason()))));
            return;
        }
        again(account);
    }

    private void again(Account account) {
        accounts.find(account.id()).ifPresent(this::show);
        Aloud.saved(this);
    }

    private Section section(String key, Component content) {
        return Parts.section(getTranslation(key), content);
    }
}
