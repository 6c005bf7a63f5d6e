package org.folkmoot.people.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.folkmoot.people.PasswordResets;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;

/** Where a link for a new password leads. */
@Route(value = "reset/:token", layout = MemberLayout.class)
@AnonymousAllowed
class ResetView extends LinkPage {

    private final transient PasswordResets resets;

    ResetView(PasswordResets resets) {
        this.resets = resets;
    }

    @Override
    void show(String token) {
        EmailField email = FormFields.settledEmail(this, resets.look(token));
        PasswordField password = FormFields.newPassword(this);
        RefusalForm form = new RefusalForm().field(email).field(password, FormFields.ABOUT_PASSWORDS);
        form.act(getTranslation("people.reset.act"), () -> {
            resets.reset(token, FormFields.password(password));
            removeAll();
            Paragraph done = Parts.status();
            done.setText(getTranslation("people.reset.done"));
            add(
                    new PageHead(getTranslation("people.reset.title")),
                    done,
                    new ActLink(getTranslation("people.sign-in.act"), "sign-in").primary());
        });
        add(new PageHead(getTranslation("people.reset.title")), form);
    }
}
