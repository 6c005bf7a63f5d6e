package org.folkmoot.ingest.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.ingest.csv.LongTable;
import org.folkmoot.ingest.internal.LedgerRecords.LedgerChunk;
import org.folkmoot.ingest.internal.LedgerRecords.LedgerEntry;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;

/**
 * Which rows of a set are here already, held in memory while a file of the set comes in.
 *
 * <p>Entries are on disk before the testimonies they announce. So after a crash at any moment the last chunk may announce what is not
 * there: it is not marked as settled, its testimonies are looked for when the ledger is read, and those missing are written
 * under the id announced. Nothing is lost and nothing comes in twice. What was taken away later, by its contributor say, keeps its
 * entry and does not come back with the next file.
 */
final class Ledger {

    private static final int ID_HIGH = 0;
    private static final int ID_LOW = 1;
    private static final int CONTENT = 2;

    /** Stands for the content of an entry of which it is not known whether it reached the store. */
    private static final long UNSURE = 0;

    private final UUID set;
    private final LedgerRecords records;
    private final LongTable entries = new LongTable(3);
    private final Set<TestimonyId> missing = new HashSet<>();
    private final List<LedgerChunk> whole = new ArrayList<>();
    private int chunks;

    private Ledger(UUID set, LedgerRecords records) {
        this.set = set;
        this.records = records;
    }

    /** Reads the ledger of a set, empty if nothing of it ever came in. Writes nothing. */
    static Ledger read(UUID set, LedgerRecords records, Testimonies testimonies) {
        Ledger ledger = new Ledger(set, records);
        records.read(set, chunk -> ledger.take(chunk, testimonies));
        return ledger;
    }

    /**
     * Reads the ledger of a set in order to write to it. Chunks that are whole are settled, which a crash left undone: else what is taken
     * away later would look as if it had never reached the store. Nobody else may have the set in hand.
     */
    static Ledger open(UUID set, LedgerRecords records, Testimonies testimonies) {
        Ledger ledger = read(set, records, testimonies);
        ledger.whole.forEach(records::replace);
        return ledger;
    }

    private void take(LedgerChunk chunk, Testimonies testimonies) {
        chunks = chunk.number() + 1;
        Set<TestimonyId> there = chunk.settled() ? Set.of() : there(chunk, testimonies);
        if (!chunk.settled() && isWhole(chunk, there)) {
            whole.add(settled(chunk));
        }
        for (LedgerEntry entry : chunk.entries()) {
            boolean sure = chunk.settled() || (entry.kind() == LedgerEntry.Kind.ADDED && there.contains(entry.id()));
            put(entry, sure ? entry.content() : UNSURE);
            if (chunk.settled() || there.contains(entry.id())) {
                missing.remove(entry.id());
            } else if (entry.kind() == LedgerEntry.Kind.ADDED) {
                missing.add(entry.id());
            }
        }
    }

    private static boolean isWhole(LedgerChunk chunk, Set<TestimonyId> there) {
        return chunk.entries().stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.ADDED)
                .allMatch(entry -> there.contains(entry.id()));
    }

    /** What was added is in the store; whether what was changed is there in its new state stays in doubt. */
    private static LedgerChunk settled(LedgerChunk chunk) {
        List<LedgerEntry> entries = chunk.entries().stream()
                .map(entry -> entry.kind() == LedgerEntry.Kind.ADDED
                        ? entry
                        : new LedgerEntry(entry.key(), entry.id(), UNSURE, entry.kind(), entry.wrote()))
                .toList();
        return new LedgerChunk(chunk.set(), chunk.number(), chunk.run(), true, entries);
    }

    private static Set<TestimonyId> there(LedgerChunk chunk, Testimonies testimonies) {
        Set<TestimonyId> there = new HashSet<>();
        testimonies.forIndex(chunk.entries().stream().map(LedgerEntry::id).toList()).stream()
                .map(Testimony::id)
                .forEach(there::add);
        return there;
    }

    private void put(LedgerEntry entry, long content) {
        int at = entries.add(entry.key().high(), entry.key().low());
        entries.set(at, ID_HIGH, entry.id().value().getMostSignificantBits());
        entries.set(at, ID_LOW, entry.id().value().getLeastSignificantBits());
        entries.set(at, CONTENT, content);
    }

    /** What is known of a row. */
    sealed interface Known {
        /** It never came in. */
        record Not() implements Known {}

        /** It is here and says the same. */
        record Same() implements Known {}

        /** It is here and says something else. */
        record Other(TestimonyId id) implements Known {}

        /** It was announced and did not reach the store. */
        record Announced(TestimonyId id) implements Known {}
    }

    Known look(Fingerprint key, long content) {
        int at = entries.find(key.high(), key.low());
        if (at < 0) {
            return new Known.Not();
        }
        TestimonyId id = new TestimonyId(new UUID(entries.value(at, ID_HIGH), entries.value(at, ID_LOW)));
        if (missing.contains(id)) {
            return new Known.Announced(id);
        }
        return entries.value(at, CONTENT) == content ? new Known.Same() : new Known.Other(id);
    }

    /** Says on disk what will be written next, and returns the number to settle it by. */
    int announce(UUID run, List<LedgerEntry> next) {
        int number = chunks;
        records.insert(new LedgerChunk(set, number, run, false, next));
        chunks++;
        return number;
    }

    /** What was announced under the number is in the store. */
    void settle(int number, List<LedgerEntry> written) {
        records.markSettled(set, number);
        for (LedgerEntry entry : written) {
            put(entry, entry.content());
            missing.remove(entry.id());
        }
    }
}
