package org.folkmoot.platform.i18n;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        if (VaadinServletRequest.getCurrent() != null && VaadinServletResponse.getCurrent() != null) {
            remember(language, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
        }
    }

    /** Keeps the choice for all pages that this browser loads from now on. */
    public static void remember(Locale language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    static Optional<Locale> in(Cookie @Nullable [] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> Languages.tagged(cookie.getValue()))
                .findFirst();
    }
}
