package org.folkmoot.floor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** A session as the projector in the room follows it, by the card of the session. */
@RestController
@RequestMapping("/api/v1/room/projector")
record ProjectorController(
        Assemblies assemblies, Callers callers, RoomStreams streams, RoomState state, ProjectorReader.Desk desk) {

    private static final String CARD = "Card ";

    /** The events of {@link RoomController#events}, without what is anybody's own: {@code state}, {@code beat}, {@code over}. */
    @GetMapping("/events")
    ResponseEntity<ResponseBodyEmitter> events(
            @RequestParam Optional<String> lang,
            @RequestHeader(name = "Last-Event-ID", required = false) Optional<Long> last,
            HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(reader(lang, request), last.orElse(0L)));
    }

    /** The same as it stands, for networks that cut streams. */
    @GetMapping
    ResponseEntity<byte[]> snapshot(@RequestParam Optional<String> lang, HttpServletRequest request) {
        ProjectorReader reader = reader(lang, request);
        AtomicReference<byte[]> shown = new AtomicReference<>(new byte[0]);
        reader.watch((now, own) ->
                        shown.compareAndSet(shown.get(), state.snapshot(reader.shared(now), now, Map.of("own", own))))
                .remove();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(shown.get());
    }

    private ProjectorReader reader(Optional<String> lang, HttpServletRequest request) {
        String shown = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(credential -> credential.regionMatches(true, 0, CARD, 0, CARD.length()))
                .map(credential -> credential.substring(CARD.length()))
                .orElse("");
        return callers.current() instanceof Caller.Screen screen
                ? new ProjectorReader(
                        desk,
                        assemblies.session(new SessionId(screen.session())).orElseThrow(ProjectorController::none),
                        screen,
                        shown,
                        lang.map(Languages::tagged).orElseGet(Texts::current))
                : reject();
    }

    private static ProjectorReader reject() {
        throw none();
    }

    private static NotFound none() {
        return new NotFound("This is not the card of a projector");
    }
}
