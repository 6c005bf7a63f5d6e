package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Stories as devices send them over REST to the call of the demonstration, and as their codes open them. */
record Stories(HttpClient http, String address, String link) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    record Story(String words, String code) {}

    static Stories of(ProductProcess product) throws InterruptedException {
        String line = product.await("Where anyone can tell: ");
        return at(product, line.substring(line.lastIndexOf('/') + 1));
    }

    /** At a server whose demonstration was set up by another start. */
    static Stories at(ProductProcess product, String link) {
        return new Stories(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), product.url(), link);
    }

    /** Sends one; returns once it is acknowledged. */
    Story tell() throws IOException, InterruptedException {
        String words = "They rang twice " + UUID.randomUUID() + " and nobody knew who he was.";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/calls/" + link + "/testimony"))
                        .header("Content-Type", "application/json")
                        .header("Draft-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"content":{"words":"%s"},"consents":{"ANALYSE":{"answer":"YES"},"QUOTE_INSIDE":{"answer":"NO"},
                                 "QUOTE_IN_PUBLIC":{"answer":"NO"},"BE_NAMED":{"answer":"NO"},"CONTACT":{"answer":"NO"}}}""".formatted(words)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(CREATED);
        return new Story(words, JSON.readTree(answer.body()).path("code").asString());
    }

    /** Those whose code opens their words. */
    List<Story> there(List<Story> stories) throws IOException, InterruptedException {
        List<Story> there = new ArrayList<>();
        for (Story story : stories) {
            HttpResponse<String> answer =
                    http.send(asking(story, "").GET().build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(OK, NOT_FOUND);
            assertThat(answer.body().contains(story.words())).as(answer.body()).isEqualTo(answer.statusCode() == OK);
            if (answer.statusCode() == OK) {
                there.add(story);
            }
        }
        return there;
    }

    HttpRequest.Builder asking(Story story, String what) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/my-words" + what))
                .header("Words-Code", story.code());
    }
}
