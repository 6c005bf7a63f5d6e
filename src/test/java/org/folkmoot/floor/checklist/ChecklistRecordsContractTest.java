package org.folkmoot.floor.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.checklist.Entry.Form;
import org.folkmoot.floor.checklist.Entry.Place;
import org.folkmoot.floor.checklist.Entry.State;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Checklists in the store. */
@StoreTest
class ChecklistRecordsContractTest {

    private final ChecklistRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());

    ChecklistRecordsContractTest(MongoTemplate store) {
        this.records = new ChecklistRecords(store);
    }

    @Test
    void entries_that_many_add_at_once_are_all_there_after_the_standard_ones() throws Exception {
        List<Entry> each = IntStream.range(0, 6)
                .mapToObj(i -> new Entry(
                        new EntryId(new UUID(1, i)),
                        Optional.empty(),
                        new Form("Lunch " + i, "Femi", State.READY, Optional.of(LocalDate.parse("2031-06-10"))),
                        Place.LISTED,
                        1))
                .toList();
        List<Callable<Checklist>> acts = each.stream()
                .<Callable<Checklist>>map(one -> () -> records.change(assembly, session, list -> list.and(one)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Checklist> done : threads.invokeAll(acts)) {
                done.get();
            }
        }
        assertThat(records.of(assembly, session).entries())
                .startsWith(Checklist.standard(assembly, session).entries().toArray(Entry[]::new))
                .containsAll(each)
                .hasSize(Standard.values().length + 6);
        records.change(assembly, session, list -> list.each(each.getFirst().id(), entry -> entry.at(Place.REMOVED)));
        assertThat(records.of(assembly, session).entries())
                .filteredOn(entry -> !entry.isListed())
                .hasSize(1);
    }
}
