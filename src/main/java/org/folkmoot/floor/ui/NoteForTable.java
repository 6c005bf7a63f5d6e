package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteAnswer;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Parts;

/** Writes a note for a table that has no host, or whose host has no device. Folded away until it is needed. */
final class NoteForTable extends Details {

    /** Writes a note at a table. */
    @FunctionalInterface
    interface Writer {

        /** Empty if it is written. */
        Optional<NoteAnswer.Reason> write(int table, NoteAct.Write note);
    }

    private final transient Writer writer;
    private final Select<Integer> table;
    private final Select<AgendaItem> item;
    private final RadioButtonGroup<Note.Kind> kind;
    private final TextField text = new TextField();
    /** The same while one note is written, so that a second press writes nothing more. */
    private NoteId note = new NoteId(UUID.randomUUID());

    NoteForTable(Session met, Writer writer) {
        this.writer = writer;
        addClassName("fm-section");
        setId("note-for-table");
        setSummaryText(getTranslation("floor.wall.add"));
        table = Parts.select(
                getTranslation("floor.wall.add.table"),
                IntStream.rangeClosed(1, met.tables()).boxed().toList(),
                number -> getTranslation("floor.host.table", number));
        item = Parts.select(getTranslation("floor.host.item"), met.agenda(), AgendaItem::title);
        met.agenda().stream()
                .filter(one -> one.kind() == AgendaItem.Kind.TALK)
                .findFirst()
                .or(() -> met.agenda().stream().findFirst())
                .ifPresent(item::setValue);
        kind = Parts.choice(getTranslation("floor.host.kind"), Note.Kind.values(), "floor.host.kind.");
        kind.setValue(Note.Kind.POINT_FOR);
        text.setLabel(getTranslation("floor.host.text"));
        text.setManualValidation(true);
        table.setManualValidation(true);
        Button add = new Button(getTranslation("floor.host.add"), _ -> write());
        add.addClickShortcut(Key.ENTER).listenOn(text);
        add(Parts.form(table, item, kind, text, add));
    }

    private void write() {
        table.setErrorMessage(getTranslation("floor.wall.add.table.missing"));
        table.setInvalid(table.isEmpty());
        if (table.isEmpty() || item.isEmpty()) {
            table.focus();
            return;
        }
        Optional<NoteAnswer.Reason> refused = writer.write(
                table.getValue(),
                new NoteAct.Write(UUID.randomUUID(), note, item.getValue().id(), kind.getValue(), text.getValue(), 0));
        text.setErrorMessage(refused.map(reason -> getTranslation("floor.host.refused." + reason.name()))
                .orElse(""));
        text.setInvalid(refused.isPresent());
        if (refused.isEmpty()) {
            note = new NoteId(UUID.randomUUID());
            text.clear();
            Aloud.saved(this);
        }
        text.focus();
    }
}
