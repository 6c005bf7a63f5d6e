package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.folkmoot.story.Stories.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People erase what they told, one after the other, while the server is killed among them. */
class ErasureThroughKillsIT {

    private static final int STORIES = 16;
    /** After how many acknowledged erasures the server is killed, in each round. */
    private static final List<Integer> KILLED_AFTER = List.of(2, 5, 9);
    /** Fewer than the wrong codes one address may try. */
    private static final int MOST_LOOKED_AT = 5;

    private static final int NO_CONTENT = 204;

    @Test
    void an_acknowledged_erasure_stays_and_every_other_story_is_whole_or_gone(@TempDir Path data) throws Exception {
        List<String> told = new ArrayList<>();
        ProductProcess product = ProductProcess.start(data, "--demo");
        try {
            for (int after : KILLED_AFTER) {
                List<Story> stories = new ArrayList<>();
                for (int number = 0; number < STORIES; number++) {
                    stories.add(Stories.of(product).tell());
                }
                List<Story> erased = eraseUntilKilled(product, stories, after);
                product = ProductProcess.start(data, "--demo");
                stories.forEach(story -> told.add(story.words()));
                stories.removeAll(erased);
                assertThat(Stories.of(product).there(stories))
                        .as("all that nobody asked to erase, and perhaps the one in hand")
                        .hasSizeGreaterThanOrEqualTo(stories.size() - 1);
                assertThat(Stories.of(product).there(erased.subList(0, Math.min(erased.size(), MOST_LOOKED_AT))))
                        .as("erased ones that came back")
                        .isEmpty();
            }
        } finally {
            product.close();
        }
        assertThat(inPlainWords(data, told)).isEmpty();
    }

    /** The stories whose erasure was acknowledged. */
    private List<Story> eraseUntilKilled(ProductProcess product, List<Story> stories, int after) throws Exception {
        Stories device = Stories.of(product);
        CountDownLatch enough = new CountDownLatch(after);
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<List<Story>> erasing = people.submit(() -> {
                List<Story> erased = new ArrayList<>();
                try {
                    for (Story story : stories) {
                        HttpRequest request = device.asking(story, "/erasure")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build();
                        if (device.http()
                                        .send(request, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == NO_CONTENT) {
                            erased.add(story);
                            enough.countDown();
                        }
                    }
                } catch (IOException killed) {
                    return erased;
                }
                return erased;
            });
            enough.await();
            product.kill();
            List<Story> erased = erasing.get();
            assertThat(erased.size()).as("killed among them").isBetween(after, STORIES - 1);
            return erased;
        }
    }

    private static List<String> inPlainWords(Path data, List<String> told) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String held = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                told.stream()
                        .filter(held::contains)
                        .map(words -> file + ": " + words)
                        .forEach(found::add);
            }
        }
        return found;
    }
}
