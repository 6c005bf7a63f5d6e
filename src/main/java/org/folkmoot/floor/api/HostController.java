package org.folkmoot.floor.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.api.HostBodies.Became;
import org.folkmoot.floor.api.HostBodies.Called;
import org.folkmoot.floor.api.HostBodies.Entered;
import org.folkmoot.floor.api.HostBodies.Noted;
import org.folkmoot.floor.notes.HelpAct;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.TableNotes;
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

/** What hosts of tables do in a session. Each act has an id that the device made up, and may be sent again. */
@RestController
@RequestMapping("/api/v1/room/sessions/{session}")
class HostController {

    private static final int MOST_LINES = 200;

    private final Assemblies assemblies;
    private final TableNotes notes;
    private final Votes votes;
    private final Roll roll;
    private final Clock clock;

    HostController(Assemblies assemblies, TableNotes notes, Votes votes, Roll roll, Clock clock) {
        this.assemblies = assemblies;
        this.notes = notes;
        this.votes = votes;
        this.roll = roll;
        this.clock = clock;
    }

    /** @param on the version of the note that the device had; 0 for a new one */
    record ToWrite(
            @Nullable String id,
            @Nullable Integer table,
            @Nullable String note,
            @Nullable String item,
            Note.@Nullable Kind kind,
            @Nullable String text,
            @Nullable Integer on) {

        NoteAct act() {
            return new NoteAct.Write(
                    uuid("id", id),
                    new NoteId(uuid("note", note)),
                    new ItemId(uuid("item", item)),
                    InvalidRequest.required("kind", kind),
                    InvalidRequest.required("text", text),
                    InvalidRequest.required("on", on));
        }
    }

    /** Writes a note, or in the place of the version that the device had. */
    @PostMapping("/notes")
    Noted write(@PathVariable String session, @RequestBody ToWrite body) {
        return act(session, body.table(), body.act());
    }

    record ToRemove(
            @Nullable String id,
            @Nullable Integer table,
            @Nullable String note,
            @Nullable Integer on) {

        NoteAct act() {
            return new NoteAct.Remove(
                    uuid("id", id), new NoteId(uuid("note", note)), InvalidRequest.required("on", on));
        }
    }

    /** Removes a note and its words. */
    @PostMapping("/removals")
    Noted remove(@PathVariable String session, @RequestBody ToRemove body) {
        return act(session, body.table(), body.act());
    }

    record ToConfirm(
            @Nullable String id,
            @Nullable Integer table,
            @Nullable List<Line> lines) {

        record Line(@Nullable String note, @Nullable Integer on) {}

        NoteAct act() {
            List<Line> read = InvalidRequest.required("lines", lines);
            if (read.size() > MOST_LINES) {
                throw new InvalidRequest("lines", "lines are " + MOST_LINES + " at most.");
            }
            return new NoteAct.ReadBack(
                    uuid("id", id),
                    read.stream()
                            .map(line -> InvalidRequest.required("lines", line))
                            .map(line -> new NoteAct.Line(
                                    new NoteId(uuid("note", line.note())), InvalidRequest.required("on", line.on())))
                            .toList());
        }
    }

    /** The table heard these lines and agreed. */
    @PostMapping("/readings")
    Noted confirm(@PathVariable String session, @RequestBody ToConfirm body) {
        return act(session, body.table(), body.act());
    }

    private Noted act(String session, @Nullable Integer table, NoteAct act) {
        SessionAt at = at(session);
        return Noted.of(
                notes.act(at.assembly().id(), at.session().id(), InvalidRequest.required("table", table), act),
                clock.instant());
    }

    record ToCall(@Nullable String id, @Nullable Integer table, HelpAct.@Nullable Wish wish) {}

    /** Asks the facilitator to come to a table, or takes that back. */
    @PostMapping("/calls")
    Called call(@PathVariable String session, @RequestBody ToCall body) {
        HelpAct act = new HelpAct(uuid("id", body.id()), InvalidRequest.required("wish", body.wish()));
        int table = InvalidRequest.required("table", body.table());
        SessionAt at = at(session);
        if (table < 1 || table > at.session().tables()) {
            throw new InvalidRequest("table", "table is one that the session has.");
        }
        return new Called(
                Became.IN,
                clock.instant(),
                notes.help(at.assembly().id(), at.session().id(), table, act));
    }

    record ToEnter(
            @Nullable String question,
            @Nullable String member,
            @Nullable String id,
            @Nullable Choice choice) {}

    /** Enters the vote of a member who has no device. */
    @PostMapping("/entries")
    Entered enter(@PathVariable String session, @RequestBody ToEnter body) {
        QuestionId question = new QuestionId(uuid("question", body.question()));
        MemberId member = new MemberId(uuid("member", body.member()));
        Vote vote = new Vote(uuid("id", body.id()), InvalidRequest.required("choice", body.choice()), List.of());
        return Entered.of(votes.castFor(at(session).assembly().id(), question, member, vote), clock.instant());
    }

    /** Members who have not voted on the question, by name; none if it is not open. */
    @GetMapping("/missing")
    List<RoomBodies.NamedBody> missing(@PathVariable String session, @RequestParam Optional<String> question) {
        AssemblyId at = at(session).assembly().id();
        QuestionId asked = new QuestionId(uuid("question", question.orElse(null)));
        Set<MemberId> missing = votes.notVoted(at, asked);
        return roll.names(at).stream()
                .filter(called -> missing.contains(called.id()))
                .map(called -> new RoomBodies.NamedBody(called.id().value(), called.name()))
                .toList();
    }

    private SessionAt at(String session) {
        return RequestedId.find(session)
                .map(SessionId::new)
                .flatMap(assemblies::session)
                .orElseThrow(() -> new NotFound("There is no such session"));
    }

    private static UUID uuid(String field, @Nullable String given) {
        return RequestedId.find(InvalidRequest.required(field, given))
                .orElseThrow(() -> new InvalidRequest(field, field + " is an id, a UUID in full."));
    }
}
