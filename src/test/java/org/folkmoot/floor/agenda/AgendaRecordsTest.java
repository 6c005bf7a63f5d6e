package org.folkmoot.floor.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.Session.AgendaItem.Kind;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class AgendaRecordsTest {

    private static final Instant THEN = Instant.parse("2026-11-28T10:00:00Z");
    private static final UUID ME = new UUID(0, 1);

    private final AgendaRecords records;

    AgendaRecordsTest(MongoTemplate store) {
        this.records = new AgendaRecords(store);
    }

    private static LiveAgenda agenda() {
        return LiveAgendaTest.begin(
                LiveAgendaTest.session(
                        new AgendaItem("Welcome", 10, Kind.WELCOME), new AgendaItem("Home", 5, Kind.PLENARY)),
                THEN);
    }

    @Test
    void an_agenda_is_found_again_as_it_was_with_all_that_can_be_undone() {
        LiveAgenda agenda = agenda();
        assertThat(records.find(agenda.session())).isEmpty();
        assertThat(records.add(agenda)).isTrue();
        assertThat(records.add(agenda)).as("a session begins once").isFalse();
        assertThat(records.find(agenda.session())).contains(agenda);
        LiveAgenda ended = agenda;
        while (ended.current().isPresent()) {
            ended = ended.movedOn(ended.current().orElseThrow().item().id(), THEN.plusSeconds(60), ME);
            LiveAgenda next = ended;
            assertThat(records.change(agenda.session(), _ -> next))
                    .map(LiveAgenda::parts)
                    .contains(ended.parts());
        }
        LiveAgenda kept = records.find(agenda.session()).orElseThrow();
        assertThat(kept).isEqualTo(ended.atVersion(2));
        assertThat(kept.undone(kept.last().orElseThrow().id()).ended()).isEmpty();
    }

    @Test
    void of_lengths_given_at_the_same_time_none_is_lost() throws Exception {
        LiveAgenda agenda = LiveAgendaTest.begin(
                LiveAgendaTest.session(IntStream.range(0, 8)
                        .mapToObj(i -> new AgendaItem("Item " + i, 10, Kind.TALK))
                        .toArray(AgendaItem[]::new)),
                THEN);
        records.add(agenda);
        List<Callable<Boolean>> changes = agenda.open().stream()
                .<Callable<Boolean>>map(item ->
                        () -> records.change(agenda.session(), before -> before.lasting(item.id(), 20, THEN, ME))
                                .isPresent())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> changed : threads.invokeAll(changes)) {
                assertThat(changed.get()).isTrue();
            }
        }
        assertThat(records.find(agenda.session()).orElseThrow().open())
                .extracting(AgendaItem::minutes)
                .containsOnly(20);
    }
}
