package org.folkmoot.platform.i18n;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
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
            // At each load of a page, since the choice may be newer than the session: sign-in makes one.
            started.getSource()
                    .addUIInitListener(opened -> LanguageChoice.in(
                                    VaadinRequest.getCurrent().getCookies())
                            .ifPresent(language -> {
                                opened.getUI().getSession().setLocale(language);
                                opened.getUI().setLocale(language);
                            }));
            started.addIndexHtmlRequestListener(page -> page.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", of(page.getVaadinRequest()).getLanguage()));
        };
    }

    private static Locale of(VaadinRequest request) {
        return LanguageChoice.in(request.getCookies()).orElseGet(() -> Languages.nearest(request.getLocale()));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new OfBrowser();
    }

    /** For pages that are not Vaadin's: the error page, the REST API. */
    private static final class OfBrowser extends AbstractLocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return LanguageChoice.in(request.getCookies()).orElseGet(() -> Languages.nearest(request.getLocale()));
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("A language is chosen on a page, see LanguageChoice");
        }
    }
}
