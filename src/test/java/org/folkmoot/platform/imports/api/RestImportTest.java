package org.folkmoot.platform.imports.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Other software brings services and comments in over HTTP, with a token that reaches one place. */
class RestImportTest extends RestImports {

    @Test
    void services_and_comments_come_in_and_the_same_files_again_change_nothing() throws Exception {
        Map<String, String> services = Map.of("place", "Marlow Vale", "profile", "hsds");
        JsonNode first = followed(send("services", DEMONSTRATION.resolve("services.json"), services));
        assertThat(first.path("state").asString()).isEqualTo("done");
        assertThat(first.path("refused").asInt()).isZero();
        assertThat(first.path("figures").path("new").asInt()).isEqualTo(12);
        JsonNode same = followed(send("services", DEMONSTRATION.resolve("services.json"), services));
        assertThat(same.path("figures").path("new").asInt()).isZero();
        assertThat(same.path("figures").path("changed").asInt()).isZero();

        Map<String, String> comments =
                Map.of("place", "marlow vale", "mapping", mapping().toString());
        JsonNode came = followed(send("testimony", DEMONSTRATION.resolve("testimonies.csv"), comments));
        assertThat(came.path("state").asString()).isEqualTo("done");
        assertThat(came.path("refused").asInt()).isZero();
        assertThat(came.path("figures").path("new").asLong()).isEqualTo(160).isEqualTo(kept());
        JsonNode again = followed(send("testimony", DEMONSTRATION.resolve("testimonies.csv"), comments));
        assertThat(again.path("figures").path("new").asInt()).isZero();
        assertThat(again.path("figures").path("changed").asInt()).isZero();
        assertThat(again.path("figures").path("unchanged").asInt()).isEqualTo(160);
        assertThat(kept()).isEqualTo(160);
    }

    @Test
    void a_bad_mapping_is_a_problem_that_names_the_field_and_the_remedy() throws Exception {
        ObjectNode wordless = mapping();
        wordless.remove("words");
        ObjectNode elsewhere = mapping();
        elsewhere.put("words", "what they said");
        for (Map.Entry<String, String> bad : Map.of(
                        "{ \"name\": ",
                        "not JSON",
                        wordless.toString(),
                        "words",
                        elsewhere.toString(),
                        "what they said")
                .entrySet()) {
            HttpResponse<String> refused = send(
                    "testimony",
                    DEMONSTRATION.resolve("testimonies.csv"),
                    Map.of("place", "Marlow Vale", "mapping", bad.getKey()));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            JsonNode problem = JSON.readTree(refused.body());
            assertThat(problem.path("parameter").asString()).isEqualTo("mapping");
            assertThat(problem.path("detail").asString()).contains(bad.getValue());
        }
        JsonNode unknown = JSON.readTree(send(
                        "testimony",
                        DEMONSTRATION.resolve("testimonies.csv"),
                        Map.of("place", "Marlow Vale", "mapping", mapping().toString(), "maping", "{}"))
                .body());
        assertThat(unknown.path("parameter").asString()).isEqualTo("maping");
    }

    @Test
    void a_place_that_is_not_known_is_answered_with_those_within_reach_only() throws Exception {
        HttpResponse<String> refused =
                send("services", DEMONSTRATION.resolve("services.json"), Map.of("place", "Atlantis"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Atlantis", "Marlow Vale").doesNotContain("Hidden Hollow");
    }

    @Test
    void a_place_out_of_the_reach_of_the_token_is_refused() throws Exception {
        assertThat(send("services", DEMONSTRATION.resolve("services.json"), Map.of("place", "Hidden Hollow"))
                        .statusCode())
                .isEqualTo(403);
    }

    /** The command line prints the same report. */
    @Test
    void of_rows_that_could_not_come_in_the_report_holds_the_number_alone_and_nobody_elsewhere_gets_it()
            throws Exception {
        Path rejected = Files.writeString(
                elsewhere.resolve("comments.csv"), "id,said,words\nc-1,31/02/2026,Nobody rang Rosa Quillfeather\n");
        HttpResponse<String> accepted = send("testimony", rejected, Map.of("place", "Marlow Vale", "mapping", """
                { "name": "Rejected", "id": ["id"], "words": "words", "faulty": "rejectRow",
                  "date": { "column": "said", "order": "day/month/year" } }"""));
        JsonNode report = followed(accepted);
        assertThat(report.path("refused").asInt()).isOne();
        assertThat(report.toString()).doesNotContain("Quillfeather", "31/02", "c-1");
        token = hollow;
        try {
            HttpResponse<String> answer = http.send(
                    request(accepted.headers().firstValue("Location").orElseThrow())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("comments.csv");
        } finally {
            token = vale;
        }
    }

    @Test
    void what_is_sent_lies_in_the_data_folder_only_and_goes_when_the_job_is_over() throws Exception {
        Path incoming = folder.imports().resolve("incoming");
        assertThat(Path.of(multipart.getLocation())).isEqualTo(incoming);

        followed(send("services", DEMONSTRATION.resolve("services.json"), Map.of("place", "Marlow Vale")));
        send("services", DEMONSTRATION.resolve("services.json"), Map.of("place", "Atlantis"));

        until(() -> isEmpty(incoming));
    }

    @Test
    void nobody_else_gets_a_byte_onto_the_disk_in_parts_at_any_address() throws Exception {
        Path incoming = folder.imports().resolve("incoming");
        for (String address : List.of(
                "/",
                "/sign-in/check",
                "/logout",
                "/error",
                "/actuator/health",
                "/operator/imports/services",
                "/?v-r=uidl&v-uiId=0",
                "/VAADIN/dynamic/resource/0/x/y",
                "/api/v1/my-words/withdrawal",
                "/api/v1/calls/x/testimony",
                "/api/v1/evidence",
                "/api/v1/imports/services/more",
                "/api/v1/imports/../evidence")) {
            assertTurnedAway(address, "multipart/form-data; boundary=" + BOUNDARY, 415);
            assertTurnedAway(address, " MULTIPART/Form-Data;boundary=" + BOUNDARY, 415);
        }
        assertTurnedAway("/api/v1/imports/services", "multipart/form-data; boundary=" + BOUNDARY, 401);
        assertTurnedAway("/api/v1/%69mports/services?v-r=x", "multipart/form-data; boundary=" + BOUNDARY, 401);
        assertThat(isEmpty(incoming)).isTrue();
    }

    /** Says that 500 MB come, sends the beginning, and is answered at once. */
    private void assertTurnedAway(String address, String type, int status) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String begins =
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
            socket.getOutputStream()
                    .write(("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                    + "\r\nContent-Length: 500000000\r\n\r\n" + begins + "x".repeat(50_000))
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String answer =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 415".length()), StandardCharsets.UTF_8);
            assertThat(answer).as(address).isIn("HTTP/1.1 " + status, "HTTP/1.1 400");
        }
    }

    @Test
    void a_body_larger_than_an_address_takes_is_turned_away_by_its_head() throws Exception {
        HttpResponse<String> refused = http.send(
                request("/api/v1/my-words/answers")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[9_000_000]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(refused.body()).path("type").asString()).isEqualTo("urn:folkmoot:problem:too-large");
        HttpResponse<String> unmeasured = http.send(
                request("/api/v1/my-words/answers")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[9])))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(unmeasured.statusCode()).isEqualTo(411);
    }
}
