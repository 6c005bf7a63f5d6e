package org.folkmoot.people.ui;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.folkmoot.people.FirstAdministrator;
import org.folkmoot.people.NewPerson;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.people.signin.SessionSignIn;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;

/** Where the first administrator makes their account. */
@Route(value = "set-up/:token", layout = MemberLayout.class)
@AnonymousAllowed
class SetUpView extends LinkPage {

    private final transient FirstAdministrator first;
    private final transient SessionSignIn session;

    SetUpView(FirstAdministrator first, SessionSignIn session) {
        this.first = first;
        this.session = session;
    }

    @Override
    void show(String token) {
        first.look(token);
        TextField name = FormFields.name(this);
        EmailField email = FormFields.email(this);
        PasswordField password = FormFields.firstPassword(this);
        RefusalForm form = new RefusalForm()
                .field(name, Reason.NAME_INVALID)
                .field(email, Reason.EMAIL_INVALID, Reason.EMAIL_TAKEN)
                .field(password, FormFields.ABOUT_PASSWORDS);
        form.act(getTranslation("people.set-up.act"), () -> {
            NewPerson person =
                    new NewPerson(name.getValue(), Languages.nearest(getLocale()), FormFields.password(password));
            goOnAs(first.setUp(token, person, FormFields.address(email)), session);
        });
        add(new PageHead(getTranslation("people.set-up.title")).lead(getTranslation("people.set-up.lead")), form);
    }
}
