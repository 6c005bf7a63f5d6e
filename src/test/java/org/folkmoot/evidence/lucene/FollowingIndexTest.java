package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.evidence.lucene.Voices.says;
import static org.folkmoot.evidence.lucene.Voices.sought;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the index follows the store: it misses nothing, keeps nothing that was forgotten, and mends itself. */
class FollowingIndexTest {

    @TempDir
    Path root;

    private final MemoryStore store = new MemoryStore();
    private final OpenIndexes indexes = new OpenIndexes(store);

    @AfterEach
    void close() throws IOException {
        indexes.close();
    }

    @Test
    void words_that_may_not_be_analysed_are_not_indexed_and_leave_when_consent_does() {
        Testimony open = says("Ann", "plain words");
        EvidenceIndex index = holding(open, Voices.unconsented(says("Bob", "plain but private")));
        assertThat(OpenIndexes.words(index, "plain")).containsExactly("plain words");

        index.changed(store.write(List.of(Voices.unconsented(open))));
        OpenIndexes.await(
                () -> index.isCaughtUp() && OpenIndexes.words(index, "plain").isEmpty());
    }

    @Test
    void what_is_forgotten_is_gone_from_every_file() throws IOException {
        List<Testimony> others = IntStream.range(0, 300)
                .mapToObj(i -> says("person " + i, "common words number " + i))
                .toList();
        Testimony canary = says("Eve", "quizzacious quizzacious zyzzogeton");
        EvidenceIndex index = indexes.open(root);
        index.changed(
                store.write(Stream.concat(others.stream(), Stream.of(canary)).toList()));
        OpenIndexes.await(index::isCaughtUp);
        OpenIndexes.await(() -> index.find(sought("zyzzogeton")).total().comments() == 1);
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
        indexes.close(before);
        store.write(List.of(says("Bob", "heard while away")));

        EvidenceIndex after = indexes.open(root);
        OpenIndexes.await(() -> OpenIndexes.words(after, "heard").size() == 2);
    }

    @Test
    void rebuilds_itself_when_its_folder_is_damaged() throws IOException {
        EvidenceIndex before = holding(says("Ann", "still here"));
        indexes.close(before);
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

        EvidenceIndex after = indexes.open(root);
        OpenIndexes.await(
                () -> after.isCaughtUp() && OpenIndexes.words(after, "still").size() == 1);
    }

    @Test
    void a_rebuild_that_the_store_breaks_off_is_tried_again_until_nothing_is_missing() {
        EvidenceIndex index = holding(says("Ann", "still here"));
        Change untold = store.write(List.of(says("Bob", "still there")));
        store.breaksOff(2);

        index.changed(new Change(untold.sequence(), untold.kind(), List.of()));

        OpenIndexes.await(
                () -> index.isCaughtUp() && OpenIndexes.words(index, "still").size() == 2);
    }

    @Test
    void answers_while_it_is_rebuilt_and_misses_nothing_said_meanwhile() throws InterruptedException {
        List<Testimony> said = IntStream.range(0, 3_000)
                .mapToObj(i -> says("person " + i, "word " + i))
                .toList();
        EvidenceIndex index = indexes.open(root);
        index.changed(store.write(said));
        OpenIndexes.await(
                () -> index.isCaughtUp() && index.find(sought("word")).total().comments() == 3_000);

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
        OpenIndexes.await(() -> index.find(sought("meanwhile")).total().comments() == 1);
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
        return indexes.holding(root, testimonies);
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
}
