package org.folkmoot.platform.i18n;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Keeps the language chosen on a page for which no session may be there, and goes back to that page. */
@Controller
class LanguageController {

    @GetMapping("/language/{tag}")
    void choose(@PathVariable String tag, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LanguageChoice.remember(Languages.tagged(tag), request, response);
        response.sendRedirect(pathOf(request.getHeader(HttpHeaders.REFERER)).orElse(request.getContextPath() + "/"));
    }

    /** Of the address only what stands behind the host, so that this leads nowhere else. */
    private static Optional<String> pathOf(@Nullable String referer) {
        try {
            return Optional.ofNullable(referer)
                    .map(URI::create)
                    .map(URI::getRawPath)
                    .filter(path -> path.startsWith("/") && !path.startsWith("//"));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
