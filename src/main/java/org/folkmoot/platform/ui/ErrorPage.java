package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.folkmoot.platform.api.NotFound;

/** A page in place of one that can't be shown: what happened, what is safe, what to do. */
abstract class ErrorPage extends Div {

    private ErrorPage(Component... content) {
        addClassName("fm-error-page");
        add(content);
    }

    static Div text(String kind) {
        Div text = new Div();
        Div acts = new Div(new ActLink(text.getTranslation("platform.error.home"), ".").primary());
        acts.addClassName("fm-acts");
        text.add(
                new PageHead(text.getTranslation("platform.error." + kind + ".title"))
                        .lead(text.getTranslation("platform.error." + kind + ".lead")),
                acts);
        return text;
    }

    /** The page itself is not open to the person. */
    @AnonymousAllowed
    static class Closed extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
        Closed(ErrorFrames frames) {
            super(frames.around(text("no-access")));
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return HttpStatusCode.FORBIDDEN.getCode();
        }
    }

    /** A service refused the person what this page shows. */
    @AnonymousAllowed
    static class NoAccess extends ErrorPage
            implements HasErrorParameter<org.springframework.security.access.AccessDeniedException> {
        NoAccess(ErrorFrames frames) {
            super(frames.around(text("no-access")));
        }

        @Override
        public int setErrorParameter(
                BeforeEnterEvent event,
                ErrorParameter<org.springframework.security.access.AccessDeniedException> parameter) {
            return HttpStatusCode.FORBIDDEN.getCode();
        }
    }

    /** No page has this address. */
    @AnonymousAllowed
    static class NoSuchPage extends ErrorPage implements HasErrorParameter<NotFoundException> {
        NoSuchPage(ErrorFrames frames) {
            super(frames.around(text("not-found")));
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return HttpStatusCode.NOT_FOUND.getCode();
        }
    }

    /** The page exists, but what it is about does not, or no longer. */
    @AnonymousAllowed
    static class NothingHere extends ErrorPage implements HasErrorParameter<NotFound> {
        NothingHere(ErrorFrames frames) {
            super(frames.around(text("not-found")));
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            return HttpStatusCode.NOT_FOUND.getCode();
        }
    }

    /** Something in the product broke while the page was being made. */
    @AnonymousAllowed
    static class Broken extends ErrorPage implements HasErrorParameter<Exception> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            Paragraph reference = new Paragraph(getTranslation(
                    "platform.error.reference",
                    Breakage.logged(parameter.getException()).reference()));
            reference.addClassNames("fm-small", "fm-quiet", "fm-section");
            Div text = text("broken");
            text.add(reference);
            add(ErrorFrames.plain(text));
            return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
        }
    }
}
