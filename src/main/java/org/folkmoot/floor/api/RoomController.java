package org.folkmoot.floor.api;

import com.vaadin.flow.shared.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Attendance;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * A session as its members' devices follow it and act in it. Whoever shows a member's card is that member; who is signed in may read.
 */
@RestController
@RequestMapping("/api/v1/room")
class RoomController {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private static final String CARD = "Card ";

    private final Assemblies assemblies;
    private final Roll roll;
    private final RoomStreams streams;
    private final RoomReader.Desk desk;
    private final Attendance attendance;

    RoomController(Assemblies assemblies, Roll roll, RoomStreams streams, RoomReader.Desk desk, Attendance attendance) {
        this.assemblies = assemblies;
        this.roll = roll;
        this.streams = streams;
        this.desk = desk;
        this.attendance = attendance;
    }

    /** A member or host, the assembly they are in, and its sessions. */
    record Membership(
            RoomBodies.NamedBody assembly,
            RoomBodies.NamedBody member,
            boolean host,
            List<RoomBodies.SessionBody> sessions) {

        static Membership of(Assembly assembly, UUID id, String name, boolean host) {
            return new Membership(
                    new RoomBodies.NamedBody(assembly.id().value(), assembly.name()),
                    new RoomBodies.NamedBody(id, name),
                    host,
                    assembly.sessions().stream().map(RoomBodies.SessionBody::of).toList());
        }
    }

    @GetMapping
    Membership membership() {
        return desk.hosts()
                .mine()
                .flatMap(assembly -> desk.hosts()
                        .me(assembly.id())
                        .map(host -> Membership.of(assembly, host.id().value(), host.name(), true)))
                .or(() -> assemblies.mine().stream()
                        .findFirst()
                        .flatMap(assembly -> roll.myCard(assembly.id())
                                .map(own -> Membership.of(assembly, own.holder().value(), own.name(), false))))
                .orElseThrow(() -> new NotFound("You are in no assembly"));
    }

    /**
     * What the session shows. With {@code after} and {@code wait} it answers once that is another version than the one which the device has, or another
     * vote of the same person went in, or their place in the speaking queue is another; or 204 after so many seconds, for networks that cut streams.
     */
    @GetMapping("/sessions/{session}")
    DeferredResult<ResponseEntity<byte[]>> snapshot(
            @PathVariable String session,
            @RequestParam Optional<String> lang,
            @RequestParam Optional<Long> after,
            @RequestParam Optional<Integer> own,
            @RequestParam Optional<Integer> hand,
            @RequestParam Optional<Integer> wait,
            @RequestParam Optional<Integer> table,
            HttpServletRequest request) {
        RoomReader reader = reader(session, lang, table, request);
        long longest = wait.map(seconds -> within("wait", seconds, LONGEST_WAIT.toSeconds()))
                .orElse(0L);
        long known =
                after.map(version -> within("after", version, Long.MAX_VALUE)).orElse(0L);
        DeferredResult<ResponseEntity<byte[]>> answer = new DeferredResult<>(
                Math.max(1, longest * 1000), () -> ResponseEntity.noContent().build());
        Registration watching = reader.watch((now, mine) -> {
            boolean isNew = now.version() != known
                    || own.filter(has -> has != mine).isPresent()
                    || hand.filter(has -> has != reader.place(now)).isPresent();
            if ((isNew || longest == 0) && reader.mayHear()) {
                answer.setResult(json(reader.snapshot(now, mine)));
            }
        });
        answer.onCompletion(watching::remove);
        if (answer.hasResult()) {
            watching.remove();
        }
        return answer;
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    /**
     * The same as a stream of server-sent events: {@code state} and {@code turnout} for what all see, {@code mine} for what is the person's own,
     * {@code beat} at least every ten seconds, {@code over} when nothing more comes from here.
     */
    @GetMapping("/sessions/{session}/events")
    ResponseEntity<ResponseBodyEmitter> events(
            @PathVariable String session,
            @RequestParam Optional<String> lang,
            @RequestParam Optional<Integer> table,
            @RequestHeader(name = "Last-Event-ID", required = false) Optional<Long> last,
            HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_EVENT_STREAM, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                // nginx hands it on as it comes.
                .header("X-Accel-Buffering", "no")
                .body(streams.open(reader(session, lang, table, request), last.orElse(0L)));
    }

    private RoomReader reader(
            String session, Optional<String> lang, Optional<Integer> table, HttpServletRequest request) {
        Optional<String> shown = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        Optional<HttpSession> web = shown.isEmpty() ? Optional.ofNullable(request.getSession(false)) : Optional.empty();
        Optional<String> card = shown.filter(credential -> credential.regionMatches(true, 0, CARD, 0, CARD.length()))
                .map(credential -> credential.substring(CARD.length()));
        RoomReader reader = new RoomReader(
                desk, sessionId(session), lang.map(Languages::tagged).orElseGet(Texts::current), web, card, (int)
                        within("table", table.orElse(0), Session.MOST_TABLES));
        if (desk.callers().current() instanceof Caller.Member) {
            attendance.cardUsed(
                    reader.at().assembly().id(), reader.at().session().id());
        }
        return reader;
    }

    static SessionId sessionId(String text) {
        return RequestedId.find(text).map(SessionId::new).orElseThrow(() -> new NotFound("There is no such session"));
    }

    private static long within(String parameter, long given, long most) {
        if (given < 0 || given > most) {
            throw new InvalidRequest(parameter, parameter + " is a whole number from 0 to " + most + ".");
        }
        return given;
    }
}
