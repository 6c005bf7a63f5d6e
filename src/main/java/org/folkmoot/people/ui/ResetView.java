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
        EmailField email = Fields.settledEmail(this, resets.look(token));
        PasswordField password = Fields.newPassword(this);
        RefusalForm form = new RefusalForm().field(email).field(password, PasswordReasons.ALL);
        form.act(getTranslation("people.reset.act"), () -> {
            resets.reset(token, Fields.password(password));
            removeAll();
            Paragraph done = new Paragraph(getTranslation("people.reset.done"));
            done.getElement().setAttribute("role", "status");
            add(
                    new PageHead(getTranslation("people.reset.title")),
                    done,
                    new ActLink(getTranslation("people.sign-in.act"), "sign-in").primary());
        });
        add(new PageHead(getTranslation("people.reset.title")), form);
    }
}
