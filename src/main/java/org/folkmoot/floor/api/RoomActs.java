package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.glossary.GlossaryRefused;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.speaking.Hands;
import org.folkmoot.floor.speaking.Speaking;
import org.folkmoot.floor.speaking.SpeakingRefused;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What members do in a session. What a device sends may be sent again: an act has an id that the device made up, and the same act twice is one. Whatever
 * became of it is an answer, a refusal too.
 */
@RestController
@RequestMapping("/api/v1/room")
record RoomActs(Assemblies assemblies, FloorBoard floor, Speaking speaking, Glossary glossary, Roll roll, Clock clock) {

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
        SessionId id = RoomController.sessionId(session);
        Vote vote = body.vote();
        return Answered.of(floor.cast(assembly(id), id, body.questionId(), vote), clock.instant());
    }

    /** A hand that goes up or down. */
    record ToShow(@Nullable String id, @Nullable Boolean up) {}

    /**
     * What became of a hand.
     *
     * @param before how many speak before this member; empty if their hand is not up
     * @param reason why it was refused
     */
    record HandAnswered(Answered.Kind answer, Instant at, Optional<Integer> before, Optional<String> reason) {}

    /** Puts a hand up or takes it down; the same act twice is one. */
    @PostMapping("/sessions/{session}/hands")
    HandAnswered hand(@PathVariable String session, @RequestBody ToShow body) {
        SessionId id = RoomController.sessionId(session);
        UUID act = ToCast.id("id", body.id());
        boolean up = InvalidRequest.required("up", body.up());
        AssemblyId at = assembly(id);
        try {
            Hands hands = up ? speaking.raise(at, id, act) : speaking.lower(at, id, act);
            Optional<Integer> before = roll.me(at).flatMap(hands::before);
            return new HandAnswered(Answered.Kind.IN, clock.instant(), before, Optional.empty());
        } catch (SpeakingRefused refused) {
            return new HandAnswered(
                    Answered.Kind.REFUSED,
                    clock.instant(),
                    Optional.empty(),
                    Optional.of(refused.reason().name()));
        }
    }

    /** A word that somebody asks about. */
    record ToExplain(@Nullable String id, @Nullable String word) {}

    /**
     * What became of a question about a word.
     *
     * @param means what it means, if it is explained already
     * @param reason why it was refused
     */
    record WordAnswered(Answered.Kind answer, Instant at, Optional<String> means, Optional<String> reason) {}

    /** Asks about a word; the same act twice is one. */
    @PostMapping("/sessions/{session}/words")
    WordAnswered ask(@PathVariable String session, @RequestBody ToExplain body) {
        UUID act = ToCast.id("id", body.id());
        String word = InvalidRequest.required("word", body.word());
        AssemblyId at = assembly(RoomController.sessionId(session));
        try {
            Optional<String> means = glossary.ask(at, word, act).map(Term::means);
            return new WordAnswered(Answered.Kind.IN, clock.instant(), means, Optional.empty());
        } catch (GlossaryRefused refused) {
            return new WordAnswered(
                    Answered.Kind.REFUSED,
                    clock.instant(),
                    Optional.empty(),
                    Optional.of(refused.reason().name()));
        }
    }

    private AssemblyId assembly(SessionId session) {
        return assemblies
                .session(session)
                .orElseThrow(() -> new NotFound("There is no such session"))
                .assembly()
                .id();
    }
}
