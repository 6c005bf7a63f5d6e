package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a page without an account ends up when the server no longer keeps it: says so, and leads back to it. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class PageOver {

    private static final String PATH = "/page-over";

    /** Below this very site, whatever it is given. */
    private static final Pattern BELOW = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_/-]{0,200}");

    private final PlainErrorPage page;

    PageOver(PlainErrorPage page) {
        this.page = page;
    }

    /** The address that says so of the page at the location. */
    public static String address(String root, String location) {
        return root + PATH + "?page=" + URLEncoder.encode(location, StandardCharsets.UTF_8);
    }

    @GetMapping(PATH)
    void over(
            @RequestParam(name = "page", defaultValue = "") String location,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        page.pageOver(BELOW.matcher(location).matches() ? location : "", request, response);
    }
}
