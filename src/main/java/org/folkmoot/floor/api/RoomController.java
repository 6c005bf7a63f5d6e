package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.vaadin.flow.shared.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.MemberCard;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * A session as its members' devices follow it and act in it. Whoever shows a member's card is that member; who is signed in may read. What a device sends
 * may be sent again: an act has an id that the device made up.
 */
@RestController
@RequestMapping("/api/v1/room")
class RoomController {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(RoomController.class);
    private static final String RETRY_SECONDS = "2";
    private static final String CARD = "Card ";

    private final Assemblies assemblies;
    private final FloorBoard floor;
    private final Roll roll;
    private final Clock clock;
    private final RoomStreams streams;
    private final RoomReader.Desk desk;

    RoomController(
            Assemblies assemblies,
            FloorBoard floor,
            Roll roll,
            Clock clock,
            RoomStreams streams,
            RoomReader.Desk desk) {
        this.assemblies = assemblies;
        this.floor = floor;
        this.roll = roll;
        this.clock = clock;
        this.streams = streams;
        this.desk = desk;
    }

    /** A member, the assembly they are in, and its sessions. */
    record Membership(
            RoomBodies.NamedBody assembly, RoomBodies.NamedBody member, List<RoomBodies.SessionBody> sessions) {}

    @GetMapping
    Membership membership() {
        Assembly assembly =
                assemblies.mine().stream().findFirst().orElseThrow(() -> new NotFound("You are in no assembly"));
        MemberCard own = roll.myCard(assembly.id()).orElseThrow(() -> new NotFound("You are in no assembly"));
        return new Membership(
                new RoomBodies.NamedBody(assembly.id().value(), assembly.name()),
                new RoomBodies.NamedBody(own.member().value(), own.name()),
                assembly.sessions().stream().map(RoomBodies.SessionBody::of).toList());
    }

    /**
     * What the session shows. With {@code after} and {@code wait} it answers once that is another version than the one which the device has, or another
     * vote of the same person went in; or 204 after so many seconds, for networks that cut streams.
     */
    @GetMapping("/sessions/{session}")
    DeferredResult<ResponseEntity<byte[]>> snapshot(
            @PathVariable String session,
            @RequestParam Optional<String> lang,
            @RequestParam Optional<Long> after,
            @RequestParam Optional<Integer> own,
            @RequestParam Optional<Integer> wait,
            HttpServletRequest request) {
        RoomReader reader = reader(session, lang, request);
        long longest = wait.map(seconds -> within("wait", seconds, LONGEST_WAIT.toSeconds()))
                .orElse(0L);
        long known =
                after.map(version -> within("after", version, Long.MAX_VALUE)).orElse(0L);
        DeferredResult<ResponseEntity<byte[]>> answer = new DeferredResult<>(
                Math.max(1, longest * 1000), () -> ResponseEntity.noContent().build());
        Registration watching =
                floor.watch(reader.at().assembly().id(), reader.at().session().id(), (now, votes) -> {
                    boolean isNew = now.version() != known
                            || own.filter(has -> has != votes).isPresent();
                    if ((isNew || longest == 0) && reader.mayHear()) {
                        answer.setResult(json(reader.snapshot(now, votes)));
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
            @RequestHeader(name = "Last-Event-ID", required = false) Optional<Long> last,
            HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_EVENT_STREAM, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                // nginx hands it on as it comes.
                .header("X-Accel-Buffering", "no")
                .body(streams.open(reader(session, lang, request), last.orElse(0L)));
    }

    /** @param inPlaceOf earlier votes on the question that the device knew of */
    record ToCast(
            @Nullable String question,
            @Nullable String id,
            @Nullable Choice choice,
            Optional<List<String>> inPlaceOf) {

        QuestionId questionId() {
            return new QuestionId(id("question", question));
        }

        Vote vote() {
            return new Vote(
                    id("id", id),
                    InvalidRequest.required("choice", choice),
                    inPlaceOf.orElse(List.of()).stream()
                            .map(vote -> id("inPlaceOf", vote))
                            .toList());
        }

        private static UUID id(String field, @Nullable String given) {
            return RequestedId.find(InvalidRequest.required(field, given))
                    .orElseThrow(() -> new InvalidRequest(field, field + " is an id, a UUID in full."));
        }
    }

    /**
     * What became of a vote.
     *
     * @param at the server's time of the answer
     */
    record Answered(
            Kind answer,
            Instant at,
            Optional<MyVote.Filed> vote,
            Optional<Instant> closed,
            Optional<Boolean> earlierCounts,
            Optional<String> reason) {

        enum Kind {
            @JsonProperty("in")
            IN,
            @JsonProperty("another")
            ANOTHER,
            @JsonProperty("too-late")
            TOO_LATE,
            @JsonProperty("refused")
            REFUSED
        }

        private static Answered standing(Kind kind, Instant at, MyVote.Filed vote) {
            return new Answered(kind, at, Optional.of(vote), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Answered of(Vote.Answer answer, Instant at) {
            return switch (answer) {
                case Vote.Answer.In(var filed) -> standing(Kind.IN, at, filed);
                case Vote.Answer.Another(var filed) -> standing(Kind.ANOTHER, at, filed);
                case Vote.Answer.TooLate(var closed, var earlier) ->
                    new Answered(
                            Kind.TOO_LATE,
                            at,
                            Optional.empty(),
                            Optional.of(closed),
                            Optional.of(earlier),
                            Optional.empty());
                case Vote.Answer.Refused(var reason) ->
                    new Answered(
                            Kind.REFUSED,
                            at,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(reason.name()));
            };
        }
    }

    /** Puts a vote in, or in the place of earlier ones; the same vote twice is one. */
    @PostMapping("/sessions/{session}/votes")
    Answered cast(@PathVariable String session, @RequestBody ToCast body) {
        SessionId id = sessionId(session);
        Vote vote = body.vote();
        return assemblies
                .session(id)
                .map(at -> Answered.of(floor.cast(at.assembly().id(), id, body.questionId(), vote), clock.instant()))
                .orElseThrow(() -> new NotFound("There is no such session"));
    }

    /** The device keeps what it sent and sends it again. */
    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<Void> storeOutOfReach(DataAccessException broken) {
        LOG.warn(
                "The store could not be reached for the room: {}",
                broken.getClass().getName());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private RoomReader reader(String session, Optional<String> lang, HttpServletRequest request) {
        Optional<String> shown = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        Optional<HttpSession> web = shown.isEmpty() ? Optional.ofNullable(request.getSession(false)) : Optional.empty();
        Optional<String> card = shown.filter(credential -> credential.regionMatches(true, 0, CARD, 0, CARD.length()))
                .map(credential -> credential.substring(CARD.length()));
        return new RoomReader(
                desk, sessionId(session), lang.map(Languages::tagged).orElseGet(Texts::current), web, card);
    }

    private static SessionId sessionId(String text) {
        return RequestedId.find(text).map(SessionId::new).orElseThrow(() -> new NotFound("There is no such session"));
    }

    private static long within(String parameter, long given, long most) {
        if (given < 0 || given > most) {
            throw new InvalidRequest(parameter, parameter + " is a whole number from 0 to " + most + ".");
        }
        return given;
    }
}
