package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.MyAccount;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.people.signin.SessionSignIn;
import org.folkmoot.platform.i18n.LanguageChoice;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.SignOut;

/** A person's own account. */
@Route(value = "account", layout = MemberLayout.class)
@PermitAll
class AccountView extends Div {

    private final transient MyAccount mine;
    private final transient SessionSignIn session;
    private final transient AccountId me;
    private final Paragraph told = Parts.status();

    AccountView(MyAccount mine, SessionSignIn session, SignOut signOut) {
        this.mine = mine;
        this.session = session;
        Account account = mine.me();
        this.me = account.id();
        add(
                new PageHead(getTranslation("people.account.title"))
                        .lead(account.email().value()),
                told,
                about(account));
        if (mine.hasPassword()) {
            add(password());
        }
        add(sessions(signOut));
    }

    private Section about(Account account) {
        TextField name = FormFields.name(this);
        name.setValue(account.name());
        Select<Locale> language = FormFields.language(this, account.language());
        RefusalForm form = new RefusalForm().field(name, Reason.NAME_INVALID).field(language);
        form.act(getTranslation("people.account.save"), () -> {
            mine.rename(name.getValue());
            boolean other = !mine.me().language().equals(language.getValue());
            mine.speak(language.getValue());
            told.setText(getTranslation("people.account.saved"));
            if (other) {
                LanguageChoice.remember(language.getValue());
                getUI().ifPresent(ui -> ui.getPage().reload());
            }
        });
        return section("people.account.about", form);
    }

    private Section password() {
        PasswordField current = FormFields.currentPassword(this, getTranslation("people.field.current-password"));
        PasswordField wanted = FormFields.newPassword(this);
        RefusalForm form = new RefusalForm()
                .field(current, Reason.PASSWORD_WRONG, Reason.TOO_MANY_TRIES)
                .field(wanted, FormFields.ABOUT_PASSWORDS);
        form.act(getTranslation("people.account.change-password"), () -> {
            mine.changePassword(FormFields.password(current), FormFields.password(wanted));
            // All other sessions of the account have ended.
            LinkPage.begin(session, me);
            current.clear();
            wanted.clear();
            told.setText(getTranslation("people.account.password-changed"));
        });
        return section("people.account.password", form);
    }

    private Section sessions(SignOut signOut) {
        Button everywhere = signOut.by(new Button(
                getTranslation("people.account.sign-out-everywhere"), _ -> signOut.now(mine::signOutEverywhere)));
        Button here = signOut.by(new Button(getTranslation("people.account.sign-out"), _ -> signOut.now()));
        return section(
                "people.account.sessions",
                new Paragraph(getTranslation("people.account.sessions.help")),
                Parts.acts(here, everywhere));
    }

    private Section section(String key, Component... content) {
        return Parts.section(getTranslation(key), content);
    }
}
