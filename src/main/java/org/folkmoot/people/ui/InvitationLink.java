package org.folkmoot.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.folkmoot.people.LinkMade;

/** What became of an invitation just made: on its way by e-mail, or a link to hand over. */
final class InvitationLink extends Div {

    InvitationLink(LinkMade made) {
        if (made.mailed()) {
            Paragraph sent = new Paragraph(getTranslation("people.invite.sent"));
            sent.getElement().setAttribute("role", "status");
            add(sent);
        } else {
            add(new CopyLink(
                            getTranslation("people.invite.copy.title"),
                            getTranslation("people.invite.copy.text"),
                            getTranslation("people.invite.copy.field"))
                    .path(made.path()));
        }
    }
}
