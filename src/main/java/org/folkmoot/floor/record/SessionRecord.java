package org.folkmoot.floor.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.evaluation.ShownEvaluation.Numbers;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.witnesses.Listed.Progress;

/**
 * What happened in one session of an assembly: minutes made of what is stored. It names no member, holds no id of one, and breaks down nothing that has fewer
 * than {@link Question#FEWEST_SHOWN} people behind it. Each component is a section, in its order, of the page and of the open data.
 *
 * @param questions that are over, in the order in which they ended
 * @param polls that are over, in the order in which they ended
 * @param notes of the tables, by item of the agenda
 * @param evaluation of members, once it is closed; empty of fewer than are shown
 * @param words of the assembly that were explained by the end of its day
 */
public record SessionRecord(
        Facts facts,
        Promised promised,
        List<Item> agenda,
        Attendance attendance,
        List<Question> questions,
        List<Polled> polls,
        List<ItemNotes> notes,
        List<Witnesses> witnesses,
        Optional<Numbers> evaluation,
        List<Term> words) {

    public SessionRecord {
        agenda = List.copyOf(agenda);
        questions = List.copyOf(questions);
        polls = List.copyOf(polls);
        notes = List.copyOf(notes);
        witnesses = List.copyOf(witnesses);
        words = List.copyOf(words);
    }

    /**
     * Which session it was.
     *
     * @param venue may be empty
     * @param began empty if nobody began its agenda
     * @param ended empty if nobody ended it
     */
    public record Facts(
            AssemblyId assembly,
            SessionId session,
            String assemblyName,
            String title,
            LocalDate date,
            String venue,
            Standing standing,
            Optional<Instant> began,
            Optional<Instant> ended) {

        public boolean isOver() {
            return standing == Standing.OVER;
        }
    }

    /** Whether a session is yet to come, goes on or is over. */
    public enum Standing {
        PLANNED,
        RUNNING,
        OVER
    }

    /**
     * An item of the agenda as it went.
     *
     * @param plannedStart empty if it was added on the day
     * @param plannedMinutes by the plan of before the day; of one that was added, as it was added
     * @param start when it began; empty if it did not
     * @param minutes that it took; empty as long as it is not over, or nobody said when it was
     */
    public record Item(
            String title,
            AgendaItem.Kind kind,
            Course course,
            Optional<Instant> plannedStart,
            int plannedMinutes,
            Optional<Instant> start,
            OptionalInt minutes) {

        /** By how many whole minutes it began too late; 0 if it did not. */
        public int minutesLate() {
            return plannedStart
                    .flatMap(planned -> start.map(began -> Duration.between(planned, began)))
                    .map(late -> (int) Math.max(0, late.toMinutes()))
                    .orElse(0);
        }

        public boolean isAdded() {
            return plannedStart.isEmpty();
        }
    }

    /** What became of an item of the agenda. */
    public enum Course {
        TOOK_PLACE,
        NOW,
        TO_COME,
        SKIPPED,
        /** The session was not run with its clock, so nobody noted what took place. */
        NOT_NOTED
    }

    /**
     * How many took part, as numbers.
     *
     * @param members how many could vote on a question; the most if that changed. Empty if nothing was put to the vote
     * @param voted the most who voted on one question; empty as well if they were fewer than are shown
     * @param speaking empty if fewer spoke than are shown
     * @param marked empty if nobody was marked, or fewer were there than are shown
     */
    public record Attendance(
            OptionalInt members, OptionalInt voted, Optional<Speaking> speaking, Optional<Marked> marked) {}

    /**
     * The attendance as it was marked.
     *
     * @param onRoll members on that day
     * @param missed empty where either part of it, or the members of whom nothing was marked, would tell of fewer than are shown
     */
    public record Marked(int onRoll, int present, Optional<Missed> missed) {}

    /** Who was not there: with apologies, and without. */
    public record Missed(int apologies, int absent) {}

    /**
     * A poll that is over, as the room may see it.
     *
     * @param item of the agenda that it was prepared for
     */
    public record Polled(Poll poll, Optional<String> item) {

        /** Whether it was counted and the room was never shown what came of it. */
        public boolean isUntold() {
            return poll.state() == Poll.State.COUNTED && poll.shown().isEmpty();
        }
    }

    /** How many members spoke before all, and how many minutes together. */
    public record Speaking(int members, int minutes) {}

    /**
     * What the tables wrote on an item of the agenda.
     *
     * @param item its title; empty if the item is not on the agenda any more
     * @param groups of the wall in their order, then what nobody sorted
     */
    public record ItemNotes(Optional<String> item, List<Group> groups) {

        public ItemNotes {
            groups = List.copyOf(groups);
        }
    }

    /** @param name empty for what nobody sorted */
    public record Group(Optional<String> name, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One note, or a line in which the facilitator merged several.
     *
     * @param said the notes as their tables wrote them, at least one
     */
    public record Line(String words, Joined joined, List<Said> said) {

        public Line {
            said = List.copyOf(said);
        }

        public boolean isMerged() {
            return joined == Joined.MERGED;
        }
    }

    /** Whether a line stands for itself or for several notes. */
    public enum Joined {
        SINGLE,
        MERGED
    }

    /**
     * What was written at a table.
     *
     * @param item on which it was written; empty if that is not on the agenda any more
     */
    public record Said(int table, Optional<String> item, Note.Kind kind, String text, ReadBack readBack) {}

    /** Whether the table heard a note as it stands and agreed. */
    public enum ReadBack {
        AGREED,
        NOT_READ
    }

    /**
     * The questions of one round that were to be asked of witnesses.
     *
     * @param item in which they were heard; empty if they were for the whole session
     */
    public record Witnesses(int round, Optional<String> item, List<Answered> list) {

        public Witnesses {
            list = List.copyOf(list);
        }
    }

    /** @param answer in short; may be empty */
    public record Answered(String question, Progress progress, String answer) {}

    /** Without the polls that the room was never shown. */
    SessionRecord asTheRoomSawIt() {
        return new SessionRecord(
                facts,
                promised,
                agenda,
                attendance,
                questions,
                polls.stream().filter(polled -> !polled.isUntold()).toList(),
                notes,
                witnesses,
                evaluation,
                words);
    }

    /** How many notes it has. */
    public int noteCount() {
        return notes.stream()
                .flatMap(of -> of.groups().stream())
                .flatMap(group -> group.lines().stream())
                .mapToInt(line -> line.said().size())
                .sum();
    }
}
