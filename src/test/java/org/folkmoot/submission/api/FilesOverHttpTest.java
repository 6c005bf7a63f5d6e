package org.folkmoot.submission.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.Folkmoot;
import org.folkmoot.call.Calls;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.submission.Told;
import org.folkmoot.submission.attachment.content.SampleFiles;
import org.folkmoot.submission.attachment.content.SampleImages;
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

/** A council's own form adds photos, sound and documents over HTTP, and gets them back as files and never as a page. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private RateLimiter tries;

    private final HttpClient http = HttpClient.newHttpClient();
    private String call = "";

    @BeforeAll
    void openCall() {
        call = "calls/"
                + callers.as(
                                new Caller.Product("test"),
                                () -> calls.open(
                                        places.create(NewPlace.called(
                                                        "Marlow Vale",
                                                        PlaceLevel.PLACE,
                                                        Optional.empty(),
                                                        Optional.empty()))
                                                .id(),
                                        Told.terms()))
                        .link();
    }

    @Test
    void a_file_added_to_a_draft_is_kept_once_listed_and_handed_out_as_a_file() throws Exception {
        String key = draft();
        String file = files(UUID.randomUUID());
        JsonNode added = json(put(file, key, "attachment; filename*=UTF-8''T%C5%B7%20ni.HTML", SampleImages.photo()));
        assertThat(added.get("name").asString()).isEqualTo("Tŷ ni.jpg");
        assertThat(added.get("kind").asString()).isEqualTo("IMAGE");
        assertThat(json(put(file, key, "", SampleImages.photo()))).isEqualTo(added);
        assertThat(json(get(call + "/draft/files", key))).hasSize(1).first().isEqualTo(added);

        HttpResponse<byte[]> handedOut = get(file, key);
        assertThat(handedOut.body()).hasSize(added.get("bytes").asInt());
        assertThat(header(handedOut, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(handedOut, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''T%C5%B7%20ni.jpg");
        assertThat(header(handedOut, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(handedOut, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(handedOut, "Cache-Control")).contains("no-store");

        assertThat(send("DELETE", file, key, new byte[0], "").statusCode()).isEqualTo(204);
        assertThat(json(get(call + "/draft/files", key))).isEmpty();
        assertThat(get(file, key).statusCode()).isEqualTo(404);
    }

    @Test
    void what_lies_about_its_type_is_told_what_is_taken_and_nothing_of_it_comes_back() throws Exception {
        String key = draft();
        HttpResponse<byte[]> refused = put(
                files(UUID.randomUUID()),
                key,
                "attachment; filename=\"photo.jpg\"",
                SampleFiles.latin("<html><script>secret()</script></html>"));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:folkmoot:problem:type-not-taken");
        assertThat(json(refused).get("detail").asString()).contains("JPEG", "PDF", "MP3");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain("secret");
        assertThat(json(get(call + "/draft/files", key))).isEmpty();
    }

    @Test
    void more_than_25_MB_are_refused_by_their_head() throws Exception {
        String key = draft();
        byte[] large = new byte[26_300_000];
        HttpResponse<byte[]> declared = put(files(UUID.randomUUID()), key, "", large);
        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(json(declared).get("detail").asString()).contains("25 MB");
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_and_can_be_sent_again() throws Exception {
        String key = draft();
        String file = files(UUID.randomUUID());
        try (Socket socket = new Socket("localhost", port)) {
            String head = "PUT /api/v1/%s HTTP/1.1\r\nHost: localhost\r\nDraft-Key: %s\r\nContent-Length: 9000\r\n\r\n"
                    .formatted(file, key);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(SampleFiles.latin("%PDF-1.4\n"));
            socket.getOutputStream().flush();
        }
        assertThat(json(get(call + "/draft/files", key))).isEmpty();
        assertThat(put(file, key, "", SampleFiles.pdf()).statusCode()).isEqualTo(200);
        assertThat(json(get(call + "/draft/files", key))).hasSize(1);
    }

    @Test
    void whoever_has_sent_too_much_is_told_so_and_not_listened_to_any_longer() throws Exception {
        String key = draft();
        String file = files(UUID.randomUUID());
        tries.spent(RateLimiter.Kind.FILES_FROM_ADDRESS, "127.0.0.1", 600_000);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String head =
                    "PUT /api/v1/%s HTTP/1.1\r\nHost: localhost\r\nDraft-Key: %s\r\nContent-Length: 9000000\r\n\r\n"
                            .formatted(file, key);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[100_000]);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes(600), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 429")
                    .containsIgnoringCase("Connection: close")
                    .containsIgnoringCase("Retry-After: ");
        } finally {
            tries.forget(RateLimiter.Kind.FILES_FROM_ADDRESS, "127.0.0.1");
        }
        assertThat(json(get(call + "/draft/files", key))).isEmpty();
    }

    @Test
    void reading_ones_own_files_again_and_again_has_an_end_and_the_answer_says_when_it_goes_on() throws Exception {
        String key = draft();
        String file = files(UUID.randomUUID());
        assertThat(put(file, key, "", SampleImages.photo()).statusCode()).isEqualTo(200);
        assertThat(get(file, key).statusCode()).isEqualTo(200);
        tries.spent(RateLimiter.Kind.FILES_READ_FROM_ADDRESS, "127.0.0.1", 1_900_000);
        try {
            HttpResponse<byte[]> refused = get(file, key);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 900);
            assertThat(get(call + "/draft/files", key).statusCode())
                    .as("what is there is still told")
                    .isEqualTo(200);
        } finally {
            tries.forget(RateLimiter.Kind.FILES_READ_FROM_ADDRESS, "127.0.0.1");
        }
    }

    @Test
    void reading_what_one_wrote_has_an_end_of_its_own() throws Exception {
        String key = draft();
        tries.spent(RateLimiter.Kind.OWN_READING_FROM_ADDRESS, "127.0.0.1", 310_000);
        try {
            for (String read : new String[] {call, call + "/draft", call + "/draft/files"}) {
                HttpResponse<byte[]> refused = get(read, key);
                assertThat(refused.statusCode()).as(read).isEqualTo(429);
                assertThat(header(refused, "Retry-After")).as(read).isNotBlank();
            }
        } finally {
            tries.forget(RateLimiter.Kind.OWN_READING_FROM_ADDRESS, "127.0.0.1");
        }
        assertThat(get(call + "/draft", key).statusCode()).isEqualTo(200);
    }

    @Test
    void what_the_sender_says_it_is_counts_for_nothing() throws Exception {
        for (String claim : new String[] {"application/x-www-form-urlencoded", "text/html", "image/svg+xml"}) {
            HttpResponse<byte[]> kept = send("PUT", files(UUID.randomUUID()), draft(), SampleImages.photo(), claim);
            assertThat(json(kept).get("type").asString()).as(claim).isEqualTo("image/jpeg");
        }
    }

    @Test
    void parts_of_a_form_are_not_taken_and_a_draft_must_be_there() throws Exception {
        HttpResponse<byte[]> form = http.send(
                request(files(UUID.randomUUID()), draft())
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .PUT(HttpRequest.BodyPublishers.ofString("--x--"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(put(files(UUID.randomUUID()), UUID.randomUUID().toString(), "", SampleFiles.pdf())
                        .statusCode())
                .isEqualTo(404);
        assertThat(put(call + "/draft/files/one", draft(), "", SampleFiles.pdf())
                        .statusCode())
                .isEqualTo(400);
    }

    private String draft() throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        byte[] body = "{\"revision\": 1, \"content\": {\"words\": \"Nobody came.\"}}".getBytes(StandardCharsets.UTF_8);
        assertThat(send("PUT", call + "/draft", key, body, "application/json").statusCode())
                .isEqualTo(200);
        return key;
    }

    private String files(UUID id) {
        return call + "/draft/files/" + id;
    }

    private HttpResponse<byte[]> put(String path, String key, String name, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, key).PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!name.isEmpty()) {
            request.header("Content-Disposition", name);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String key) throws IOException, InterruptedException {
        return send("GET", path, key, new byte[0], "");
    }

    private HttpResponse<byte[]> send(String method, String path, String key, byte[] body, String type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, key)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                .header("Accept-Language", "en-GB")
                .header("Draft-Key", key);
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }
}
