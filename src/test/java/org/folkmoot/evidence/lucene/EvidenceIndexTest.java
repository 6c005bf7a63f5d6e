package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.folkmoot.evidence.lucene.Voices.says;
import static org.folkmoot.evidence.lucene.Voices.sought;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.Why;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceIndexTest {

    @TempDir
    Path root;

    private final MemoryStore store = new MemoryStore();
    private final List<EvidenceIndex> opened = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (EvidenceIndex index : opened) {
            index.close();
        }
    }

    @Test
    void finds_words_by_their_stem_without_regard_to_case_accents_and_apostrophes() {
        EvidenceIndex index =
                holding(says("Ann", "I waited and waited. They DIDN’T come."), says("Bob", "The café was warm."));

        assertThat(words(index, "waiting")).containsExactly("I waited and waited. They DIDN’T come.");
        assertThat(words(index, "didnt come")).hasSize(1);
        assertThat(words(index, "cafe")).hasSize(1);
    }

    @Test
    void marks_the_matches_where_they_stand() {
        EvidenceIndex index = holding(says("Ann", "She called back. I had called twice."));
        Hit hit = index.find(sought("calling")).hits().getFirst();

        assertThat(hit.excerpt().marks())
                .extracting(mark -> hit.excerpt().text().substring(mark.from(), mark.to()))
                .containsExactly("called", "called");
        assertThat(hit.why()).isEqualTo(Why.YOUR_WORDS);
    }

    @Test
    void quotation_marks_ask_for_a_phrase_small_words_included() {
        EvidenceIndex index = holding(says("Ann", "No one came."), says("Bob", "One came, no trouble."));

        assertThat(words(index, "“no one came”")).containsExactly("No one came.");
        assertThat(words(index, "no one came")).hasSize(2);
    }

    @Test
    void forgives_spelling_and_unfinished_words_where_hardly_anything_is_found_and_says_so() {
        EvidenceIndex index =
                holding(says("Ann", "The appointment was moved."), says("Bob", "A physiotherapist rang."));

        assertThat(index.find(sought("apointment")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.why()).isEqualTo(Why.CLOSE_IN_SPELLING));
        assertThat(words(index, "physio")).containsExactly("A physiotherapist rang.");
        assertThat(words(index, "phisiotherapist")).containsExactly("A physiotherapist rang.");
    }

    @Test
    void finds_some_of_the_words_rather_than_nothing() {
        EvidenceIndex index = holding(says("Ann", "The wheelchair broke."));

        assertThat(index.find(sought("wheelchair zeppelin")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.why()).isEqualTo(Why.SOME_OF_YOUR_WORDS));
    }

    @Test
    void suggests_words_that_were_said_where_nothing_is_found() {
        EvidenceIndex index = holding(says("Ann", "The ambulance came late."));

        Narrowing unheardOf = new Narrowing(
                Set.of(Voices.theme("another")),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of());

        assertThat(index.find(sought("ambulanse", ViewerFilter.everything(), unheardOf))
                        .suggestion())
                .contains("ambulance");
        assertThat(index.find(sought("xylophone")).suggestion()).isEmpty();
    }

    @Test
    void survives_whatever_is_typed() {
        EvidenceIndex index = holding(says("Ann", "A quiet word."));
        List<String> odd = List.of(
                "*",
                "*word",
                "?",
                "(((((",
                "\"",
                "“",
                "a:b",
                "+-!(){}[]^\"~*?:\\/",
                "AND OR NOT",
                "\0\1\n",
                "word~1000000",
                "[a TO z]",
                "ﷺ🙂\uD83D",
                "x".repeat(100_000),
                "a ".repeat(50_000),
                "\"" + "no ".repeat(2_000) + "\"",
                "''''",
                "../../etc/passwd",
                "<script>alert(1)</script>",
                "the and of",
                "   ");
        for (String text : odd) {
            assertThatCode(() -> index.find(sought(text)))
                    .as(text.substring(0, Math.min(20, text.length())))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void counts_people_once_however_often_they_speak() {
        EvidenceIndex index = holding(
                says("Ann", "late again", Voices.EASTGATE, "nursing", "waiting", "manner"),
                says("Ann", "late once more", Voices.EASTGATE, "home care", "waiting"),
                says("Bob", "late too", Voices.EASTGATE, "nursing", "waiting"));
        Found found = index.find(sought("late"));

        assertThat(found.total().people()).isEqualTo(2);
        assertThat(found.total().comments()).isEqualTo(3);
        assertThat(found.facets().themes().counts().get(Voices.id("waiting")).people())
                .isEqualTo(2);
        assertThat(found.facets().services().counts().get(Voices.id("nursing")).people())
                .isEqualTo(2);
        assertThat(found.facets()
                        .services()
                        .counts()
                        .get(Voices.id("home care"))
                        .people())
                .isEqualTo(1);
    }

    @Test
    void a_choice_narrows_the_other_lists_but_not_its_own() {
        EvidenceIndex index = holding(
                says("Ann", "late", Voices.EASTGATE, "nursing", "waiting"),
                says("Bob", "late", Voices.EASTGATE, "home care", "manner"));
        Found found = index.find(sought(
                "late",
                ViewerFilter.everything(),
                new Narrowing(
                        Set.of(Voices.theme("waiting")),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of())));

        assertThat(found.total().people()).isEqualTo(1);
        assertThat(found.facets().themes().counts()).containsKeys(Voices.id("waiting"), Voices.id("manner"));
        assertThat(found.facets().services().counts()).containsOnlyKeys(Voices.id("nursing"));
    }

    @Test
    void a_canary_out_of_the_viewers_reach_shows_in_nothing() {
        EvidenceIndex index = holding(
                says("Ann", "an open word"),
                says("Eve", "the canary zygomorphic", Voices.ELSEWHERE, "secret service", "secret theme"));
        ViewerFilter eastgate = ViewerFilter.of(Set.of(Voices.EASTGATE));

        for (String text :
                List.of("", "canary", "zygomorphic", "zygomorphc", "zygo", "\"the canary\"", "open canary")) {
            Found found = index.find(sought(text, eastgate, Narrowing.none()));
            assertThat(found.hits()).noneMatch(hit -> hit.excerpt().text().contains("canary"));
            assertThat(found.suggestion().orElse("")).doesNotContain("canary", "zygomorphic");
            assertThat(found.facets().services().counts()).doesNotContainKey(Voices.id("secret service"));
            assertThat(found.facets().themes().counts()).doesNotContainKey(Voices.id("secret theme"));
            assertThat(found.total().people()).isLessThanOrEqualTo(1);
        }
        assertThat(index.find(sought("", ViewerFilter.of(Set.of()), Narrowing.none()))
                        .total()
                        .comments())
                .isZero();
    }

    @Test
    void words_that_may_not_be_analysed_are_not_indexed_and_leave_when_consent_does() {
        Testimony open = says("Ann", "plain words");
        EvidenceIndex index = holding(open, Voices.unconsented(says("Bob", "plain but private")));
        assertThat(words(index, "plain")).containsExactly("plain words");

        index.changed(store.write(List.of(Voices.unconsented(open))));
        await(() -> index.isCaughtUp() && words(index, "plain").isEmpty());
    }

    @Test
    void what_is_forgotten_is_gone_from_every_file() throws IOException {
        List<Testimony> others = IntStream.range(0, 300)
                .mapToObj(i -> says("person " + i, "common words number " + i))
                .toList();
        Testimony canary = says("Eve", "quizzacious quizzacious zyzzogeton");
        EvidenceIndex index = open();
        index.changed(
                store.write(Stream.concat(others.stream(), Stream.of(canary)).toList()));
        await(index::isCaughtUp);
        await(() -> index.find(sought("zyzzogeton")).total().comments() == 1);
        index.commit();
        assertThat(filesHolding("zyzzogeton")).isPositive();

        store.remove(List.of(canary.id()));
        index.forget(List.of(canary.id()));

        assertThat(index.find(sought("zyzzogeton")).total().comments()).isZero();
        assertThat(filesHolding("zyzzogeton")).isZero();
        assertThat(filesHolding("quizzaci")).isZero();
    }

    @Test
    void catches_up_with_exactly_what_it_missed() throws IOException {
        EvidenceIndex before = holding(says("Ann", "heard before"));
        before.close();
        opened.remove(before);
        store.write(List.of(says("Bob", "heard while away")));

        EvidenceIndex after = open();
        await(() -> words(after, "heard").size() == 2);
    }

    @Test
    void rebuilds_itself_when_its_folder_is_damaged() throws IOException {
        EvidenceIndex before = holding(says("Ann", "still here"));
        before.close();
        opened.remove(before);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("in-use"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 0) {
                    bytes[bytes.length / 2] ^= 0x55;
                    Files.write(file, bytes);
                }
            }
        }

        EvidenceIndex after = open();
        await(() -> after.isCaughtUp() && words(after, "still").size() == 1);
    }

    @Test
    void a_rebuild_that_the_store_breaks_off_is_tried_again_until_nothing_is_missing() {
        EvidenceIndex index = holding(says("Ann", "still here"));
        Change untold = store.write(List.of(says("Bob", "still there")));
        store.breaksOff(2);

        index.changed(new Change(untold.sequence(), untold.kind(), List.of()));

        await(() -> index.isCaughtUp() && words(index, "still").size() == 2);
    }

    @Test
    void answers_while_it_is_rebuilt_and_misses_nothing_said_meanwhile() throws InterruptedException {
        List<Testimony> said = IntStream.range(0, 3_000)
                .mapToObj(i -> says("person " + i, "word " + i))
                .toList();
        EvidenceIndex index = open();
        index.changed(store.write(said));
        await(() -> index.isCaughtUp() && index.find(sought("word")).total().comments() == 3_000);

        CountDownLatch halfWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean isDone = new AtomicBoolean();
        Thread rebuilding = Thread.ofPlatform().start(() -> {
            index.rebuild(new PausedProgress(halfWay, goOn));
            isDone.set(true);
        });
        assertThat(halfWay.await(30, TimeUnit.SECONDS)).isTrue();
        Change late = store.write(List.of(says("late", "word said meanwhile")));
        index.changed(late);
        await(() -> index.find(sought("meanwhile")).total().comments() == 1);
        assertThat(index.find(sought("word")).total().comments()).isEqualTo(3_001);
        goOn.countDown();
        rebuilding.join();

        assertThat(isDone).isTrue();
        assertThat(index.find(sought("word")).total().comments()).isEqualTo(3_001);
    }

    private record PausedProgress(CountDownLatch halfWay, CountDownLatch goOn) implements JobProgress {

        @Override
        public JobId id() {
            return new JobId(TimeOrderedId.next());
        }

        @Override
        public void total(long total) {}

        @Override
        public void at(long done, long refused) {
            if (done >= 1_500) {
                halfWay.countDown();
                try {
                    goOn.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void figures(Map<String, Long> figures) {}
    }

    private EvidenceIndex holding(Testimony... testimonies) {
        EvidenceIndex index = open();
        index.changed(store.write(List.of(testimonies)));
        await(index::isCaughtUp);
        return index;
    }

    private EvidenceIndex open() {
        EvidenceIndex index = new EvidenceIndex(root.resolve("evidence"), store, store);
        opened.add(index);
        index.open();
        await(index::isCaughtUp);
        return index;
    }

    private static List<String> words(EvidenceIndex index, String text) {
        return index.find(sought(text)).hits().stream()
                .map(hit -> hit.excerpt().text())
                .toList();
    }

    private long filesHolding(String word) throws IOException {
        String latin = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(root)) {
            long holding = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                holding += new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(latin) ? 1 : 0;
            }
            return holding;
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
