package org.folkmoot.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.web.PageOver;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.context.support.WithMockUser;

/** What the browser says by itself when a session has ended or an answer is broken. */
class ClientErrorMessagesTest extends ScreenTest {

    @Autowired
    private Texts texts;

    /** What the page at the location is given to say. */
    private static SystemMessages given(Locale language, String location) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("location", location);
        VaadinService service = VaadinService.getCurrent();
        return service.getSystemMessages(language, new VaadinServletRequest(request, (VaadinServletService) service));
    }

    private static List<String> words(SystemMessages messages) {
        return List.of(
                messages.getSessionExpiredCaption(),
                messages.getSessionExpiredMessage(),
                messages.getInternalErrorCaption(),
                messages.getInternalErrorMessage(),
                messages.getCookiesDisabledCaption(),
                messages.getCookiesDisabledMessage());
    }

    @Test
    @WithMockUser("dilys")
    void who_was_signed_out_is_told_so_in_the_language_of_the_page() {
        Map.of(Languages.ENGLISH, "You have been signed out", Languages.WELSH, "Rydych wedi cael eich allgofnodi")
                .forEach((language, title) -> {
                    SystemMessages messages = given(language, "evidence");
                    assertThat(messages.isSessionExpiredNotificationEnabled()).isTrue();
                    assertThat(messages.getSessionExpiredCaption()).isEqualTo(title);
                    assertThat(messages.getSessionExpiredMessage())
                            .isEqualTo(texts.in(language, "platform.session-ended.message"));
                    assertThat(messages.getSessionExpiredURL())
                            .as("loads the page again")
                            .isNull();
                });
    }

    @Test
    @WithMockUser("dilys")
    void nothing_is_said_in_the_words_of_the_framework() {
        CustomizedSystemMessages framework = new CustomizedSystemMessages();
        framework.setSessionExpiredNotificationEnabled(true);
        framework.setCookiesDisabledNotificationEnabled(true);
        assertThat(words(given(Languages.ENGLISH, "evidence"))).doesNotContainAnyElementsOf(words(framework));
        assertThat(words(given(Languages.WELSH, "evidence")))
                .doesNotContainAnyElementsOf(words(given(Languages.ENGLISH, "evidence")));
        assertThat(words(given(Locale.FRENCH, "evidence"))).isEqualTo(words(given(Languages.ENGLISH, "evidence")));
    }

    @Test
    void a_stranger_whose_page_is_over_is_led_to_a_page_that_says_so_and_back() {
        SystemMessages messages = given(Languages.ENGLISH, "my-words");
        assertThat(messages.isSessionExpiredNotificationEnabled())
                .as("signed out of nothing")
                .isFalse();
        assertThat(messages.getSessionExpiredURL())
                .isEqualTo(PageOver.address("", "my-words"))
                .contains("my-words");
    }

    @Test
    void a_page_that_needs_no_session_just_goes_on() {
        SystemMessages messages = given(Languages.ENGLISH, "tell/AB12");
        assertThat(messages.isSessionExpiredNotificationEnabled()).isFalse();
        assertThat(messages.getSessionExpiredURL()).isNull();
    }

    @Test
    void a_browser_that_goes_away_while_an_answer_is_written_is_no_fault() {
        Logger screens = (Logger) LoggerFactory.getLogger(ErrorPage.Breakage.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        screens.addAppender(log);
        try {
            ErrorHandler handler = VaadinSession.getCurrent().getErrorHandler();
            handler.error(new ErrorEvent(
                    new IllegalStateException(new ClientAbortException(new IOException("Broken pipe")))));
            assertThat(log.list).isEmpty();
            handler.error(new ErrorEvent(new IllegalStateException("A fault of ours")));
            assertThat(log.list).hasSize(1);
        } finally {
            screens.detachAppender(log);
        }
    }
}
