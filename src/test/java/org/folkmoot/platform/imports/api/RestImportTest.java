package org.folkmoot.platform.imports.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.folkmoot.Folkmoot;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.NewApiToken;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.testimony.Testimonies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Other software brings services and comments in over HTTP, with a token that reaches one place. */
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestImportTest {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo");
    private static final String BOUNDARY = "parted-here";

    @LocalServerPort
    private int port;

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private DataFolder folder;

    @Autowired
    private MultipartConfigElement multipart;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    @BeforeAll
    void aTokenForOnePlace() {
        callers.runAs(PRODUCT, () -> {
            PlaceId vale = place("Marlow Vale");
            place("Hidden Hollow");
            token = tokens.make(new NewApiToken("Loader", vale.scope(), "Marlow Vale", Set.of(Role.SERVICE_DESIGNER)));
        });
    }

    @AfterAll
    void hangUp() {
        http.close();
    }

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

    @Test
    void what_is_sent_lies_in_the_data_folder_only_and_goes_when_the_job_is_over() throws Exception {
        Path incoming = folder.imports().resolve("incoming");
        assertThat(Path.of(multipart.getLocation())).isEqualTo(incoming);

        followed(send("services", DEMONSTRATION.resolve("services.json"), Map.of("place", "Marlow Vale")));
        send("services", DEMONSTRATION.resolve("services.json"), Map.of("place", "Atlantis"));

        until(() -> isEmpty(incoming));
    }

    private PlaceId place(String name) {
        return places.create(NewPlace.called(name, PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                .id();
    }

    private long kept() {
        return callers.as(PRODUCT, testimonies::count);
    }

    /** That of the demonstration, whose neighbourhoods are not here. */
    private static ObjectNode mapping() throws IOException {
        ObjectNode mapping =
                (ObjectNode) JSON.readTree(Files.readString(DEMONSTRATION.resolve("testimonies-mapping.json")));
        mapping.remove("place");
        return mapping;
    }

    private HttpResponse<String> send(String kind, Path file, Map<String, String> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        part(body, "name=\"file\"; filename=\"" + file.getFileName() + "\"", Files.readString(file));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return http.send(
                request("/api/v1/imports/" + kind)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    /** The job as it ended, by the address that the answer gave. */
    private JsonNode followed(HttpResponse<String> accepted) throws IOException, InterruptedException {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String address = accepted.headers().firstValue("Location").orElseThrow();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode job = JSON.readTree(accepted.body());
        while (job.path("state").asString().equals("running")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            HttpResponse<String> answer =
                    http.send(request(address).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(200);
            job = JSON.readTree(answer.body());
        }
        return job;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
