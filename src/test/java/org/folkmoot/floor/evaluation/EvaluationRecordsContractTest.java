package org.folkmoot.floor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Evaluations in the store. */
@StoreTest
class EvaluationRecordsContractTest {

    private final EvaluationRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());

    EvaluationRecordsContractTest(MongoTemplate store) {
        this.records = new EvaluationRecords(store);
    }

    private static SentForm form(int score, UUID... inPlaceOf) {
        return new SentForm(
                UUID.randomUUID(),
                new Form(Map.of(Aspect.TIME, score, Aspect.HEARD, 0), "Good.", "Better."),
                List.of(inPlaceOf));
    }

    private boolean put(String pseudonym, SentForm sent) {
        return records.put(assembly, session, Group.MEMBERS, pseudonym, sent);
    }

    @Test
    void forms_of_many_at_once_are_all_in_and_none_after_the_close() throws Exception {
        List<Callable<Boolean>> forms = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(i -> () -> put("a" + i, form(1 + i % 5)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(forms)) {
                assertThat(done.get()).isTrue();
            }
        }
        Instant now = Instant.parse("2026-06-12T15:00:00Z");
        records.close(assembly, session, now);
        records.close(assembly, session, now.plusSeconds(60));
        assertThat(put("late", form(5))).isFalse();
        Evaluation kept = records.find(assembly, session).orElseThrow();
        assertThat(kept.of(Group.MEMBERS)).hasSize(12);
        assertThat(kept.of(Group.FACILITATORS)).isEmpty();
        assertThat(kept.closed()).contains(now);
        assertThat(records.find(new AssemblyId(UUID.randomUUID()), session)).isEmpty();
        assertThat(records.assemblies()).contains(assembly);
        assertThat(records.all(List.of(session))).containsExactly(kept);
    }

    @Test
    void a_form_takes_the_place_of_those_it_knows_of_alone() {
        SentForm first = form(1);
        assertThat(put("a", first)).isTrue();
        assertThat(put("a", first)).as("again").isTrue();
        assertThat(put("a", form(2))).as("unaware").isFalse();
        SentForm second = form(3, first.id());
        assertThat(put("a", second)).isTrue();
        assertThat(records.find(assembly, session)
                        .orElseThrow()
                        .of(Group.MEMBERS)
                        .get("a"))
                .isEqualTo(new SentForm.Filed(second.id(), second.form()));
    }

    @Test
    void what_is_hidden_is_known() {
        UUID text = UUID.randomUUID();
        put("a", form(1));
        records.hide(assembly, session, text);
        records.hide(assembly, session, text);
        assertThat(records.find(assembly, session).orElseThrow().hidden()).containsExactly(text);
        records.unhide(assembly, session, text);
        assertThat(records.find(assembly, session).orElseThrow().hidden()).isEmpty();
    }
}
