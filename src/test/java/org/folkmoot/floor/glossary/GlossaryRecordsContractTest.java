package org.folkmoot.floor.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Glossaries in the store. */
@StoreTest
class GlossaryRecordsContractTest {

    private static final Instant NOON = Instant.parse("2026-06-12T12:00:00Z");

    private final GlossaryRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());

    GlossaryRecordsContractTest(MongoTemplate store) {
        this.records = new GlossaryRecords(store);
    }

    @Test
    void words_that_many_ask_about_and_explain_at_once_are_all_there() throws Exception {
        List<Callable<Words>> acts = IntStream.range(0, 8)
                .<Callable<Words>>mapToObj(i -> () -> records.change(
                        assembly,
                        words -> i % 2 == 0
                                ? words.asked("quorum", new UUID(1, i))
                                : words.explained(new Term("word " + i, "what it means"), NOON)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Words> done : threads.invokeAll(acts)) {
                done.get();
            }
        }
        Words all = records.find(assembly).orElseThrow();
        assertThat(all.terms()).hasSize(4);
        assertThat(all.asked().getFirst().acts()).hasSize(4);
        assertThat(records.version(assembly)).isEqualTo(8);
        assertThat(records.version(new AssemblyId(UUID.randomUUID()))).isZero();
    }

    @Test
    void a_word_asked_about_twice_by_one_act_is_asked_once_and_no_more_once_it_is_explained() {
        UUID act = UUID.randomUUID();
        records.change(assembly, words -> words.asked("Quorum", act));
        records.change(assembly, words -> words.asked("quorum", act));
        assertThat(records.version(assembly)).as("nothing was written again").isEqualTo(1);
        records.change(assembly, words -> words.explained(new Term("QUORUM", "How many must vote."), NOON));
        assertThat(records.change(assembly, words -> words.asked("quorum", UUID.randomUUID()))
                        .asked())
                .isEmpty();
    }

    @Test
    void a_word_is_kept_without_the_signs_around_it_and_has_to_be_one() {
        assertThat(Term.word(" “means\ttest” ")).isEqualTo("means test");
        assertThatThrownBy(() -> Term.word(" … \"\" "))
                .isInstanceOf(GlossaryRefused.class)
                .hasNoCause();
        assertThatThrownBy(() -> new Term("quorum", " ")).isInstanceOf(GlossaryRefused.class);
        assertThatThrownBy(() -> Term.word("x".repeat(61))).isInstanceOf(GlossaryRefused.class);
    }

    @Test
    void since_when_a_word_is_explained_is_known_and_a_better_explanation_is_no_later_one() {
        Instant evening = NOON.plusSeconds(20_000);
        records.change(assembly, words -> words.explained(new Term("quorum", "How many."), NOON));
        records.change(assembly, words -> words.explained(new Term("remit", "What is asked."), evening));
        records.change(assembly, words -> words.explained(new Term("Quorum", "How many must vote."), evening));
        ShownGlossary shown = new ShownGlossary(records);
        assertThat(shown.by(assembly, evening)).containsExactly(new Term("Quorum", "How many must vote."));
        assertThat(shown.by(assembly, evening.plusMillis(1))).hasSize(2);
        records.change(assembly, words -> words.withoutTerm("quorum"));
        records.change(assembly, words -> words.explained(new Term("quorum", "Again."), evening));
        assertThat(shown.by(assembly, evening)).as("taken out and put in anew").isEmpty();
    }
}
