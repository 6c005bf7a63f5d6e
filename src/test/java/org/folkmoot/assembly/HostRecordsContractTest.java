package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Hosts of tables in the store. */
@StoreTest
class HostRecordsContractTest {

    private final HostRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());

    HostRecordsContractTest(MongoTemplate store) {
        this.records = new HostRecords(store);
    }

    private static Host host(String name) {
        return new Host(new HostId(UUID.randomUUID()), name, Instant.parse("2026-12-01T09:00:00Z"));
    }

    private void add(Host host) {
        records.change(
                assembly,
                before -> Stream.concat(before.stream(), Stream.of(host)).toList());
    }

    @Test
    void hosts_are_kept_by_assembly() {
        Host priya = host("Priya");
        assertThat(records.of(assembly)).isEmpty();
        add(priya);
        assertThat(records.of(assembly)).containsExactly(priya);
        assertThat(records.find(assembly, priya.id())).contains(priya);
        assertThat(records.of(new AssemblyId(UUID.randomUUID()))).isEmpty();
        records.change(assembly, _ -> List.of());
        assertThat(records.find(assembly, priya.id())).isEmpty();
    }

    @Test
    void hosts_added_by_several_at_once_are_all_there() throws Exception {
        List<Callable<Boolean>> adding = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Host host = host("Host " + i);
            adding.add(() -> {
                add(host);
                return true;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(adding)) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(records.of(assembly)).hasSize(8);
    }
}
