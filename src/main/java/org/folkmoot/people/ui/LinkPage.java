package org.folkmoot.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Locale;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.signin.SessionSignIn;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.PageHead;

/** A page behind a link with a secret: shows what the link is for, or says plainly why it no longer works. */
abstract class LinkPage extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String token = event.getRouteParameters().get("token").orElse("");
        try {
            show(token);
        } catch (Refusal refusal) {
            removeAll();
            String key = "people.link."
                    + refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            add(
                    new PageHead(getTranslation(key + ".title")),
                    new Paragraph(getTranslation(key + ".text")),
                    new ActLink(getTranslation("people.sign-in.act"), "sign-in"));
        }
    }

    /** @throws Refusal if the link can't be used */
    abstract void show(String token);

    /** Goes on as this account, on a page loaded anew. */
    final void goOnAs(AccountId id, SessionSignIn session) {
        begin(session, id);
        getUI().ifPresent(ui -> ui.getPage().setLocation("."));
    }

    static void begin(SessionSignIn session, AccountId id) {
        session.begin(
                id,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }
}
