package org.folkmoot.floor.notes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.NoteAnswer.Reason;

/**
 * One table of a session as it is kept: its notes, what is known of those that were removed, and whether it asks for help.
 *
 * @param helpActs the last ones, so that none is done twice
 * @param changed when anything last was
 */
record KeptTable(
        AssemblyId assembly,
        SessionId session,
        int table,
        List<Entry> entries,
        Optional<Instant> helpSince,
        List<UUID> helpActs,
        Optional<Instant> changed,
        long version) {

    /** Of one table and session. */
    static final int MOST_NOTES = 200;

    /** With those that were removed. */
    private static final int MOST_ENTRIES = 5 * MOST_NOTES;

    /** How many acts are known again. More wait on no device without having been answered. */
    private static final int ACTS_KEPT = 8;

    KeptTable {
        entries = List.copyOf(entries);
        helpActs = List.copyOf(helpActs);
    }

    static KeptTable empty(AssemblyId assembly, SessionId session, int table) {
        return new KeptTable(assembly, session, table, List.of(), Optional.empty(), List.of(), Optional.empty(), 0);
    }

    /**
     * A note, or that there was one.
     *
     * @param note empty once it was removed
     * @param version of the note, or the one after its last when it was removed
     * @param acts the last ones
     * @param takenDown empty unless whoever runs the session took it off the wall
     */
    record Entry(NoteId id, Optional<Note> note, int version, List<UUID> acts, Optional<TakenDown> takenDown) {

        Entry {
            acts = List.copyOf(acts);
        }

        Entry withTakenDown(TakenDown down) {
            return new Entry(id, note, version, acts, Optional.of(down));
        }

        boolean did(UUID act) {
            return acts.contains(act);
        }
    }

    /** Whoever acts, and what the session allows at this moment. */
    record Moment(UUID author, Instant now, Set<ItemId> items, boolean hasTable, Note.Origin origin) {}

    /** The table after an act, and the answer to it. */
    record Done(KeptTable table, NoteAnswer answer) {}

    List<Note> notes() {
        return entries.stream().map(Entry::note).flatMap(Optional::stream).toList();
    }

    List<TakenDown> takenDown() {
        return entries.stream().map(Entry::takenDown).flatMap(Optional::stream).toList();
    }

    Done act(NoteAct act, Moment at) {
        return switch (act) {
            case NoteAct.Write write -> write(write, at);
            case NoteAct.Remove remove -> remove(remove, at);
            case NoteAct.ReadBack read -> readBack(read, at);
        };
    }

    private Done write(NoteAct.Write act, Moment at) {
        Optional<Entry> before = entry(act.note());
        if (before.filter(entry -> entry.did(act.id())).isPresent()) {
            return unchanged(before.flatMap(Entry::note)
                    .<NoteAnswer>map(note -> new NoteAnswer.In(List.of(note)))
                    .orElseGet(NoteAnswer.Gone::new));
        }
        int version = before.map(Entry::version).orElse(0);
        if (act.on() != version) {
            return unchanged(before.flatMap(Entry::note)
                    .<NoteAnswer>map(note -> new NoteAnswer.Another(List.of(note)))
                    .orElseGet(NoteAnswer.Gone::new));
        }
        Optional<Note> stands = before.flatMap(Entry::note);
        Optional<Reason> refusal = Note.refusal(act.text())
                .or(() -> stands.isPresent() ? refusal(act, stands.get(), at) : refusal(act, at));
        if (refusal.isPresent()) {
            return unchanged(new NoteAnswer.Refused(refusal.get()));
        }
        Note note = new Note(
                act.note(),
                act.item(),
                act.kind(),
                Note.line(act.text()),
                at.author(),
                stands.map(Note::written).orElse(at.now()),
                version + 1,
                Optional.empty(),
                stands.map(Note::origin).orElse(at.origin()),
                Optional.empty());
        return new Done(with(next(note.id(), Optional.of(note), version + 1, act.id()), at), in(note));
    }

    /** Of what stands already: it may stay where the session has no table, and under an item that is off the agenda. */
    private static Optional<Reason> refusal(NoteAct.Write act, Note stands, Moment at) {
        return act.item().equals(stands.item()) ? Optional.empty() : itemRefusal(act, at);
    }

    private Optional<Reason> refusal(NoteAct.Write act, Moment at) {
        if (!at.hasTable()) {
            return Optional.of(Reason.NO_SUCH_TABLE);
        }
        boolean isFull = notes().size() >= MOST_NOTES || entries.size() >= MOST_ENTRIES;
        return isFull ? Optional.of(Reason.TOO_MANY) : itemRefusal(act, at);
    }

    private static Optional<Reason> itemRefusal(NoteAct.Write act, Moment at) {
        return at.items().contains(act.item()) ? Optional.empty() : Optional.of(Reason.NO_SUCH_ITEM);
    }

    private Done remove(NoteAct.Remove act, Moment at) {
        Optional<Note> stands = entry(act.note()).flatMap(Entry::note);
        if (stands.isEmpty() || entry(act.note()).orElseThrow().did(act.id())) {
            return unchanged(new NoteAnswer.In(stands.stream().toList()));
        }
        if (stands.get().version() != act.on()) {
            return unchanged(new NoteAnswer.Another(List.of(stands.get())));
        }
        return new Done(
                with(next(act.note(), Optional.empty(), act.on() + 1, act.id()), at), new NoteAnswer.In(List.of()));
    }

    private Done readBack(NoteAct.ReadBack act, Moment at) {
        List<Note> agreed = new ArrayList<>();
        List<Note> others = new ArrayList<>();
        KeptTable table = this;
        for (NoteAct.Line line : act.lines()) {
            Optional<Note> stands = table.entry(line.note()).flatMap(Entry::note);
            if (stands.filter(note -> note.version() == line.on()).isPresent()) {
                Note note = stands.get().readBackAt(at.now());
                agreed.add(note);
                if (!stands.get().isReadBack()) {
                    table = table.with(table.next(note.id(), Optional.of(note), note.version(), act.id()), at);
                }
            } else {
                stands.ifPresent(others::add);
            }
        }
        return new Done(table, others.isEmpty() ? new NoteAnswer.In(agreed) : new NoteAnswer.Another(others));
    }

    /** The table after whoever runs the session edited a note of it. */
    Done edit(NoteEdit edit, Moment at) {
        Optional<Entry> entry = entry(edit.note());
        Optional<Note> stands = entry.flatMap(Entry::note);
        if (entry.filter(known -> known.did(edit.id())).isPresent()) {
            return unchanged(new NoteAnswer.In(stands.stream().toList()));
        }
        if (edit instanceof NoteEdit.PutBack back) {
            return entry.map(known -> putBack(back, known, at)).orElseGet(() -> unchanged(new NoteAnswer.Gone()));
        }
        if (stands.isEmpty()) {
            return unchanged(new NoteAnswer.Gone());
        }
        if (stands.get().version() != edit.on()) {
            return unchanged(new NoteAnswer.Another(List.of(stands.get())));
        }
        return switch (edit) {
            case NoteEdit.Correct(UUID id, var _, var _, String text) ->
                Note.refusal(text)
                        .map(reason -> unchanged(new NoteAnswer.Refused(reason)))
                        .orElseGet(() -> {
                            Note note = stands.get().corrected(Note.line(text), at.author());
                            return new Done(with(next(note.id(), Optional.of(note), note.version(), id), at), in(note));
                        });
            case NoteEdit.TakeDown(UUID id, var _, var _, String reason) ->
                TakenDown.refusal(reason)
                        .map(why -> unchanged(new NoteAnswer.Refused(why)))
                        .orElseGet(() -> takeDown(
                                stands.get(), new TakenDown(stands.get(), Note.line(reason), at.now()), id, at));
            case NoteEdit.PutBack _ -> throw new IllegalStateException("Answered before");
        };
    }

    private Done takeDown(Note note, TakenDown down, UUID act, Moment at) {
        Entry gone = next(note.id(), Optional.empty(), note.version() + 1, act);
        return new Done(with(gone.withTakenDown(down), at), new NoteAnswer.In(List.of()));
    }

    private Done putBack(NoteEdit.PutBack act, Entry entry, Moment at) {
        boolean isThere = entry.takenDown().isPresent() && entry.version() == act.on();
        if (!isThere) {
            return unchanged(entry.note()
                    .<NoteAnswer>map(note -> new NoteAnswer.Another(List.of(note)))
                    .orElseGet(NoteAnswer.Gone::new));
        }
        Note note = entry.takenDown().get().note().again();
        return new Done(with(next(note.id(), Optional.of(note), note.version(), act.id()), at), in(note));
    }

    /** The table after it asked for help, or no longer did. */
    KeptTable help(HelpAct act, Instant now) {
        if (helpActs.contains(act.id())) {
            return this;
        }
        Optional<Instant> since = switch (act.wish()) {
            case COME -> helpSince.or(() -> Optional.of(now));
            case NO_MORE -> Optional.empty();
        };
        return new KeptTable(
                assembly, session, table, entries, since, newest(helpActs, act.id()), Optional.of(now), version);
    }

    private Optional<Entry> entry(NoteId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private Entry next(NoteId id, Optional<Note> note, int newVersion, UUID act) {
        List<UUID> acts = entry(id).map(Entry::acts).orElse(List.of());
        return new Entry(id, note, newVersion, newest(acts, act), Optional.empty());
    }

    private static List<UUID> newest(List<UUID> acts, UUID act) {
        return Stream.concat(acts.stream().skip(Math.max(0, acts.size() - ACTS_KEPT + 1)), Stream.of(act))
                .toList();
    }

    private KeptTable with(Entry entry, Moment at) {
        Stream<Entry> after = entry(entry.id()).isPresent()
                ? entries.stream().map(one -> one.id().equals(entry.id()) ? entry : one)
                : Stream.concat(entries.stream(), Stream.of(entry));
        return new KeptTable(
                assembly, session, table, after.toList(), helpSince, helpActs, Optional.of(at.now()), version);
    }

    private Done unchanged(NoteAnswer answer) {
        return new Done(this, answer);
    }

    private static NoteAnswer in(Note note) {
        return new NoteAnswer.In(List.of(note));
    }
}
