package org.folkmoot.floor.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.api.PollBodies.Replied;
import org.folkmoot.floor.api.PollBodies.ToAnswer;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollRefused;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers in polls, as members' devices send them and hosts enter them. The same act twice is one, and whatever became of it is an answer. */
@RestController
@RequestMapping("/api/v1/room/sessions/{session}")
record PollActs(Assemblies assemblies, FloorBoard floor, PollAnswers answers, Roll roll, Clock clock) {

    /** @param inPlaceOf earlier answers in the poll that the device knew of */
    record ToSend(
            @Nullable String poll,
            @Nullable String id,
            @Nullable ToAnswer answer,
            Optional<List<String>> inPlaceOf) {}

    /** Puts an answer in, or in the place of earlier ones. */
    @PostMapping("/answers")
    Replied answer(@PathVariable String session, @RequestBody ToSend body) {
        SessionId id = RoomController.sessionId(session);
        PollId poll = new PollId(uuid("poll", body.poll()));
        UUID act = uuid("id", body.id());
        ToAnswer answer = InvalidRequest.required("answer", body.answer());
        List<UUID> earlier = body.inPlaceOf().orElse(List.of()).stream()
                .map(each -> uuid("inPlaceOf", each))
                .toList();
        AssemblyId at = assembly(id);
        try {
            return Replied.of(floor.answer(at, id, poll, PollBodies.sent(act, answer, earlier)), clock.instant());
        } catch (PollRefused refused) {
            return Replied.refused(refused.reason().name(), clock.instant());
        }
    }

    record ToEnter(
            @Nullable String poll,
            @Nullable String member,
            @Nullable String id,
            @Nullable ToAnswer answer) {}

    /** Enters the answer of a member who has no device. */
    @PostMapping("/poll-entries")
    Replied enter(@PathVariable String session, @RequestBody ToEnter body) {
        PollId poll = new PollId(uuid("poll", body.poll()));
        MemberId member = new MemberId(uuid("member", body.member()));
        UUID act = uuid("id", body.id());
        ToAnswer answer = InvalidRequest.required("answer", body.answer());
        AssemblyId at = assembly(RoomController.sessionId(session));
        try {
            return Replied.of(
                            answers.answerFor(at, poll, member, PollBodies.sent(act, answer, List.of())),
                            clock.instant())
                    .untold();
        } catch (PollRefused refused) {
            return Replied.refused(refused.reason().name(), clock.instant());
        }
    }

    /** Members who have not answered the poll, by name; none if it is not open. */
    @GetMapping("/poll-missing")
    List<RoomBodies.NamedBody> missing(@PathVariable String session, @RequestParam Optional<String> poll) {
        AssemblyId at = assembly(RoomController.sessionId(session));
        Set<MemberId> missing = answers.notAnswered(at, new PollId(uuid("poll", poll.orElse(null))));
        return roll.names(at).stream()
                .filter(called -> missing.contains(called.id()))
                .map(called -> new RoomBodies.NamedBody(called.id().value(), called.name()))
                .toList();
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
