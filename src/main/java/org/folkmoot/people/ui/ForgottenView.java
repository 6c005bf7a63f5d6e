package org.folkmoot.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.folkmoot.people.PasswordResets;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;

/** Where someone who has forgotten their password asks for a link. */
@Route(value = "forgotten", layout = MemberLayout.class)
@AnonymousAllowed
class ForgottenView extends Div {

    ForgottenView(PasswordResets resets) {
        add(new PageHead(getTranslation("people.forgotten.title")));
        if (!resets.goByMail()) {
            add(
                    new Paragraph(getTranslation("people.forgotten.no-mail")),
                    new ActLink(getTranslation("people.sign-in.act"), "sign-in"));
            return;
        }
        EmailField email = FormFields.email(this);
        RefusalForm form = new RefusalForm().field(email, Reason.EMAIL_INVALID, Reason.TOO_MANY_TRIES);
        form.act(getTranslation("people.forgotten.act"), () -> {
            resets.request(FormFields.address(email));
            form.removeFromParent();
            Paragraph told = Parts.status();
            told.setText(getTranslation("people.forgotten.told"));
            add(told);
        });
        add(form);
    }
}
