package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.evidence.lucene.Voices.says;
import static org.folkmoot.evidence.lucene.Voices.sought;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** How the index follows the store: it misses nothing, keeps nothing that was forgotten, and repairs itself. */
class FollowingIndexTest extends OpenIndexes {

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
        EvidenceIndex index = open(root);
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
        close(before);
        store.write(List.of(says("Bob", "heard while away")));

        EvidenceIndex after = open(root);
        await(() -> words(after, "heard").size() == 2);
    }

    @Test
    void an_index_made_from_another_store_is_made_anew() throws IOException {
        close(holding(says("Ann", "heard elsewhere")));
        MemoryStore another = new MemoryStore();
        another.write(List.of(says("Bob", "heard here")));
        assertThat(words(open(root, another), "heard")).containsExactly("heard here");
    }

    @Test
    void an_older_index_beside_a_store_that_went_on_and_forgot_its_changes_is_made_anew() throws IOException {
        close(holding(says("Ann", "heard first")));
        Path older = Files.createDirectory(root.resolve("older"));
        FileSystemUtils.copyRecursively(root.resolve("evidence"), older.resolve("evidence"));
        EvidenceIndex further = open(root);
        further.changed(store.write(List.of(says("Bob", "heard second"))));
        further.changed(store.write(List.of(says("Cat", "heard third"))));
        await(further::isCaughtUp);
        close(further);
        assertThat(store.isWholeSince(1)).isFalse();

        EvidenceIndex after = open(older);
        assertThat(words(after, "heard")).hasSize(3);
    }

    @Test
    void rebuilds_itself_when_its_folder_is_damaged() throws IOException {
        EvidenceIndex before = holding(says("Ann", "still here"));
        close(before);
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

        EvidenceIndex after = open(root);
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
    void there_may_be_any_number_of_places_and_days_of_any_year() {
        int many = 70_000;
        EvidenceIndex index = open(root);
        index.changed(store.write(IntStream.range(0, many)
                .mapToObj(i -> says("Ann", "here", new PlaceId(new UUID(1, i)), List.of()))
                .toList()));
        Testimony faraway = Voices.on(says("Bob", "one day"), LocalDate.MAX);
        index.changed(store.write(List.of(faraway)));

        await(() -> index.isCaughtUp() && index.documents() == many + 1);
        assertThat(words(index, "one day")).hasSize(1);
        assertThat(index.find(sought("", ViewerFilter.everything(), Voices.at(new PlaceId(new UUID(1, many - 1)))))
                        .total()
                        .comments())
                .isEqualTo(1);
    }

    @Test
    void answers_while_it_is_rebuilt_and_misses_nothing_said_meanwhile() throws InterruptedException {
        List<Testimony> said = IntStream.range(0, 3_000)
                .mapToObj(i -> says("person " + i, "word " + i))
                .toList();
        EvidenceIndex index = open(root);
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
