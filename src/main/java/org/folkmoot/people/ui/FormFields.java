package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Password;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.Parts;

/** The fields that several forms share, marked so that browsers and password managers know them. */
final class FormFields {

    /** The reasons that are about a password somebody chooses. */
    static final Reason[] ABOUT_PASSWORDS = {
        Reason.PASSWORD_TOO_SHORT, Reason.PASSWORD_TOO_LONG, Reason.PASSWORD_COMMON, Reason.PASSWORD_HOLDS_NAME
    };

    private FormFields() {}

    static TextField name(Component page) {
        TextField field = new TextField(page.getTranslation("people.field.name"));
        field.setHelperText(page.getTranslation("people.field.name.help"));
        mark(field, "name", "name");
        return field;
    }

    static EmailField email(Component page) {
        EmailField field = new EmailField(page.getTranslation("people.field.email"));
        mark(field, "email", "username");
        return field;
    }

    /** An address that stands already, shown so that a password manager saves it with the password. */
    static EmailField settledEmail(Component page, EmailAddress email) {
        EmailField field = email(page);
        field.setValue(email.value());
        field.setReadOnly(true);
        return field;
    }

    /** The password someone chooses as their account is made. */
    static PasswordField firstPassword(Component page) {
        return chosen(page, page.getTranslation("people.field.password"));
    }

    /** The password that takes the place of one someone has. */
    static PasswordField newPassword(Component page) {
        return chosen(page, page.getTranslation("people.field.new-password"));
    }

    private static PasswordField chosen(Component page, String label) {
        PasswordField field = new PasswordField(label);
        field.setHelperText(page.getTranslation("people.field.new-password.help"));
        mark(field, "new-password", "new-password");
        return field;
    }

    static PasswordField currentPassword(Component page, String label) {
        PasswordField field = new PasswordField(label);
        mark(field, "password", "current-password");
        return field;
    }

    static Select<Locale> language(Component page, Locale now) {
        Select<Locale> field =
                Parts.select(page.getTranslation("people.field.language"), Languages.all(), FormFields::nameOf);
        field.setValue(Languages.nearest(now));
        return field;
    }

    /** @throws Refusal if it is none */
    static EmailAddress address(EmailField field) {
        return EmailAddress.parse(field.getValue()).orElseThrow(() -> new Refusal(Reason.EMAIL_INVALID));
    }

    static Password password(PasswordField field) {
        return new Password(field.getValue());
    }

    private static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static void mark(Component field, String name, String autocomplete) {
        field.getElement().setAttribute("name", name);
        field.getElement().setProperty("autocomplete", autocomplete);
        field.getElement().setProperty("autocapitalize", "none");
    }
}
