package org.folkmoot.floor.notes;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.floor.notes.NoteAnswer.Reason;

/**
 * A note that whoever runs the session took off the wall.
 *
 * @param note as it stood
 * @param reason as its table is told
 */
public record TakenDown(Note note, String reason, Instant at) {

    /** In letters. */
    public static final int LONGEST = 300;

    static Optional<Reason> refusal(String reason) {
        String line = Note.line(reason);
        if (line.isEmpty()) {
            return Optional.of(Reason.REASON_MISSING);
        }
        return line.length() > LONGEST ? Optional.of(Reason.REASON_TOO_LONG) : Optional.empty();
    }
}
