package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.evaluation.Aspect;
import org.folkmoot.floor.evaluation.EvaluationRefused;
import org.folkmoot.floor.evaluation.Evaluations;
import org.folkmoot.floor.evaluation.Form;
import org.folkmoot.floor.evaluation.SentForm;
import org.folkmoot.floor.evaluation.SentForm.Filed;
import org.folkmoot.floor.evaluation.SentForm.Reply;
import org.folkmoot.floor.evaluation.Stage;
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

/** The evaluation of a session as a member fills it in. The same form twice is one, and whatever became of it is an answer. */
@RestController
@RequestMapping("/api/v1/room/sessions/{session}")
record EvaluationController(Assemblies assemblies, Evaluations evaluations, Clock clock) {

    /** @param last the last day on which it is open */
    record StandingBody(
            Stage stage,
            LocalDate last,
            List<Aspect> aspects,
            @JsonInclude Optional<FormBody> own) {}

    record FormBody(UUID id, Map<Aspect, Integer> scores, String good, String better) {

        static FormBody of(Filed filed) {
            return new FormBody(
                    filed.id(),
                    filed.form().scores(),
                    filed.form().good(),
                    filed.form().better());
        }
    }

    /** How the evaluation stands, with the caller’s own form. */
    @GetMapping("/evaluation")
    ResponseEntity<StandingBody> standing(@PathVariable String session) {
        SessionId id = RoomController.sessionId(session);
        Evaluations.Standing standing = evaluations.mine(assembly(id), id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StandingBody(
                        standing.stage(),
                        standing.last(),
                        List.of(Aspect.values()),
                        standing.own().map(FormBody::of)));
    }

    /** @param inPlaceOf earlier forms that the device knew of */
    record ToSend(
            @Nullable String id,
            Optional<Map<Aspect, @Nullable Integer>> scores,
            Optional<String> good,
            Optional<String> better,
            Optional<List<String>> inPlaceOf) {

        Form form() {
            Map<Aspect, Integer> given = new EnumMap<>(Aspect.class);
            scores.orElse(Map.of()).forEach((aspect, score) -> {
                if (score != null) {
                    given.put(aspect, score);
                }
            });
            return new Form(given, good.orElse(""), better.orElse(""));
        }
    }

    /**
     * What became of a form.
     *
     * @param own what stands now
     * @param reason why it was refused
     */
    record Replied(RoomActs.Answered.Kind answer, Instant at, Optional<FormBody> own, Optional<String> reason) {}

    /** Puts a form in, or in the place of earlier ones. */
    @PostMapping("/evaluations")
    Replied send(@PathVariable String session, @RequestBody ToSend body) {
        SessionId id = RoomController.sessionId(session);
        UUID act = uuid("id", body.id());
        List<UUID> earlier = body.inPlaceOf().orElse(List.of()).stream()
                .map(each -> uuid("inPlaceOf", each))
                .toList();
        AssemblyId at = assembly(id);
        try {
            return replied(evaluations.send(at, id, new SentForm(act, body.form(), earlier)));
        } catch (EvaluationRefused refused) {
            return refused(refused.reason());
        }
    }

    private Replied replied(Reply reply) {
        return switch (reply) {
            case Reply.In(var filed) -> standing(RoomActs.Answered.Kind.IN, filed);
            case Reply.Another(var filed) -> standing(RoomActs.Answered.Kind.ANOTHER, filed);
            case Reply.Refused(var reason) -> refused(reason);
        };
    }

    private Replied standing(RoomActs.Answered.Kind kind, Filed filed) {
        return new Replied(kind, clock.instant(), Optional.of(FormBody.of(filed)), Optional.empty());
    }

    private Replied refused(EvaluationRefused.Reason reason) {
        return new Replied(
                RoomActs.Answered.Kind.REFUSED, clock.instant(), Optional.empty(), Optional.of(reason.name()));
    }

    private AssemblyId assembly(SessionId session) {
        return assemblies
                .session(session)
                .orElseThrow(() -> new NotFound("There is no such session"))
                .assembly()
                .id();
    }

    private static UUID uuid(String field, @Nullable String given) {
        return RequestedId.find(InvalidRequest.required(field, given))
                .orElseThrow(() -> new InvalidRequest(field, field + " is an id, a UUID in full."));
    }
}
