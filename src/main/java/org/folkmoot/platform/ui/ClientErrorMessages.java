package org.folkmoot.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.ErrorPage.Breakage;
import org.folkmoot.platform.web.PageOver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What people are told when a click fails, the connection is lost or the session has ended. */
@Configuration(proxyBeanMethods = false)
class ClientErrorMessages {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);
    private static final int TRIES = 200;
    private static final int SHOWN_FOR = (int) Duration.ofSeconds(20).toMillis();

    @Bean
    VaadinServiceInitListener mishapsInWords(Texts texts, Callers callers, ObjectProvider<StandalonePage> standalone) {
        return started -> {
            started.getSource().setSystemMessagesProvider(info -> {
                CustomizedSystemMessages messages = messages(texts, info);
                VaadinRequest request = info.getRequest();
                // There is none where Vaadin asks on behalf of a page that stands already.
                if (request != null && callers.current() instanceof Caller.Anonymous) {
                    afterItsSession(messages, request, standalone.stream());
                }
                return messages;
            });
            started.getSource()
                    .addSessionInitListener(
                            event -> event.getSession().setErrorHandler(error -> afterClick(texts, error)));
            started.getSource().addUIInitListener(event -> reconnecting(texts, event.getUI()));
        };
    }

    /** Whoever never signed in is not told to have been signed out: the page says that it is over, or, where it needs no session, just goes on. */
    private static void afterItsSession(
            CustomizedSystemMessages messages, VaadinRequest request, Stream<StandalonePage> standalone) {
        String location = Optional.ofNullable(request.getParameter("location")).orElse("");
        messages.setSessionExpiredNotificationEnabled(false);
        if (standalone.noneMatch(page -> page.isAt(location))) {
            messages.setSessionExpiredURL(PageOver.address(request.getContextPath(), location));
        }
    }

    private static CustomizedSystemMessages messages(Texts texts, SystemMessagesInfo info) {
        Locale language = Languages.nearest(info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.in(language, "platform.session-ended.title"));
        messages.setSessionExpiredMessage(texts.in(language, "platform.session-ended.message"));
        messages.setInternalErrorCaption(texts.in(language, "platform.error.broken.title"));
        messages.setInternalErrorMessage(texts.in(language, "platform.error.broken.message"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.in(language, "platform.cookies.title"));
        messages.setCookiesDisabledMessage(texts.in(language, "platform.cookies.message"));
        return messages;
    }

    private static void reconnecting(Texts texts, UI ui) {
        Locale language = Languages.nearest(ui.getLocale());
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(texts.in(language, "platform.connection.lost"));
        dialog.setDialogTextGaveUp(texts.in(language, "platform.connection.gone"));
        ui.getPage()
                .executeJs(
                        """
                        customElements.whenDefined('vaadin-connection-indicator').then(() => {
                          const indicator = document.querySelector('vaadin-connection-indicator');
                          if (indicator) {
                            Object.assign(indicator, {onlineText: $0, offlineText: $1, reconnectingText: $1});
                          }
                        })\
                        """,
                        texts.in(language, "platform.connection.back"),
                        texts.in(language, "platform.connection.lost"));
        dialog.setReconnectAttempts(TRIES);
        dialog.setReconnectInterval((int) BETWEEN_TRIES.toMillis());
    }

    private static void afterClick(Texts texts, ErrorEvent error) {
        if (isBrowserGone(error.getThrowable())) {
            return;
        }
        String message = switch (error.getThrowable()) {
            case AccessDeniedException _ -> texts.get("platform.mishap.no-access");
            case NotFound _ -> texts.get("platform.mishap.not-found");
            case Throwable broken ->
                texts.get("platform.mishap.broken", Breakage.logged(broken).reference());
        };
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.accessSynchronously(() -> {
                Notification said = new Notification(message, SHOWN_FOR, Notification.Position.BOTTOM_END);
                said.setAssertive(true);
                said.open();
            });
        }
    }

    /** Whether nobody is left to tell: the browser closed the connection while an answer was written. */
    private static boolean isBrowserGone(Throwable broken) {
        return broken instanceof ClientAbortException
                || broken instanceof AsyncRequestNotUsableException
                || (broken.getCause() != null && isBrowserGone(broken.getCause()));
    }
}
