package org.folkmoot.floor.notes;

import java.util.List;

/** What became of an act on notes. */
public sealed interface NoteAnswer {

    /**
     * Done, now or before.
     *
     * @param notes as they stand
     */
    record In(List<Note> notes) implements NoteAnswer {

        public In {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Not done, since somebody changed these meanwhile; what else the act was about is done.
     *
     * @param stand as they are now
     */
    record Another(List<Note> stand) implements NoteAnswer {

        public Another {
            stand = List.copyOf(stand);
        }
    }

    /** Not done, since somebody removed the note meanwhile. */
    record Gone() implements NoteAnswer {}

    /** Not done, and it can't be as it is. */
    record Refused(Reason reason) implements NoteAnswer {}

    /** Why an act can't be done. Each has a text {@code floor.host.refused.<name>} in the bundles. */
    enum Reason {
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        NO_SUCH_TABLE,
        NO_SUCH_ITEM,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** The day of the session is over; who runs it may still write. */
        OVER
    }
}
