package org.folkmoot.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.ApiTokens.ApiToken;
import org.folkmoot.people.ApiTokens.NewApiToken;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;

/** Tokens for other programs, for administrators. */
@Route(value = "tokens", layout = Shell.class)
@PermitAll
class TokensView extends Div {

    private final transient ApiTokens tokens;
    private final transient ScopeChoices scopes;
    private final PlainTable<ApiToken> table;
    private final Paragraph none = new Paragraph(getTranslation("people.tokens.none"));
    private final Div made = new Div();

    TokensView(ApiTokens tokens, ScopeChoices scopes) {
        this.tokens = tokens;
        this.scopes = scopes;
        table = new PlainTable<ApiToken>(getTranslation("people.tokens.title"))
                .rowHead(getTranslation("people.tokens.name"), token -> new Span(token.name()))
                .text(getTranslation("people.list.roles"), this::roles)
                .text(getTranslation("people.tokens.last-used"), this::lastUsed)
                .component(getTranslation("people.list.state"), this::state)
                .acts(getTranslation("people.acts"), this::revoke);
        add(
                new PageHead(getTranslation("people.tokens.title")).lead(getTranslation("people.tokens.lead")),
                made,
                none,
                table,
                Parts.section(getTranslation("people.tokens.new"), form()));
        showTokens();
    }

    private void showTokens() {
        List<ApiToken> all = tokens.list();
        none.setVisible(all.isEmpty());
        table.setVisible(!all.isEmpty());
        table.rows(all);
    }

    private RefusalForm form() {
        TextField name = new TextField(getTranslation("people.tokens.name"));
        name.setHelperText(getTranslation("people.tokens.name.help"));
        ComboBox<ScopeNames.Named> scope = scopes.scopeField(this);
        CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("people.list.roles"));
        roles.setItems(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER);
        roles.setItemLabelGenerator(role -> getTranslation(ScopeChoices.key(role)));
        RefusalForm form = new RefusalForm()
                .field(name, Reason.NAME_INVALID)
                .field(scope, Reason.ROLE_NOT_AT_SCOPE)
                .group(roles);
        form.act(getTranslation("people.tokens.act"), () -> {
            made.removeAll();
            String secret = tokens.make(new NewApiToken(
                    name.getValue(),
                    ScopeChoices.chosen(scope),
                    scope.getValue().name(),
                    roles.getValue()));
            made.add(new CopyLink(
                            getTranslation("people.tokens.made.title"),
                            getTranslation("people.tokens.made.text"),
                            getTranslation("people.tokens.made.field"))
                    .secret(secret));
            name.clear();
            roles.clear();
            showTokens();
        });
        return form;
    }

    private String roles(ApiToken token) {
        return token.grants().stream()
                        .map(Grant::role)
                        .sorted()
                        .map(role -> getTranslation(ScopeChoices.key(role)))
                        .collect(Collectors.joining(", "))
                + " · "
                + token.label();
    }

    private String lastUsed(ApiToken token) {
        return token.lastUsed()
                .map(day -> Dates.date(day, getLocale()))
                .orElseGet(() -> getTranslation("people.tokens.not-yet"));
    }

    private StateMark state(ApiToken token) {
        return token.revoked()
                ? new StateMark(StateMark.State.CANNOT, getTranslation("people.tokens.revoked"))
                : new StateMark(StateMark.State.OPEN, getTranslation("people.tokens.in-use"));
    }

    private Button revoke(ApiToken token) {
        Button button = Parts.tertiary(
                getTranslation("people.tokens.revoke"),
                () -> Confirm.ask(
                        this,
                        getTranslation("people.tokens.revoke.sure", token.name()),
                        getTranslation("people.tokens.revoke.effect"),
                        getTranslation("people.tokens.revoke.for", token.name()),
                        () -> {
                            tokens.revoke(token.id());
                            showTokens();
                            Aloud.say(this, getTranslation("people.tokens.revoked"));
                        }));
        button.setAriaLabel(getTranslation("people.tokens.revoke.for", token.name()));
        button.setVisible(!token.revoked());
        return button;
    }
}
