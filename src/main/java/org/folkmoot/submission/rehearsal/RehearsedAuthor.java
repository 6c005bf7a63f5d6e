package org.folkmoot.submission.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person with a device: writes a story in a few saves, sends it, begins the next, and tries again whatever was not acknowledged. */
final class RehearsedAuthor {

    /** A story whose sending was acknowledged. */
    record Sent(String code, String words) {}

    /**
     * An acknowledged request.
     *
     * @param began by {@link System#nanoTime()}
     * @param nanos until the answer was there
     */
    record Taken(long began, long nanos) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SAVES_A_STORY = 5;
    /** As {@code frontend/draft-exchange.ts} waits: twice as long each time, and not all devices at once. */
    private static final int FIRST_MILLIS_TO_WAIT = 2_000;

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final String SENTENCE =
            "I rang the number on the sheet and they had no note of him, so I told it all again. ";
    private static final String CONSENTS = """
        {"ANALYSE":{"answer":"YES"},"QUOTE_INSIDE":{"answer":"YES"},"QUOTE_IN_PUBLIC":{"answer":"NO"},
         "BE_NAMED":{"answer":"NO"},"CONTACT":{"answer":"NO"}}\
        """;

    private final HttpClient http;
    private final String base;
    private final String link;
    private final Duration pause;
    private final Random random;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private int repeats;

    /**
     * @param product where it answers
     * @param pause between two saves, on average
     * @param seed of the chance in their pauses
     */
    RehearsedAuthor(HttpClient http, URI product, String link, Duration pause, long seed) {
        this.http = http;
        this.base = product + "/api/v1/";
        this.pause = pause;
        this.link = link;
        this.random = new Random(seed);
    }

    /** Tells one story after the other until the moment, and ends the one in hand. */
    RehearsedAuthor tellUntil(long nanos) throws InterruptedException {
        rest(0);
        while (System.nanoTime() < nanos) {
            tell();
        }
        return this;
    }

    private void rest(double least) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) (pause.toMillis() * (least + random.nextDouble())));
    }

    /** Tells one story in a few saves and sends it. */
    void tell() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        StringBuilder words = new StringBuilder(key).append(' ');
        for (int save = 1; save <= SAVES_A_STORY; save++) {
            words.append(SENTENCE);
            ObjectNode draft = JSON.createObjectNode().put("revision", save);
            draft.putObject("content").put("words", words.toString());
            untilAcknowledged("PUT", "calls/" + link + "/draft", key, draft.toString());
            rest(0.5);
        }
        ObjectNode story = JSON.createObjectNode().put("revision", SAVES_A_STORY);
        story.putObject("content").put("words", words.toString());
        story.set("consents", JSON.readTree(CONSENTS));
        String answer = untilAcknowledged("POST", "calls/" + link + "/testimony", key, story.toString());
        sent.add(new Sent(JSON.readTree(answer).get("code").asString(), words.toString()));
    }

    private String untilAcknowledged(String method, String path, String key, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Draft-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        int wait = FIRST_MILLIS_TO_WAIT;
        for (int tries = 0; ; tries++) {
            long began = System.nanoTime();
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == OK || answer.statusCode() == CREATED) {
                    taken.add(new Taken(began, System.nanoTime() - began));
                    repeats += tries > 0 && method.equals("POST") ? 1 : 0;
                    return answer.body();
                }
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            } catch (IOException gone) {
                TimeUnit.MILLISECONDS.sleep((long) (wait * (0.75 + random.nextDouble() / 2)));
                wait *= 2;
            }
        }
    }

    /** True if the code opens exactly these words. */
    boolean isThere(Sent story) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "my-words"))
                .header("Words-Code", story.code())
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK
                    && JSON.readTree(answer.body())
                            .at("/versions/0/content/words")
                            .asString()
                            .equals(story.words());
        } catch (IOException gone) {
            return false;
        }
    }

    List<Taken> taken() {
        return taken;
    }

    List<Sent> sent() {
        return sent;
    }

    /** How many stories were sent more than once because the answer did not come. */
    int repeats() {
        return repeats;
    }
}
