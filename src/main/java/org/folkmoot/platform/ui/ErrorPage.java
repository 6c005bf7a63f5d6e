package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.security.SecureRandom;
import java.util.List;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** A page in place of one that can't be shown: what happened, what is safe, what to do. */
abstract class ErrorPage extends Div {

    private ErrorPage(Component... content) {
        addClassName("fm-error-page");
        add(content);
    }

    static Div text(String kind) {
        Div text = new Div();
        Div acts = Parts.styled(
                new Div(new ActLink(text.getTranslation("platform.error.home"), ".").primary()), "fm-acts");
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
            Paragraph reference = Parts.styled(
                    new Paragraph(getTranslation(
                            "platform.error.reference",
                            Breakage.logged(parameter.getException()).reference())),
                    "fm-small",
                    "fm-quiet",
                    "fm-section");
            Div text = text("broken");
            text.add(reference);
            add(ErrorFrames.plain(text));
            return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
        }
    }

    /** Puts an error page into the layout its reader knows: staff keep their navigation, everybody else gets the plain one. */
    @org.springframework.stereotype.Component
    record ErrorFrames(
            Callers callers,
            ObjectProvider<ShellEntry> entries,
            ObjectProvider<ShellTool> tools,
            ObjectProvider<AccountMenu> accounts,
            OpenPages pages,
            HelpPages help) {

        Component around(Component page) {
            List<ShellEntry> known = entries.stream().toList();
            boolean staff = callers.current() instanceof Caller.Account
                    && known.stream().filter(ShellEntry::isVisible).count() > 1;
            return staff
                    ? filled(new Shell(known, tools.stream().toList(), accounts.getObject(), pages, help), page)
                    : plain(page);
        }

        /** The frame that asks nothing of any module, for pages that say something is broken. */
        static Component plain(Component page) {
            return filled(MemberLayout.plain(), page);
        }

        private static <L extends Component & RouterLayout> L filled(L layout, Component page) {
            layout.showRouterLayoutContent(page);
            return layout;
        }
    }

    /** One failure nobody foresaw: written to the log under a reference, without its message, which may hold words of people. */
    record Breakage(String reference) {

        private static final Logger LOG = LoggerFactory.getLogger(Breakage.class);
        private static final SecureRandom RANDOM = new SecureRandom();

        /** No vowels and no digits that look like letters, so that it can be read out over the phone and spells nothing. */
        private static final String SIGNS = "BCDFGHJKLMNPQRSTVWXZ2346789";

        private static final int LENGTH = 8;

        /** Causes of causes that are worth a place in the log. */
        private static final int DEPTH = 8;

        static Breakage logged(Throwable cause) {
            Breakage breakage = new Breakage(anew());
            LOG.error(
                    "A screen broke; its reader was given the reference {}",
                    breakage.reference(),
                    withoutMessages(cause, DEPTH));
            return breakage;
        }

        private static Throwable withoutMessages(Throwable cause, int depth) {
            Throwable deeper = cause.getCause();
            IllegalStateException bare = new IllegalStateException(
                    cause.getClass().getName(),
                    deeper == null || depth == 0 ? null : withoutMessages(deeper, depth - 1));
            bare.setStackTrace(cause.getStackTrace());
            return bare;
        }

        private static String anew() {
            StringBuilder signs = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
            }
            return signs.insert(LENGTH / 2, '-').toString();
        }
    }
}
