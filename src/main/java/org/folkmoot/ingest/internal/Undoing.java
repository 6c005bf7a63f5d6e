package org.folkmoot.ingest.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.ingest.ImportRun.Undo;
import org.folkmoot.ingest.internal.LedgerRecords.LedgerChunk;
import org.folkmoot.ingest.internal.LedgerRecords.LedgerEntry;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;

/**
 * Undoes a run: what it added goes, what it changed is again as it was before, and what somebody or another file changed since stays as it
 * is now. In steps that may be cut off anywhere and done again.
 */
final class Undoing {

    private static final int PAGE = 1000;

    private final UUID set;
    private final UUID run;
    private final LedgerRecords records;
    private final Testimonies testimonies;

    /** What the run added, with the fingerprint of what it wrote. */
    private final Map<TestimonyId, Long> added = new HashMap<>();
    /** What the run changed, alike. */
    private final Map<TestimonyId, Long> changed = new HashMap<>();

    private final List<TestimonyId> leaving = new ArrayList<>();
    private final List<Testimony> restored = new ArrayList<>();
    private final Set<TestimonyId> asBefore = new HashSet<>();
    private long kept;

    private Undoing(UUID set, UUID run, LedgerRecords records, Testimonies testimonies) {
        this.set = set;
        this.run = run;
        this.records = records;
        this.testimonies = testimonies;
    }

    /** What undoing would do. Writes nothing. */
    static Undo preview(UUID set, UUID run, LedgerRecords records, Testimonies testimonies) {
        return new Undoing(set, run, records, testimonies).find();
    }

    static void carryOut(UUID set, UUID run, LedgerRecords records, Testimonies testimonies) {
        Undoing undoing = new Undoing(set, run, records, testimonies);
        undoing.find();
        undoing.write();
    }

    private Undo find() {
        records.read(set, this::take);
        pages(added.keySet()).forEach(this::findAdded);
        pages(changed.keySet()).forEach(this::findChanged);
        return new Undo(leaving.size(), restored.size(), kept);
    }

    /** A row announced by one run and brought in by a later one belongs to the later. */
    private void take(LedgerChunk chunk) {
        boolean own = chunk.run().equals(run);
        for (LedgerEntry entry : chunk.entries()) {
            switch (entry.kind()) {
                case ADDED -> {
                    if (own) {
                        added.put(entry.id(), entry.wrote());
                    } else {
                        added.remove(entry.id());
                    }
                }
                case CHANGED -> {
                    if (own) {
                        changed.put(entry.id(), entry.wrote());
                    }
                }
            }
        }
    }

    private void findAdded(List<TestimonyId> page) {
        Set<TestimonyId> since = testimonies.forIndex(page).stream()
                .filter(now -> isChangedSince(now, added.getOrDefault(now.id(), 0L)))
                .map(Testimony::id)
                .collect(Collectors.toSet());
        kept += since.size();
        page.stream().filter(id -> !since.contains(id)).forEach(leaving::add);
    }

    private void findChanged(List<TestimonyId> page) {
        Map<TestimonyId, Testimony> before = testimonies.before(run, page).stream()
                .collect(Collectors.toMap(Testimony::id, one -> one, (one, _) -> one));
        for (Testimony now : testimonies.forIndex(page)) {
            Testimony was = before.get(now.id());
            if (was != null && was.equals(now)) {
                asBefore.add(now.id());
            } else if (was == null || isChangedSince(now, changed.getOrDefault(now.id(), 0L))) {
                kept++;
            } else {
                restored.add(was);
                asBefore.add(now.id());
            }
        }
    }

    /** Of what earlier versions wrote nobody knows. */
    private static boolean isChangedSince(Testimony now, long wrote) {
        return wrote != 0 && Fingerprint.of(now) != wrote;
    }

    private void write() {
        Set<TestimonyId> gone = new HashSet<>(leaving);
        List<LedgerChunk> touched = new ArrayList<>();
        records.read(set, chunk -> {
            if (chunk.entries().stream().anyMatch(entry -> isUndone(chunk, entry, gone))) {
                touched.add(chunk);
            }
        });
        touched.forEach(
                chunk -> records.replace(new LedgerChunk(set, chunk.number(), chunk.run(), false, chunk.entries())));
        pages(leaving).forEach(testimonies::remove);
        pages(restored).forEach(page -> testimonies.write(List.of(), page));
        for (LedgerChunk chunk : touched) {
            List<LedgerEntry> rest = chunk.entries().stream()
                    .filter(entry -> !isUndone(chunk, entry, gone))
                    .toList();
            records.replace(new LedgerChunk(set, chunk.number(), chunk.run(), chunk.settled(), rest));
        }
        // Whatever the ledger still names: it may have let go of some rows before it was cut off.
        testimonies.forgetEarlier(run);
    }

    private boolean isUndone(LedgerChunk chunk, LedgerEntry entry, Set<TestimonyId> gone) {
        return gone.contains(entry.id())
                || (chunk.run().equals(run)
                        && entry.kind() == LedgerEntry.Kind.CHANGED
                        && asBefore.contains(entry.id()));
    }

    private static <T> List<List<T>> pages(Collection<T> some) {
        List<T> all = List.copyOf(some);
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(all.subList(from, Math.min(all.size(), from + PAGE)));
        }
        return pages;
    }
}
