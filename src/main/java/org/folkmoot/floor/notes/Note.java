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
 * @param asWritten what the table wrote, where whoever runs the session corrected the wording; empty if it stands as written
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
        Origin origin,
        Optional<String> asWritten) {

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
        return isReadBack()
                ? this
                : new Note(id, item, kind, text, author, written, version, Optional.of(now), origin, asWritten);
    }

    /** The next version with another wording, which the table has not heard; the same words as it wrote stand as written. */
    Note corrected(String to, UUID by) {
        String original = asWritten.orElse(text);
        return new Note(
                id,
                item,
                kind,
                to,
                by,
                written,
                version + 1,
                Optional.empty(),
                origin,
                Optional.of(original).filter(words -> !words.equals(to)));
    }

    /** The next version with the same words. */
    Note again() {
        return new Note(id, item, kind, text, author, written, version + 2, readBack, origin, asWritten);
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
