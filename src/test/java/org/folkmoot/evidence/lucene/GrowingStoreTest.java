package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.evidence.lucene.Voices.says;
import static org.folkmoot.evidence.lucene.Voices.sought;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.Voices.Typical;
import org.folkmoot.evidence.lucene.Found.Hit;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.Test;

/** What the index does stays in proportion, however much was said. Measured in work, not in time. */
class GrowingStoreTest extends OpenIndexes {

    private static final int TIMES = 5;

    private static final int MANY = 20_000;

    /** At a million comments no request may take more than 50 MB. */
    private static final int BYTES_FOR_EACH = 50;

    private static final int BYTES_FOR_ANY_REQUEST = 1 << 19;

    @Test
    void a_table_and_a_search_take_little_memory_for_each_comment_also_where_everybody_speaks_often() {
        EvidenceIndex index = holding(IntStream.range(0, MANY)
                .mapToObj(i -> says(
                        "person " + i % (MANY / 4),
                        "word " + i % 7,
                        Voices.EASTGATE,
                        List.of("service " + i % 40, "other service " + i % 3),
                        "theme " + i % 30,
                        "other theme " + i % 11)));
        Runnable table = () -> index.count(ViewerFilter.everything(), Filter.none(), Axis.themes(), Axis.services());
        Runnable search = () -> index.find(sought("word"));

        assertThat(List.of(allocated(table), allocated(search)))
                .allSatisfy(
                        bytes -> assertThat(bytes).isLessThan(BYTES_FOR_ANY_REQUEST + (long) BYTES_FOR_EACH * MANY));
    }

    @Test
    void a_table_and_a_search_take_hardly_more_memory_of_four_times_the_comments_where_everybody_speaks_often() {
        EvidenceIndex index = open(root);
        List<Long> few = allocatedByRequests(index, MANY / 4);
        List<Long> many = allocatedByRequests(index, MANY);

        assertThat((double) many.getFirst() / few.getFirst()).as("a table").isLessThan(1.5);
        assertThat((double) many.getLast() / few.getLast()).as("a search").isLessThan(1.5);
    }

    /** By a table and by a search, once so many comments are there; each person spoke five times. */
    private List<Long> allocatedByRequests(EvidenceIndex index, int comments) {
        index.changed(store.write(IntStream.range(index.documents(), comments)
                .mapToObj(i -> says(
                        "person " + i / 5, "word " + i % 7, Voices.EASTGATE, "service " + i % 10, "theme " + i % 10))
                .toList()));
        await(() -> index.isCaughtUp() && index.documents() == comments);
        return List.of(
                allocated(() -> index.count(ViewerFilter.everything(), Filter.none(), Axis.themes(), Axis.services())),
                allocated(() -> index.find(sought("word"))));
    }

    /** The least of some times: the first loads what is kept, and others may compile or clear up meanwhile. */
    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            work.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void forgetting_rewrites_the_segment_that_holds_the_words_and_no_other() throws IOException {
        EvidenceIndex index = open(root);
        List<Testimony> first = new ArrayList<>();
        for (String rare : List.of("zyzzogeton", "quizzacious", "xenodocheum")) {
            List<Testimony> said = IntStream.range(0, 100)
                    .mapToObj(i -> says("person " + i, i == 0 ? rare + " " + rare : "common words number " + i))
                    .toList();
            first.add(said.getFirst());
            index.changed(store.write(said));
            await(index::isCaughtUp);
            index.commit();
        }
        // Two are edited: the old wording is left to merge when it is worth it.
        index.changed(store.write(List.of(Voices.reworded(first.get(0), "edited"))));
        index.changed(store.write(List.of(Voices.reworded(first.get(1), "edited"))));
        await(index::isCaughtUp);
        index.commit();
        Set<Path> edited = holding("zyzzogeton");
        Set<Path> untouched = holding("xenodocheum");
        Set<Path> forgotten = holding("quizzaciou");
        assertThat(List.of(edited, untouched, forgotten)).doesNotContain(Set.of());

        store.remove(List.of(first.get(1).id()));
        index.forget(List.of(first.get(1).id()));

        assertThat(holding("quizzaciou")).as("the wording before the edit").isEmpty();
        assertThat(forgotten).noneMatch(Files::exists);
        assertThat(holding("zyzzogeton")).isEqualTo(edited);
        assertThat(holding("xenodocheum")).isEqualTo(untouched);
    }

