package org.folkmoot.floor.api;

import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.witnesses.AskAnswer;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.MemberQuestions;
import org.folkmoot.floor.witnesses.Ticks;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members ask witnesses and would like to hear, as their devices send it: perhaps more than once and perhaps late. */
@RestController
@RequestMapping("/api/v1/room/sessions/{session}")
record WitnessController(Assemblies assemblies, MemberQuestions questions, Clock clock) {

    private static final int MOST_NUMBERS = 1000;

    /**
     * What became of an act.
     *
     * @param ticked what stands of the member's ticks
     * @param reason why it was refused
     */
    record Answered(RoomActs.Answered.Kind answer, Instant at, Optional<Ticks.Filed> ticked, Optional<String> reason) {

        static Answered of(AskAnswer answer, Instant at) {
            return switch (answer) {
                case AskAnswer.In _ -> plain(RoomActs.Answered.Kind.IN, at);
                case AskAnswer.TooLate _ -> plain(RoomActs.Answered.Kind.TOO_LATE, at);
                case AskAnswer.Ticked(var filed) ->
                    new Answered(RoomActs.Answered.Kind.IN, at, Optional.of(filed), Optional.empty());
                case AskAnswer.Another(var filed) ->
                    new Answered(RoomActs.Answered.Kind.ANOTHER, at, Optional.of(filed), Optional.empty());
                case AskAnswer.Refused(var reason) ->
                    new Answered(RoomActs.Answered.Kind.REFUSED, at, Optional.empty(), Optional.of(reason.name()));
            };
        }

        private static Answered plain(RoomActs.Answered.Kind kind, Instant at) {
            return new Answered(kind, at, Optional.empty(), Optional.empty());
        }
    }

    /** The questions that can be ticked or were chosen, and what became of the member's own. */
    @GetMapping("/questions")
    ResponseEntity<WitnessBodies.OwnBody> mine(@PathVariable String session) {
        SessionId id = RoomController.sessionId(session);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(WitnessBodies.OwnBody.of(questions.mine(assembly(id), id)));
    }

    /** @param id of the question, made up by the device */
    record ToAsk(
            @Nullable String id,
            @Nullable Integer round,
            @Nullable String text) {}

    /** Asks a question; the same twice is one. */
    @PostMapping("/asks")
    Answered ask(@PathVariable String session, @RequestBody ToAsk body) {
        SessionId id = RoomController.sessionId(session);
        AskedId asked = new AskedId(uuid("id", body.id()));
        int round = InvalidRequest.required("round", body.round());
        String text = InvalidRequest.required("text", body.text());
        return Answered.of(questions.ask(assembly(id), id, round, asked, text), clock.instant());
    }

    record ToTakeBack(
            @Nullable String id,
            @Nullable Integer round,
            @Nullable String asked) {}

    /** Takes a question back. */
    @PostMapping("/unasks")
    Answered takeBack(@PathVariable String session, @RequestBody ToTakeBack body) {
        SessionId id = RoomController.sessionId(session);
        uuid("id", body.id());
        int round = InvalidRequest.required("round", body.round());
        AskedId asked = new AskedId(uuid("asked", body.asked()));
        return Answered.of(questions.takeBack(assembly(id), id, round, asked), clock.instant());
    }

    /**
     * @param on the numbers of all questions that are ticked
     * @param inPlaceOf what the device sent before, or knew of
     */
    record ToTick(
            @Nullable String id,
            @Nullable Integer round,
            @Nullable List<Integer> on,
            Optional<List<String>> inPlaceOf) {

        Ticks ticks() {
            BitSet numbers = new BitSet();
            for (Integer number : InvalidRequest.required("on", on)) {
                int n = InvalidRequest.required("on", number);
                if (n < 0 || n >= MOST_NUMBERS) {
                    throw new InvalidRequest("on", "on are numbers of questions.");
                }
                numbers.set(n);
            }
            return new Ticks(
                    uuid("id", id),
                    numbers,
                    inPlaceOf.orElse(List.of()).stream()
                            .map(before -> uuid("inPlaceOf", before))
                            .toList());
        }
    }

    /** Files what the member would like to hear, in the place of what they ticked before. */
    @PostMapping("/ticks")
    Answered tick(@PathVariable String session, @RequestBody ToTick body) {
        SessionId id = RoomController.sessionId(session);
        int round = InvalidRequest.required("round", body.round());
        Ticks ticks = body.ticks();
        return Answered.of(questions.tick(assembly(id), id, round, ticks), clock.instant());
    }

    private static UUID uuid(String field, @Nullable String given) {
        return RequestedId.find(InvalidRequest.required(field, given))
                .orElseThrow(() -> new InvalidRequest(field, field + " is an id, a UUID in full."));
    }

    private AssemblyId assembly(SessionId session) {
        return assemblies
                .session(session)
                .orElseThrow(() -> new NotFound("There is no such session"))
                .assembly()
                .id();
    }
}
