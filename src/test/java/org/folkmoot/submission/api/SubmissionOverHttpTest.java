package org.folkmoot.submission.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.Folkmoot;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A council's own form lets people tell over HTTP, with nothing but the link of a call. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALL_YES_BUT_THE_NAME = """
            {"ANALYSE": {"answer": "YES"}, "QUOTE_INSIDE": {"answer": "YES", "until": "2099-11-30"},
             "QUOTE_IN_PUBLIC": {"answer": "NO"}, "BE_NAMED": {"answer": "NO"}, "CONTACT": {"answer": "NO"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    private final HttpClient http = HttpClient.newHttpClient();
    private String link = "";

    @BeforeAll
    void openCall() {
        Call call = callers.as(
                new Caller.Product("test"),
                () -> calls.open(
                        places.create(NewPlace.called(
                                        "Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                                .id(),
                        Told.terms()));
        link = call.link();
    }

    @Test
    void anyone_with_the_link_reads_what_is_asked_and_by_whom() throws Exception {
        JsonNode call = read(send("GET", "calls/" + link, "", ""));
        assertThat(call.get("title").asString()).isEqualTo("Coming home from hospital");
        assertThat(call.get("readers").asString()).contains("panel team");
        assertThat(call.get("state").asString()).isEqualTo("OPEN");
        assertThat(call.get("place").asString()).isEqualTo("Marlow Vale");
    }

    @Test
    void a_form_that_asks_only_for_words_can_send_them_and_gets_the_code() throws Exception {
        HttpResponse<String> sent = send("POST", "calls/" + link + "/testimony", key(), toSend("Nobody came."));
        assertThat(sent.statusCode()).isEqualTo(201);
        String code = read(sent).get("code").asString();
        assertThat(read(sent).get("readBy").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        JsonNode own = read(send("GET", "my-words", "Words-Code: " + code, ""));
        assertThat(own.at("/versions/0/content/words").asString()).isEqualTo("Nobody came.");
        assertThat(own.get("stage").asString()).isEqualTo("WAITING");
    }

    @Test
    void sending_again_with_the_same_key_sends_nothing_twice() throws Exception {
        String key = key();
        String first = read(send("POST", "calls/" + link + "/testimony", key, toSend("Once")))
                .get("code")
                .asString();
        String second = read(send("POST", "calls/" + link + "/testimony", key, toSend("Once")))
                .get("code")
                .asString();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_draft_goes_on_elsewhere_with_the_code() throws Exception {
        String key = key();
        send("PUT", "calls/" + link + "/draft", key, draft(1, "Half"));
        String code = read(send("POST", "calls/" + link + "/draft/pause", key, ""))
                .get("code")
                .asString();
        JsonNode draft = read(send("GET", "calls/" + link + "/draft", "Words-Code: " + code, ""));
        assertThat(draft.at("/content/words").asString()).isEqualTo("Half");
        assertThat(draft.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void an_older_save_is_told_that_there_is_a_newer_one() throws Exception {
        String key = key();
        send("PUT", "calls/" + link + "/draft", key, draft(5, "newer"));
        HttpResponse<String> older = send("PUT", "calls/" + link + "/draft", key, draft(4, "older"));
        assertThat(older.statusCode()).isEqualTo(409);
        assertThat(read(older).get("type").asString()).isEqualTo("urn:folkmoot:problem:newer-on-server");
    }

    @Test
    void a_first_look_shows_what_would_be_hidden() throws Exception {
        HttpResponse<String> look = send(
                "POST",
                "calls/" + link + "/preview",
                "",
                "{\"words\": \"Ring me on 07700 900123, said Nurse Karen.\"}");
        assertThat(look.body()).doesNotContain("07700 900123");
        assertThat(read(look).get("parts").toString()).contains("PHONE");
    }

    @Test
    void consents_change_over_http_and_a_missing_one_is_told() throws Exception {
        String code = read(send("POST", "calls/" + link + "/testimony", key(), toSend("Mine")))
                .get("code")
                .asString();
        JsonNode changed =
                read(send("PUT", "my-words/consents", "Words-Code: " + code, "{\"ANALYSE\": {\"answer\": \"NO\"}}"));
        assertThat(changed.at("/consents/0/answer").asString()).isEqualTo("NO");
        ObjectNode incomplete = (ObjectNode) JSON.readTree(toSend("x"));
        ((ObjectNode) incomplete.get("consents")).remove("CONTACT");
        HttpResponse<String> refused = send("POST", "calls/" + link + "/testimony", key(), incomplete.toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).get("detail").asString()).isEqualTo("Say yes or no to each use.");
    }

    @Test
    void what_is_erased_over_http_is_gone() throws Exception {
        String key = key();
        String code = read(send("POST", "calls/" + link + "/testimony", key, toSend("Gone")))
                .get("code")
                .asString();
        assertThat(send("POST", "my-words/erasure", "Words-Code: " + code, "").statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "my-words", "Words-Code: " + code, "").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "calls/" + link + "/testimony", key, toSend("Gone"))
                        .statusCode())
                .as("a device that sends late brings nothing back")
                .isEqualTo(410);
    }

    @Test
    void a_megabyte_of_text_is_refused_with_the_limit_and_other_scripts_come_back_whole() throws Exception {
        HttpResponse<String> long1 = send("POST", "calls/" + link + "/testimony", key(), toSend("x".repeat(1_000_000)));
        assertThat(long1.statusCode()).isEqualTo(422);
        assertThat(read(long1).get("detail").asString()).contains("200,000");
        String words = "<script>alert(1)</script> مرحبا e\u0301 👩‍⚕️ =cmd|' /C calc'!A0";
        String code = read(send("POST", "calls/" + link + "/testimony", key(), toSend(words)))
                .get("code")
                .asString();
        assertThat(read(send("GET", "my-words", "Words-Code: " + code, ""))
                        .at("/versions/0/content/words")
                        .asString())
                .isEqualTo(words);
    }

    @Test
    void nothing_of_what_was_sent_comes_back_in_a_problem() throws Exception {
        HttpResponse<String> broken = send(
                "POST", "calls/" + link + "/testimony", key(), "{\"content\": {\"words\": 12, \"steps\": \"secret\"}}");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).doesNotContain("secret");
        assertThat(send("GET", "calls/nosuchcall", "", "").statusCode()).isEqualTo(404);
        assertThat(send("PUT", "calls/" + link + "/draft", "", draft(1, "x")).statusCode())
                .as("a draft without a key")
                .isEqualTo(400);
    }

    @Test
    void a_body_that_no_submission_needs_is_turned_away_unread() throws Exception {
        String head = "POST /api/v1/calls/%s/preview HTTP/1.1\r\nHost: localhost\r\n".formatted(link)
                + "Content-Type: application/json\r\nContent-Length: 900000000\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_text_longer_than_any_is_not_read_to_its_end() throws Exception {
        String head = "POST /api/v1/calls/%s/preview HTTP/1.1\r\nHost: localhost\r\n".formatted(link)
                + "Content-Type: application/json\r\nContent-Length: 8000000\r\n\r\n{\"words\": \"";
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write("a".repeat(1_200_000).getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 400");
        }
    }

    private static String key() {
        return "Draft-Key: " + UUID.randomUUID();
    }

    private static String draft(int revision, String words) {
        ObjectNode body = JSON.createObjectNode();
        body.put("revision", revision);
        body.putObject("content").put("words", words);
        return body.toString();
    }

    private static String toSend(String words) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("content").put("words", words);
        body.set("consents", JSON.readTree(ALL_YES_BUT_THE_NAME));
        return body.toString();
    }

    private HttpResponse<String> send(String method, String path, String header, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en-GB")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!header.isEmpty()) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
