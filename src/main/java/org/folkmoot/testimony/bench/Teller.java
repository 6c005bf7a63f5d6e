package org.folkmoot.testimony.bench;

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
final class Teller {

    /** A story whose sending was acknowledged. */
    record Sent(String code, String words) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SAVES_A_STORY = 5;
    private static final int MILLIS_BETWEEN_SAVES = 1_000;
    private static final int MILLIS_TO_WAIT = 250;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final String SENTENCE =
            "I rang the number on the sheet and they had no note of him, so I told it all again. ";
    private static final String CONSENTS = """
            {"ANALYSE":{"answer":"YES"},"QUOTE_INSIDE":{"answer":"YES"},"QUOTE_IN_PUBLIC":{"answer":"NO"},
             "BE_NAMED":{"answer":"NO"},"CONTACT":{"answer":"NO"}}""";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String base;
    private final String link;
    private final Random random;
    private final List<Double> millis = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private int repeats;

    Teller(int port, String link, int number) {
        this.base = "http://localhost:" + port + "/api/v1/";
        this.link = link;
        this.random = new Random(number);
    }

    /** Tells one story after the other until the moment, and ends the one in hand. */
    Teller tellUntil(long nanos) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(MILLIS_BETWEEN_SAVES));
        while (System.nanoTime() < nanos) {
            tell();
        }
        return this;
    }

    private void tell() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        StringBuilder words = new StringBuilder(key).append(' ');
        for (int save = 1; save <= SAVES_A_STORY; save++) {
            words.append(SENTENCE);
            ObjectNode draft = JSON.createObjectNode().put("revision", save);
            draft.putObject("content").put("words", words.toString());
            untilAcknowledged("PUT", "calls/" + link + "/draft", key, draft.toString());
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_SAVES / 2 + random.nextInt(MILLIS_BETWEEN_SAVES));
        }
        ObjectNode story = JSON.createObjectNode();
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
        for (int tries = 0; ; tries++) {
            long began = System.nanoTime();
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == OK || answer.statusCode() == CREATED) {
                    millis.add((System.nanoTime() - began) / 1e6);
                    repeats += tries > 0 && method.equals("POST") ? 1 : 0;
                    return answer.body();
                }
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            } catch (IOException gone) {
                TimeUnit.MILLISECONDS.sleep(MILLIS_TO_WAIT);
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

    /** How long each acknowledged request took, in milliseconds. */
    List<Double> millis() {
        return millis;
    }

    List<Sent> sent() {
        return sent;
    }

    /** How many stories were sent more than once because the answer did not come. */
    int repeats() {
        return repeats;
    }
}
