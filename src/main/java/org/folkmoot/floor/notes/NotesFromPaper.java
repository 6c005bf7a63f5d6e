package org.folkmoot.floor.notes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.KeptTable.Done;
import org.folkmoot.floor.notes.KeptTable.Moment;
import org.folkmoot.floor.notes.Note.Kind;
import org.folkmoot.floor.notes.NoteAnswer.Reason;
import org.folkmoot.platform.access.CallerChecked;

/** Puts notes that a table wrote on paper beside those it wrote on a screen, for the service that has them keyed. */
@CallerChecked
public class NotesFromPaper {

    private final NoteRecords records;
    private final NoteFollowers followers;
    private final Clock clock;

    NotesFromPaper(NoteRecords records, NoteFollowers followers, Clock clock) {
        this.records = records;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * What stands on the sheet of a table under one item.
     *
     * @param lines of each kind, in the order of the paper
     */
    public record Sheet(SessionId session, int table, ItemId item, Map<Kind, List<String>> lines) {}

    /**
     * Writes all notes of the sheet or none. The same sheet again writes nothing, whatever became of its notes since. The item may be off the agenda and
     * the table away by now: when it was written they were there.
     *
     * @return why nothing was written; empty if it was
     */
    public Optional<Reason> putIn(AssemblyId at, Sheet sheet, UUID author) {
        Moment moment = new Moment(
                author, clock.instant().truncatedTo(ChronoUnit.MILLIS), Set.of(sheet.item()), true, Note.Origin.PAPER);
        Optional<Reason> refused = records.change(
                KeptTable.empty(at, sheet.session(), sheet.table()), kept -> written(kept, sheet, moment));
        followers.changed(at, sheet.session(), sheet.table());
        return refused;
    }

    private static NoteRecords.Changed<Optional<Reason>> written(KeptTable before, Sheet sheet, Moment moment) {
        KeptTable table = before;
        for (NoteAct.Write act : acts(sheet)) {
            Done done = table.act(act, moment);
            if (done.answer() instanceof NoteAnswer.Refused(Reason reason)) {
                return new NoteRecords.Changed<>(before, Optional.of(reason));
            }
            table = done.table();
        }
        return new NoteRecords.Changed<>(table, Optional.empty());
    }

    /** With ids made of where each line stands, so that they are the same each time. */
    private static List<NoteAct.Write> acts(Sheet sheet) {
        List<NoteAct.Write> acts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> lines = sheet.lines().getOrDefault(kind, List.of());
            for (int line = 0; line < lines.size(); line++) {
                String where =
                        "paper/" + sheet.session() + "/" + sheet.table() + "/" + sheet.item() + "/" + kind + "/" + line;
                UUID id = UUID.nameUUIDFromBytes(where.getBytes(StandardCharsets.UTF_8));
                acts.add(new NoteAct.Write(id, new NoteId(id), sheet.item(), kind, lines.get(line), 0));
            }
        }
        return acts;
    }
}