    @Test
    void everything_found_is_handed_over_once_and_in_order_however_much_it_is() {
        int many = SearchRequest.DEEPEST + 500;
        LocalDate first = LocalDate.of(2020, 1, 1);
        EvidenceIndex index = holding(IntStream.range(0, many)
                .mapToObj(i -> Voices.on(says("person " + i, "a word"), first.plusDays((i * 7919L) % 2_000))));

        List<Hit> all = new ArrayList<>();
        index.findAll(sought(""), () -> true, all::add);

        assertThat(all).hasSize(many);
        assertThat(all).extracting(Hit::id).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(hit -> hit.said().orElseThrow())
                .isSortedAccordingTo(Comparator.<LocalDate>naturalOrder().reversed());
    }

    @Test
    void what_is_taken_away_while_all_is_handed_over_is_not_handed_over() {
        List<Testimony> said = IntStream.range(0, 1_000)
                .mapToObj(i -> says("person " + i, "a word"))
                .toList();
        EvidenceIndex index = holding(said.stream());

        List<Hit> all = new ArrayList<>();
        index.findAll(sought("word"), () -> true, hit -> {
            if (all.isEmpty()) {
                List<Testimony> rest =
                        said.stream().filter(one -> !one.id().equals(hit.id())).toList();
                index.forget(rest.stream().map(Testimony::id).toList());
            }
            all.add(hit);
        });

        assertThat(all).as("the one that was being handed over").hasSize(1);
    }

    @Test
    void typical_words_are_drawn_from_all_that_was_said_and_not_from_the_oldest() {
        int each = TypicalWords.SAMPLE;
        EvidenceIndex index = holding(Stream.concat(
                IntStream.range(0, each)
                        .mapToObj(i -> says("old " + i, "ambulance then " + i, Voices.EASTGATE, "nursing")),
                Stream.concat(
                        IntStream.range(0, each)
                                .mapToObj(i -> says("new " + i, "wheelchair now " + i, Voices.EASTGATE, "nursing")),
                        IntStream.range(0, 4 * each)
                                .mapToObj(i -> says("other " + i, "nothing " + i, Voices.EASTGATE, "other")))));
        Filter nursing = new Filter(
                Set.of(),
                Set.of(Voices.service("nursing")),
                Set.of(),
                Set.of(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                Set.of());

        assertThat(index.typicalWords(ViewerFilter.everything(), nursing, 4))
                .extracting(Typical::word)
                .contains("ambulance", "wheelchair");
    }

    @Test
    void a_word_is_typical_by_how_many_people_use_it_and_not_by_how_often_somebody_speaks() {
        EvidenceIndex index = holding(Stream.of(
                        IntStream.range(0, 200)
                                .mapToObj(i -> says("loud", "loudhailer " + i, Voices.EASTGATE, "nursing")),
                        IntStream.range(0, 20)
                                .mapToObj(i -> says("quiet " + i, "ramp lift " + i, Voices.EASTGATE, "nursing")),
                        IntStream.range(0, 3)
                                .mapToObj(i -> says("third " + i, "hoist " + i, Voices.EASTGATE, "nursing")),
                        IntStream.range(0, 1_200)
                                .mapToObj(i -> says("other", "ramp " + i % 9, Voices.EASTGATE, "other")),
                        IntStream.range(0, 600).mapToObj(i -> says("else " + i, "lift " + i, Voices.EASTGATE, "other")),
                        IntStream.range(0, 600)
                                .mapToObj(i -> says("away " + i, "nothing " + i, Voices.ELSEWHERE, "other")))
                .flatMap(said -> said));
        Filter nursing = new Filter(
                Set.of(),
                Set.of(Voices.service("nursing")),
                Set.of(),
                Set.of(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                Set.of());

        assertThat(index.typicalWords(ViewerFilter.of(Set.of(Voices.EASTGATE)), nursing, 4))
                .as("not what one person says often, nor what all say at the only place the viewer may see")
                .containsExactlyInAnyOrder(new Typical("ramp", 20), new Typical("hoist", 3));
    }

    private EvidenceIndex holding(Stream<Testimony> said) {
        EvidenceIndex index = open(root);
        List<Testimony> all = said.toList();
        index.changed(store.write(all));
        await(() -> index.isCaughtUp() && index.documents() == all.size());
        return index;
    }

    private Set<Path> holding(String word) throws IOException {
        String latin = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Set<Path> holding = new java.util.HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(latin)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }
}
