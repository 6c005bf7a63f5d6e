package org.folkmoot.floor.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Materials in the store. */
@StoreTest
class MaterialRecordsContractTest {

    private final MaterialRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());

    MaterialRecordsContractTest(MongoTemplate store) {
        this.records = new MaterialRecords(store);
    }

    @Test
    void what_many_add_at_once_is_all_there_as_it_was_written() throws Exception {
        List<Material> each = IntStream.range(0, 6)
                .mapToObj(i -> Material.of(
                        new MaterialId(new UUID(1, i)),
                        new MaterialForm(
                                MaterialForm.Kind.STATEMENT,
                                i % 2 == 0 ? Optional.of(new ItemId(new UUID(2, i))) : Optional.empty(),
                                "A witness",
                                new MaterialText("Title " + i, "One.\n\nTwo."),
                                "https://marlowvale.example",
                                Map.of(Variant.Kind.EASY_READ, new MaterialText("Easy", "Short.")))))
                .toList();
        List<Callable<SessionMaterials>> acts = each.stream()
                .<Callable<SessionMaterials>>map(one -> () -> records.change(assembly, session, all -> all.and(one)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SessionMaterials> done : threads.invokeAll(acts)) {
                done.get();
            }
        }
        assertThat(records.all(assembly, session)).containsExactlyInAnyOrderElementsOf(each);
        assertThat(records.all(new AssemblyId(UUID.randomUUID()), session)).isEmpty();
    }
}
