package org.folkmoot.floor.notes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.floor.notes.NoteAnswer.Reason;

/**
 * What was said at a table, in one line.
 *
 * @param item of the agenda in which it was said
 * @param author the host or facilitator who wrote it as it stands
 * @param written when the server first had it
 * @param version ascends with each change of what it says
 * @param readBack when the table heard it as it stands and agreed; empty if it did not
 * @param origin where it was first written
 */
public record Note(
        NoteId id,
        ItemId item,
        Kind kind,
        String text,
        UUID author,
        Instant written,
        int version,
        Optional<Instant> readBack,
        Origin origin) {

    /** In letters. */
    public static final int LONGEST = 400;

    /** What it is to the item under which it was said. */
    public enum Kind {
        POINT_FOR,
        POINT_AGAINST,
        QUESTION,
        IDEA
    }

    /** Where a note was first written. */
    public enum Origin {
        SCREEN,
        /** On the sheet of its table, and keyed in by two people. */
        PAPER
    }

    public boolean isReadBack() {
        return readBack.isPresent();
    }

    Note readBackAt(Instant now) {
        return isReadBack() ? this : new Note(id, item, kind, text, author, written, version, Optional.of(now), origin);
    }

    static String line(String text) {
        return text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** Why a text can't be a note; empty if it can. */
    static Optional<Reason> refusal(String text) {
        String line = line(text);
        if (line.isEmpty()) {
            return Optional.of(Reason.EMPTY);
        }
        return line.length() > LONGEST ? Optional.of(Reason.TOO_LONG) : Optional.empty();
    }
}
