package org.folkmoot.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.MyAccount;
import org.folkmoot.people.NewPerson;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.people.signin.Organisations;
import org.folkmoot.people.signin.PendingInvitation;
import org.folkmoot.people.signin.SessionSignIn;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.SignOut;

/** Where someone who was asked in joins: by making an account, or with the one they have. */
@Route(value = "invitation/:token", layout = MemberLayout.class)
@AnonymousAllowed
class InvitationView extends LinkPage {

    private final transient Invitations invitations;
    private final transient MyAccount myAccount;
    private final transient Callers callers;
    private final transient Organisations organisations;
    private final transient PendingInvitation pending;
    private final transient SessionSignIn session;
    private final transient SignOut signOut;

    InvitationView(
            Invitations invitations,
            MyAccount myAccount,
            Callers callers,
            Organisations organisations,
            PendingInvitation pending,
            SessionSignIn session,
            SignOut signOut) {
        this.invitations = invitations;
        this.myAccount = myAccount;
        this.callers = callers;
        this.organisations = organisations;
        this.pending = pending;
        this.session = session;
        this.signOut = signOut;
    }

    @Override
    void show(String token) {
        Invitation invitation = invitations.look(token);
        String role = getTranslation(ScopeChoices.key(invitation.grant().role()));
        add(new PageHead(getTranslation("people.invitation.title", invitation.label()))
                .lead(getTranslation("people.invitation.lead", role, Dates.date(invitation.expires(), getLocale()))));
        if (callers.current() instanceof Caller.Account) {
            asAccount(token, invitation);
        } else if (invitations.needsSignIn(token)) {
            signInFirst(token);
        } else {
            asNewPerson(token, invitation);
        }
    }

    private void asAccount(String token, Invitation invitation) {
        if (myAccount.me().email().equals(invitation.email())) {
            EmailField email = FormFields.settledEmail(this, invitation.email());
            RefusalForm form = new RefusalForm().field(email);
            form.act(getTranslation("people.invitation.accept"), () -> {
                invitations.acceptSignedIn(token);
                getUI().ifPresent(ui -> ui.getPage().setLocation("."));
            });
            add(form);
        } else {
            add(
                    new Paragraph(getTranslation(
                            "people.invitation.other-account", myAccount.me().email())),
                    signOut.by(new Button(getTranslation("people.account.sign-out"), _ -> signOut.now())));
        }
    }

    private void signInFirst(String token) {
        pending.returnTo(token);
        add(
                new Paragraph(getTranslation("people.invitation.sign-in-first")),
                new ActLink(getTranslation("people.sign-in.act"), "sign-in").primary());
    }

    private void asNewPerson(String token, Invitation invitation) {
        TextField name = FormFields.name(this);
        EmailField email = FormFields.settledEmail(this, invitation.email());
        PasswordField password = FormFields.firstPassword(this);
        RefusalForm form = new RefusalForm()
                .field(name, Reason.NAME_INVALID)
                .field(email, Reason.SIGN_IN_FIRST, Reason.EMAIL_TAKEN)
                .field(password, FormFields.ABOUT_PASSWORDS);
        form.act(getTranslation("people.invitation.join"), () -> {
            NewPerson person =
                    new NewPerson(name.getValue(), Languages.nearest(getLocale()), FormFields.password(password));
            goOnAs(invitations.accept(token, person), session);
        });
        add(form);
        if (organisations.areConfigured()) {
            pending.follow(token);
            add(SignInView.through(this, organisations, "people.invitation.join-with"));
        }
    }
}
