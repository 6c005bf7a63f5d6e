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
import org.folkmoot.people.ApiTokens.NewApiToken;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Other software that sends files to a place, over the wire. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RestImports {

    static final Caller PRODUCT = new Caller.Product("test");
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo");
    static final String BOUNDARY = "parted-here";

    @LocalServerPort
    int port;

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Testimonies testimonies;

    @Autowired
    DataFolder folder;

    @Autowired
    MultipartConfigElement multipart;

    final HttpClient http = HttpClient.newHttpClient();
    String vale = "";
    String hollow = "";
    String token = "";

    @TempDir
    Path elsewhere;

    @BeforeAll
    void aTokenForOnePlace() {
        callers.runAs(PRODUCT, () -> {
            vale = tokenAt("Marlow Vale");
            hollow = tokenAt("Hidden Hollow");
        });
        token = vale;
    }

    @AfterAll
    void hangUp() {
        http.close();
    }

    String tokenAt(String name) {
        PlaceId place = places.create(NewPlace.called(name, PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                .id();
        return tokens.make(new NewApiToken("Loader", place.scope(), name, Set.of(Role.SERVICE_DESIGNER)));
    }

    long kept() {
        return callers.as(PRODUCT, testimonies::count);
    }

    /** That of the demonstration, whose neighbourhoods are not here. */
    static ObjectNode mapping() throws IOException {
        ObjectNode mapping =
                (ObjectNode) JSON.readTree(Files.readString(DEMONSTRATION.resolve("testimonies-mapping.json")));
        mapping.remove("place");
        return mapping;
    }

    HttpResponse<String> send(String kind, Path file, Map<String, String> fields)
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

    static void part(StringBuilder body, String disposition, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    /** The job as it ended, by the address that the answer gave. */
    JsonNode followed(HttpResponse<String> accepted) throws IOException, InterruptedException {
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

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
