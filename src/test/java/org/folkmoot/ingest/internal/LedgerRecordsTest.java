package org.folkmoot.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoWriteException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.ingest.internal.LedgerRecords.LedgerChunk;
import org.folkmoot.ingest.internal.LedgerRecords.LedgerEntry;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.testimony.TestimonyId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the ledger of imported rows promises on any store. */
@StoreTest
class LedgerRecordsTest {

    private static final UUID RUN = new UUID(7, 7);

    private final LedgerRecords records;

    LedgerRecordsTest(MongoTemplate store) {
        records = new LedgerRecords(store);
    }

    @Test
    void the_chunks_of_a_set_come_back_in_their_order_over_several_pages_and_none_of_another_set() {
        // Neighbours in the order of ids, so that a range too wide by a hair would show.
        UUID set = UUID.fromString("5d0c0000-0000-4000-8000-00000000000f");
        UUID before = UUID.fromString("5d0c0000-0000-4000-8000-00000000000e");
        UUID after = UUID.fromString("5d0c0000-0000-4000-8000-000000000010");
        List<LedgerChunk> chunks =
                IntStream.range(0, 120).mapToObj(number -> chunk(set, number)).toList();
        chunks.reversed().forEach(records::insert);
        records.insert(chunk(before, 0));
        records.insert(chunk(before, 99_999_999));
        records.insert(chunk(after, 0));
        assertThat(read(set)).isEqualTo(chunks);
        assertThat(read(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_number_is_given_once_only_so_that_two_imports_cannot_announce_over_each_other() {
        UUID set = UUID.randomUUID();
        LedgerChunk first = chunk(set, 0);
        records.insert(first);
        assertThatExceptionOfType(MongoWriteException.class).isThrownBy(() -> records.insert(chunk(set, 0)));
        assertThat(read(set)).containsExactly(first);
    }

    @Test
    void settling_changes_nothing_but_that() {
        UUID set = UUID.randomUUID();
        LedgerChunk first = chunk(set, 0);
        LedgerChunk second = chunk(set, 1);
        records.insert(first);
        records.insert(second);
        records.markSettled(set, 1);
        assertThat(read(set)).containsExactly(first, new LedgerChunk(set, 1, second.run(), true, second.entries()));
    }

    @Test
    void a_replaced_chunk_keeps_its_place_and_one_that_is_not_there_is_not_made() {
        UUID set = UUID.randomUUID();
        LedgerChunk first = chunk(set, 0);
        LedgerChunk second = chunk(set, 1);
        records.insert(first);
        records.insert(second);
        LedgerChunk emptied = new LedgerChunk(set, 0, RUN, true, List.of());
        records.replace(emptied);
        records.replace(chunk(set, 5));
        assertThat(read(set)).containsExactly(emptied, second);
    }

    private List<LedgerChunk> read(UUID set) {
        List<LedgerChunk> chunks = new ArrayList<>();
        records.read(set, chunks::add);
        return chunks;
    }

    private static LedgerChunk chunk(UUID set, int number) {
        List<LedgerEntry> entries = IntStream.range(0, 3)
                .mapToObj(at -> new LedgerEntry(
                        Fingerprint.of(List.of(set.toString(), number + "/" + at)),
                        new TestimonyId(UUID.randomUUID()),
                        Long.MIN_VALUE + at,
                        at == 1 ? LedgerEntry.Kind.CHANGED : LedgerEntry.Kind.ADDED,
                        Long.MAX_VALUE - at))
                .toList();
        return new LedgerChunk(set, number, RUN, false, entries);
    }
}
