package org.folkmoot.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** What a request of Vaadin's is for. Read from the address alone: to look for it in a body would read the body. */
enum PageRequest {
    /** The start of a page's screen. */
    START,
    /** Something was done on a page, or the page asks for what is at its address. */
    ACT,
    /** A page makes it by itself. */
    BY_ITSELF,
    OTHER;

    static PageRequest of(HttpServletRequest request) {
        return switch (parameter(request, "v-r").orElse("")) {
            case "init" -> START;
            case "uidl" -> ACT;
            case "heartbeat", "push" -> BY_ITSELF;
            default -> OTHER;
        };
    }

    /** Where the page is that starts. */
    static String location(HttpServletRequest request) {
        return parameter(request, "location").orElse("");
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(decoded(pair.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
