package org.folkmoot.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.Invite;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;

/** Where an administrator asks someone in. */
@Route(value = "people/invite", layout = Shell.class)
@PermitAll
class InviteView extends Div {

    InviteView(Invitations invitations, ScopeChoices scopes) {
        EmailField email = Fields.email(this);
        email.getElement().setProperty("autocomplete", "off");
        Select<Role> role = scopes.roleField(this, List.of(Role.values()));
        ComboBox<ScopeNames.Named> scope = scopes.scopeField(this);
        role.addValueChangeListener(chosen -> scope.setVisible(chosen.getValue() != Role.ADMINISTRATOR));
        Select<Locale> language = Fields.language(this, getLocale());
        Div made = new Div();
        RefusalForm form = new RefusalForm()
                .field(email, Reason.EMAIL_INVALID)
                .field(role)
                .field(scope, Reason.ROLE_NOT_AT_SCOPE)
                .field(language);
        form.act(getTranslation("people.invite.act"), () -> {
            made.removeAll();
            Role wanted = Optional.ofNullable(role.getValue()).orElseThrow(() -> new Refusal(Reason.ROLE_NOT_AT_SCOPE));
            Scope at = ScopeChoices.chosen(wanted, scope);
            String label = wanted == Role.ADMINISTRATOR
                    ? getTranslation("people.everywhere")
                    : scope.getValue().name();
            made.add(new InvitationLink(
                    invitations.invite(new Invite(Fields.address(email), wanted, at, label, language.getValue()))));
            email.clear();
        });
        add(new PageHead(getTranslation("people.invite.title")).lead(getTranslation("people.invite.lead")), made, form);
    }
}
