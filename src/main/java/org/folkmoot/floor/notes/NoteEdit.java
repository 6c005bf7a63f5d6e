package org.folkmoot.floor.notes;

import java.util.UUID;

/**
 * What whoever runs the session does to a note of a table, in the place of the version that was seen. Has an id: the same act sent again is done once.
 */
public sealed interface NoteEdit {

    UUID id();

    NoteId note();

    int on();

    /** Corrects the wording. What the table wrote is kept beside it; with the table's own words again, it stands as written. */
    record Correct(UUID id, NoteId note, int on, String text) implements NoteEdit {}

    /**
     * Takes a note off the wall, with a reason that its table is told.
     *
     * @param reason in the words of whoever does it
     */
    record TakeDown(UUID id, NoteId note, int on, String reason) implements NoteEdit {}

    /** Takes that back. */
    record PutBack(UUID id, NoteId note, int on) implements NoteEdit {}
}
