package org.folkmoot.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.Locale;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;

/** What people are told when a click fails, the connection is lost or the session has ended. */
@Configuration(proxyBeanMethods = false)
class Mishaps {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);
    private static final int TRIES = 200;
    private static final int SHOWN_FOR = (int) Duration.ofSeconds(20).toMillis();

    @Bean
    VaadinServiceInitListener mishapsInWords(Texts texts) {
        return started -> {
            started.getSource().setSystemMessagesProvider(info -> messages(texts, info));
            started.getSource()
                    .addSessionInitListener(
                            event -> event.getSession().setErrorHandler(error -> afterClick(texts, error)));
            started.getSource().addUIInitListener(event -> reconnecting(texts, event.getUI()));
        };
    }

    private static SystemMessages messages(Texts texts, SystemMessagesInfo info) {
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
                        })""",
                        texts.in(language, "platform.connection.back"),
                        texts.in(language, "platform.connection.lost"));
        dialog.setReconnectAttempts(TRIES);
        dialog.setReconnectInterval((int) BETWEEN_TRIES.toMillis());
    }

    private static void afterClick(Texts texts, ErrorEvent error) {
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
}
