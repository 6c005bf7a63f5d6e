package org.folkmoot.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.Invitations.Invite;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;

/** Where an administrator asks someone in. */
@Route(value = "people/invite", layout = Shell.class)
@PermitAll
class InviteView extends Div {

    InviteView(Invitations invitations, ScopeChoices scopes) {
        EmailField email = FormFields.email(this);
        email.getElement().setProperty("autocomplete", "off");
        ScopeChoices.RoleFields role = scopes.roleFields(this);
        Select<Locale> language = FormFields.language(this, getLocale());
        Div made = new Div();
        RefusalForm form = new RefusalForm().field(email, Reason.EMAIL_INVALID);
        role.addTo(form);
        form.field(language).act(getTranslation("people.invite.act"), () -> {
            made.removeAll();
            Role wanted = role.role();
            Scope at = role.scope();
            made.add(CopyLink.invitation(
                    this,
                    invitations.invite(
                            new Invite(FormFields.address(email), wanted, at, role.label(), language.getValue()))));
            email.clear();
        });
        add(new PageHead(getTranslation("people.invite.title")).lead(getTranslation("people.invite.lead")), made, form);
    }
}
