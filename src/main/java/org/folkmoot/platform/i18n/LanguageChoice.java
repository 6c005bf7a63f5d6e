package org.folkmoot.platform.i18n;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language a person chose in this browser, kept in a cookie that says nothing else about them. */
public final class LanguageChoice {

    static final String COOKIE = "folkmoot-language";

    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageChoice() {}

    /** Keeps the choice for this session and for the next visits. Screens already open change when they are loaded again. */
    public static void remember(Locale language) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setLocale(language);
        }
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, language.getLanguage());
            cookie.setMaxAge((int) KEPT.toSeconds());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(VaadinServletRequest.getCurrent() != null
                    && VaadinServletRequest.getCurrent().isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    static Optional<Locale> in(Cookie... cookies) {
        return Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> Languages.tagged(cookie.getValue()))
                .findFirst();
    }
}
