package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/**
 * The error page for requests that never reach a screen. Written by hand, so this is the one place that makes HTML from
 * strings: only the product's own texts go in, each escaped, and of what came with the request no more than the path of a page.
 */
@Component("error")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
record PlainErrorPage(Texts texts, LocaleResolver languages) implements View {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int BUSY = 503;

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = Languages.nearest(languages.resolveLocale(request));
        int status = model != null && model.get("status") instanceof Integer given ? given : SERVER_ERROR;
        show(kind(status), "", "platform.error.home", language, request.getContextPath(), response);
    }

    private static String kind(int status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case FORBIDDEN -> "no-access";
            case TOO_MANY -> "too-many";
            case BUSY -> "busy";
            default -> status < SERVER_ERROR ? "not-understood" : "broken";
        };
    }

    /** Says that a page is over, and leads back to where it was. */
    void pageOver(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.nearest(languages.resolveLocale(request));
        show("page-over", path, "platform.error.page-over.again", language, request.getContextPath(), response);
    }

    private void show(String kind, String path, String act, Locale language, String root, HttpServletResponse response)
            throws IOException {
        String title = texts.in(language, "platform.error." + kind + ".title");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(page(
                                language.getLanguage(),
                                safe(texts.in(language, "platform.page-title", title)),
                                safe(title),
                                safe(texts.in(language, "platform.error." + kind + ".lead")),
                                safe(root),
                                safe(path),
                                safe(texts.in(language, act)))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String page(
            String language, String window, String title, String lead, String root, String path, String act) {
        return """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%2$s</title>
            <link rel="icon" href="%5$s/assets/ring.svg">
            <link rel="stylesheet" href="%5$s/aura/aura.css"><link rel="stylesheet" href="%5$s/assets/folkmoot.css">
            <link rel="stylesheet" href="%5$s/assets/shell.css"><link rel="stylesheet" href="%5$s/assets/kit.css">
            </head>
            <body><div class="fm-member">
            <header class="fm-bar"><a class="fm-brand" href="%5$s/"><img src="%5$s/assets/ring.svg" width="24" height="24" alt="">Folkmoot</a></header>
            <main class="fm-member-main"><header class="fm-page-head"><div class="fm-page-words"><h1>%3$s</h1>
            <p class="fm-lead">%4$s</p></div></header>
            <p class="fm-acts"><a class="fm-act primary" href="%5$s/%6$s">%7$s</a></p></main>
            </div></body></html>
            """.formatted(language, window, title, lead, root, path, act);
    }
}
