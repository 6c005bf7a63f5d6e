package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.ballot.Vote;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAnswer;
import org.folkmoot.floor.notes.TableNotes.TableNow;
import org.folkmoot.floor.notes.TakenDown;

/** What the screen of a table's host reads, as JSON. Members' screens are told nothing of it. */
final class HostBodies {

    private HostBodies() {}

    /**
     * The table that a host chose; 0 if they chose none yet.
     *
     * @param tables how many the session has
     * @param open whether notes can be written still
     * @param items of the agenda under which notes are written
     * @param takenDown notes that the facilitator took off the wall, with the reason
     */
    record TableBody(
            int table,
            int tables,
            boolean open,
            @JsonInclude Optional<Instant> help,
            List<ItemBody> items,
            List<NoteBody> notes,
            List<TakenDownBody> takenDown) {

        static TableBody of(Session session, TableNow now, boolean open) {
            List<ItemBody> items = IntStream.range(0, session.agenda().size())
                    .filter(i -> session.agenda().get(i).kind() != AgendaItem.Kind.BREAK)
                    .mapToObj(i -> ItemBody.of(session, i))
                    .toList();
            return new TableBody(
                    now.table(),
                    session.tables(),
                    open,
                    now.helpSince(),
                    items,
                    now.notes().stream().map(NoteBody::of).toList(),
                    now.takenDown().stream().map(TakenDownBody::of).toList());
        }
    }

    record TakenDownBody(UUID id, String text, String reason) {

        static TakenDownBody of(TakenDown down) {
            return new TakenDownBody(down.note().id().value(), down.note().text(), down.reason());
        }
    }

    record ItemBody(
            UUID id,
            String title,
            String prompt,
            AgendaItem.Kind kind,
            @JsonFormat(pattern = "HH:mm") LocalTime starts,
            int minutes) {

        static ItemBody of(Session session, int index) {
            AgendaItem item = session.agenda().get(index);
            return new ItemBody(
                    item.id().value(),
                    item.title(),
                    item.prompt(),
                    item.kind(),
                    session.startOf(index),
                    item.minutes());
        }
    }

    /**
     * @param paper whether it came from the sheet of the table
     * @param asWritten what the table wrote, where the facilitator corrected the wording
     */
    record NoteBody(
            UUID id,
            UUID item,
            Note.Kind kind,
            String text,
            int version,
            boolean readBack,
            Instant written,
            boolean paper,
            Optional<String> asWritten) {

        static NoteBody of(Note note) {
            return new NoteBody(
                    note.id().value(),
                    note.item().value(),
                    note.kind(),
                    note.text(),
                    note.version(),
                    note.isReadBack(),
                    note.written(),
                    note.origin() == Note.Origin.PAPER,
                    note.asWritten());
        }
    }

    /** What became of an act. */
    enum Became {
        @JsonProperty("in")
        IN,
        @JsonProperty("another")
        ANOTHER,
        @JsonProperty("gone")
        GONE,
        @JsonProperty("too-late")
        TOO_LATE,
        @JsonProperty("refused")
        REFUSED
    }

    /**
     * What became of an act on notes.
     *
     * @param at the server's time of the answer
     * @param notes as they stand
     */
    record Noted(Became answer, Instant at, List<NoteBody> notes, Optional<String> reason) {

        static Noted of(NoteAnswer answer, Instant at) {
            return switch (answer) {
                case NoteAnswer.In(var notes) -> new Noted(Became.IN, at, bodies(notes), Optional.empty());
                case NoteAnswer.Another(var notes) -> new Noted(Became.ANOTHER, at, bodies(notes), Optional.empty());
                case NoteAnswer.Gone _ -> new Noted(Became.GONE, at, List.of(), Optional.empty());
                case NoteAnswer.Refused(var reason) ->
                    new Noted(Became.REFUSED, at, List.of(), Optional.of(reason.name()));
            };
        }

        private static List<NoteBody> bodies(List<Note> notes) {
            return notes.stream().map(NoteBody::of).toList();
        }
    }

    /** Whether a table asks for help, and since when. */
    record Called(Became answer, Instant at, @JsonInclude Optional<Instant> help) {}

    /** What became of a vote that was entered for a member. How a member voted by themselves is not told. */
    record Entered(Became answer, Instant at, Optional<String> reason) {

        static Entered of(Vote.Answer answer, Instant at) {
            return switch (answer) {
                case Vote.Answer.In _ -> new Entered(Became.IN, at, Optional.empty());
                case Vote.Answer.Another _ -> new Entered(Became.ANOTHER, at, Optional.empty());
                case Vote.Answer.TooLate _ -> new Entered(Became.TOO_LATE, at, Optional.empty());
                case Vote.Answer.Refused(var reason) -> new Entered(Became.REFUSED, at, Optional.of(reason.name()));
            };
        }
    }
}
