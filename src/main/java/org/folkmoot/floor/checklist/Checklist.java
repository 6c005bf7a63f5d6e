package org.folkmoot.floor.checklist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.checklist.ChecklistRefused.Reason;
import org.folkmoot.floor.checklist.Entry.Form;
import org.folkmoot.floor.checklist.Entry.Place;

/** The checklist of one session as it is kept: the standard entries first, then those that were added. */
record Checklist(SessionId session, AssemblyId assembly, List<Entry> entries, long version) {

    static final int MOST = 60;

    Checklist {
        entries = List.copyOf(entries);
    }

    /** As each session begins: the same entries with the same ids, whoever asks. */
    static Checklist standard(AssemblyId assembly, SessionId session) {
        List<Entry> entries = Arrays.stream(Standard.values())
                .map(standard -> new Entry(
                        new EntryId(UUID.nameUUIDFromBytes(
                                (session + " " + standard.name()).getBytes(StandardCharsets.UTF_8))),
                        Optional.of(standard),
                        Form.EMPTY,
                        Place.LISTED,
                        0))
                .toList();
        return new Checklist(session, assembly, entries, 0);
    }

    /**
     * The same if it is there already.
     *
     * @throws ChecklistRefused if there are 60 others
     */
    Checklist and(Entry entry) {
        if (entries.stream().anyMatch(known -> known.id().equals(entry.id()))) {
            return this;
        }
        if (entries.size() >= MOST) {
            throw new ChecklistRefused(Reason.TOO_MANY);
        }
        return with(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** @throws ChecklistRefused if it is of another version by now, or is not there */
    Checklist changed(EntryId id, long seen, UnaryOperator<Entry> change) {
        if (entries.stream().noneMatch(known -> known.id().equals(id) && known.version() == seen)) {
            throw new ChecklistRefused(Reason.CHANGED_MEANWHILE);
        }
        return each(id, change);
    }

    Checklist each(EntryId id, UnaryOperator<Entry> change) {
        return with(entries.stream()
                .map(known -> known.id().equals(id) ? change.apply(known) : known)
                .toList());
    }

    private Checklist with(List<Entry> other) {
        return new Checklist(session, assembly, other, version);
    }

    Checklist next() {
        return new Checklist(session, assembly, entries, version + 1);
    }
}
