package org.folkmoot.platform.i18n;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/** Every page is told in the language chosen in this browser, else in the one the browser asks for. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    VaadinServiceInitListener languageOfSessions() {
        return started -> {
            started.getSource().addSessionInitListener(event -> {
                Cookie[] cookies = event.getRequest().getCookies();
                if (cookies != null) {
                    LanguageChoice.in(cookies).ifPresent(event.getSession()::setLocale);
                }
            });
            started.addIndexHtmlRequestListener(page -> {
                VaadinSession session = VaadinSession.getCurrent();
                Locale language = session == null ? Languages.ENGLISH : Languages.nearest(session.getLocale());
                page.getDocument().getElementsByTag("html").attr("lang", language.getLanguage());
            });
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new OfBrowser();
    }

    /** For pages that are not Vaadin's: the error page, the REST API. */
    private static final class OfBrowser extends AbstractLocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            Cookie[] cookies = request.getCookies();
            Locale asked = Languages.nearest(request.getLocale());
            return cookies == null ? asked : LanguageChoice.in(cookies).orElse(asked);
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("A language is chosen on a page, see LanguageChoice");
        }
    }
}
