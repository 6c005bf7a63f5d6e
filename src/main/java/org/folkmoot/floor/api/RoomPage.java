package org.folkmoot.floor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of the members' screen, the same for everyone but for the card of somebody who is signed in. Open to anyone, and no session is made for it:
 * what it shows it asks of the API. Nothing but the product's own texts and JSON go into its HTML.
 */
@Controller
class RoomPage {

    /** The texts that the page puts facts into itself, by how their keys begin. */
    private static final List<String> TEXTS = List.of(
            "floor.agenda",
            "floor.card.",
            "floor.choice.",
            "floor.enter",
            "floor.evaluation.",
            "floor.glossary.refused.",
            "floor.host.",
            "floor.live",
            "floor.lost.",
            "floor.material.",
            "floor.onboarding.",
            "floor.poll.",
            "floor.projector.",
            "floor.promise",
            "floor.result.",
            "floor.room.",
            "floor.signed-out",
            "floor.turnout",
            "floor.undone.",
            "floor.vote.",
            "floor.witness.",
            "assembly.need.",
            "ballot.refused.");

    private final Assemblies assemblies;
    private final Callers callers;
    private final Roll roll;
    private final LocaleResolver languages;
    private final Texts texts;
    private final RoomFiles files;
    private final JsonMapper mapper;
    private final String template = read();

    RoomPage(
            Assemblies assemblies,
            Callers callers,
            Roll roll,
            LocaleResolver languages,
            Texts texts,
            RoomFiles files,
            JsonMapper mapper) {
        this.assemblies = assemblies;
        this.callers = callers;
        this.roll = roll;
        this.languages = languages;
        this.texts = texts;
        this.files = files;
        this.mapper = mapper;
    }

    /** @param signedIn whether the browser may read by its web session */
    record Reader(boolean signedIn, Optional<String> card) {

        static Reader unknown() {
            return new Reader(false, Optional.empty());
        }
    }

    /** One session as whoever opens it may see it. */
    @GetMapping("/room/{session:[0-9a-fA-F-]{36}}")
    ResponseEntity<byte[]> room(@PathVariable String session, HttpServletRequest request) throws IOException {
        return page(request, Element.ROOM, reader(session));
    }

    /** Where the code on a card leads, with the card behind the # that no server is told. Holds nobody's card, so that a device may keep it. */
    @GetMapping("/card")
    ResponseEntity<byte[]> card(HttpServletRequest request) throws IOException {
        return page(request, Element.ROOM, Reader.unknown());
    }

    /** What shows a session to the room, with the card of the session behind the #. */
    @GetMapping("/projector")
    ResponseEntity<byte[]> projector(HttpServletRequest request) throws IOException {
        return page(request, Element.PROJECTOR, Reader.unknown());
    }

    /** The one element that the page is made of. */
    private enum Element {
        ROOM("fm-room"),
        PROJECTOR("fm-projector");

        private final String tag;

        Element(String tag) {
            this.tag = tag;
        }
    }

    /** Reached signed in only, which is asked for on the way; leads back. */
    @GetMapping("/room/{session:[0-9a-fA-F-]{36}}/signed-in")
    String signedIn(@PathVariable String session) {
        return "redirect:/room/" + session;
    }

    private Reader reader(String session) {
        return switch (callers.current()) {
            case Caller.Account _ -> new Reader(true, cardAt(session));
            case Caller.Anonymous _, Caller.OfCard _, Caller.Product _ -> Reader.unknown();
        };
    }

    private Optional<String> cardAt(String session) {
        return RequestedId.find(session)
                .flatMap(id -> assemblies.session(new SessionId(id)))
                .flatMap(at -> roll.myCard(at.assembly().id()))
                .map(card -> card.code().shown());
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, Element element, Reader reader) throws IOException {
        Locale language = Languages.nearest(languages.resolveLocale(request));
        byte[] html = html(language, request.getContextPath(), element, reader).getBytes(StandardCharsets.UTF_8);
        boolean small = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .filter(accepted -> accepted.contains("gzip"))
                .isPresent();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
        return small ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed(html)) : answer.body(html);
    }

    private static byte[] compressed(byte[] html) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(html);
        }
        return small.toByteArray();
    }

    private String html(Locale language, String root, Element element, Reader reader) {
        Map<String, String> parts = Map.ofEntries(
                Map.entry("element", element.tag),
                Map.entry("language", language.getLanguage()),
                Map.entry("root", HtmlUtils.htmlEscape(root)),
                Map.entry("title", HtmlUtils.htmlEscape(texts.in(language, "floor.room.title"))),
                Map.entry("noscript", HtmlUtils.htmlEscape(texts.in(language, "floor.room.noscript"))),
                Map.entry("style", files.style()),
                Map.entry("script", files.script()),
                Map.entry("host", files.host()),
                Map.entry("poll", files.poll()),
                Map.entry("texts", json(textsOfPage(language))),
                Map.entry("reader", json(reader)));
        String page = template;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            page = page.replace("{" + part.getKey() + "}", part.getValue());
        }
        return page;
    }

    private Map<String, String> textsOfPage(Locale language) {
        Map<String, String> all = new TreeMap<>();
        TEXTS.forEach(prefix -> texts.patterns(language, prefix).forEach((rest, text) -> all.put(prefix + rest, text)));
        all.put("platform.help", texts.in(language, "platform.help"));
        all.put("platform.shell.skip", texts.in(language, "platform.shell.skip"));
        all.put("platform.product", texts.in(language, "platform.product"));
        return all;
    }

    /** For a block of data in a page: whatever stands in it, it ends neither the block nor begins a comment. */
    private String json(Object value) {
        return mapper.writeValueAsString(value).replace("<", "\\u003c");
    }

    private static String read() {
        try {
            return new ClassPathResource("org/folkmoot/floor/room.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The page of the members’ screen is not in the jar", missing);
        }
    }
}
