package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.folkmoot.story.Stories.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code folkmoot backup} while people send what they tell to the running server. */
class BackupUnderLoadIT {

    private static final int PEOPLE = 2;
    private static final int BEFORE = 20;

    /** So that one address sends no more than it may. */
    private static final Duration BETWEEN = Duration.ofMillis(150);

    @Test
    void the_copy_opens_and_holds_every_story_that_was_acknowledged_before_it_began(@TempDir Path folder)
            throws Exception {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("backup.db");
        Path keys = folder.resolve("keys.db");
        Queue<Story> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<Story> before;
        String link;
        try (ProductProcess product = ProductProcess.start(data, "--demo");
                ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            Stories stories = Stories.of(product);
            link = stories.link();
            List<Future<?>> sending = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                sending.add(people.submit(() -> send(stories, acknowledged, goOn)));
            }
            while (acknowledged.size() < BEFORE && sending.stream().noneMatch(Future::isDone)) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
            }
            before = List.copyOf(acknowledged);
            said("backup", copy.toString(), "--keys", keys.toString(), "--data", data.toString());
            int meanwhile = acknowledged.size();
            goOn.set(false);
            for (Future<?> one : sending) {
                one.get();
            }
            assertThat(before).hasSizeGreaterThanOrEqualTo(BEFORE);
            assertThat(meanwhile).as("sent while the copy was made").isGreaterThan(before.size());
        }
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(data.resolve("secret"), restored.resolve("secret"));
        said("restore", copy.toString(), "--keys", keys.toString(), "--data", restored.toString());
        try (ProductProcess product = ProductProcess.start(restored)) {
            assertThat(Stories.at(product, link).there(before)).containsExactlyElementsOf(before);
        }
    }

    private static Void send(Stories stories, Queue<Story> acknowledged, AtomicBoolean goOn)
            throws IOException, InterruptedException {
        while (goOn.get()) {
            acknowledged.add(stories.tell());
            TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
        }
        return null;
    }

    private static void said(String... words) throws IOException, InterruptedException {
        Process command = ProductProcess.command(words);
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(said).isZero();
    }
}
