package org.folkmoot.floor.ui;

import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAnswer;
import org.folkmoot.floor.notes.NoteEdit;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.notes.WallNow.Said;

/** Corrects notes of tables on the wall and takes them off it, says what became of that, and offers to undo it. */
final class NoteEdits {

    private final TableNotes notes;
    private final WallUndo undo;
    private final Runnable look;
    private final AssemblyId assembly;
    private final SessionId session;

    NoteEdits(TableNotes notes, WallUndo undo, Runnable look, AssemblyId assembly, SessionId session) {
        this.notes = notes;
        this.undo = undo;
        this.look = look;
        this.assembly = assembly;
        this.session = session;
    }

    /** False if it is refused, which is said. */
    boolean correct(Said said, String text) {
        Note note = said.note();
        NoteAnswer answer =
                edit(said.table(), new NoteEdit.Correct(UUID.randomUUID(), note.id(), note.version(), text));
        if (answer instanceof NoteAnswer.In(List<Note> now)) {
            int version = now.stream().mapToInt(Note::version).findFirst().orElse(0);
            undo.offer(
                    () -> takeBack(
                            said.table(), new NoteEdit.Correct(UUID.randomUUID(), note.id(), version, note.text())),
                    undo.getTranslation("floor.wall.did.correct"));
        }
        return isDone(answer);
    }

    /** False if it is refused, which is said. */
    boolean takeDown(Said said, String reason) {
        Note note = said.note();
        NoteAnswer answer =
                edit(said.table(), new NoteEdit.TakeDown(UUID.randomUUID(), note.id(), note.version(), reason));
        if (answer instanceof NoteAnswer.In) {
            undo.offer(
                    () -> takeBack(
                            said.table(), new NoteEdit.PutBack(UUID.randomUUID(), note.id(), note.version() + 1)),
                    undo.getTranslation("floor.wall.did.takedown", said.table()));
        }
        return isDone(answer);
    }

    private void takeBack(int table, NoteEdit back) {
        if (isDone(edit(table, back))) {
            undo.taken();
        }
    }

    private NoteAnswer edit(int table, NoteEdit edit) {
        NoteAnswer answer = notes.edit(assembly, session, table, edit);
        look.run();
        return answer;
    }

    private boolean isDone(NoteAnswer answer) {
        switch (answer) {
            case NoteAnswer.In _ -> {
                return true;
            }
            case NoteAnswer.Another _ -> undo.refuse(undo.getTranslation("floor.wall.edit.another"));
            case NoteAnswer.Gone _ -> undo.refuse(undo.getTranslation("floor.wall.edit.gone"));
            case NoteAnswer.Refused(var reason) ->
                undo.refuse(undo.getTranslation("floor.host.refused." + reason.name()));
        }
        return false;
    }
}
