package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged product as an operator meets it, on the demonstration data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductRunsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STOPPED_BY_SIGTERM = 143;

    @TempDir
    private static Path data;

    private ProductProcess product;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data, "--demo");
    }

    @AfterAll
    void stop() {
        product.close();
        http.close();
    }

    @Test
    @Order(1)
    void the_demonstration_prints_its_accounts_and_keeps_them_for_the_owner_of_the_folder() throws Exception {
        assertThat(product.await("Demonstration accounts")).contains("password");
        assertThat(product.await("administrator@")).contains("administrator");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demonstration-accounts"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(2)
    void a_second_start_on_the_same_folder_says_which_process_holds_it() throws Exception {
        Process second = ProductProcess.launch(data);
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(said).contains(data.toString()).contains(String.valueOf(product.pid()));
    }

    @Test
    @Order(3)
    void the_directory_is_open_and_pages_as_the_standard_says() throws Exception {
        JsonNode page = JSON.readTree(get("/api/v1/services?page=1&per_page=5").body());

        assertThat(page.path("total_items").asInt()).isEqualTo(12);
        assertThat(page.path("total_pages").asInt()).isEqualTo(3);
        assertThat(page.path("contents").size()).isEqualTo(5);
    }

    @Test
    @Order(4)
    void what_people_said_needs_credentials_and_the_refusal_says_which() throws Exception {
        HttpResponse<String> refused = get("/api/v1/evidence?q=waiting");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).doesNotContain("waiting");
    }

    @Test
    @Order(5)
    void the_api_describes_itself() throws Exception {
        JsonNode description = JSON.readTree(get("/api/v1/openapi").body());

        assertThat(description.path("paths").propertyNames())
                .contains(
                        "/api/v1/evidence",
                        "/api/v1/themes",
                        "/api/v1/services",
                        "/api/v1/services/{id}",
                        "/api/v1/services/{id}/themes",
                        "/api/v1/organizations",
                        "/api/v1/imports/{kind}",
                        "/api/v1/jobs/{id}");
    }

    @Test
    @Order(6)
    void the_command_line_brings_files_in_through_the_running_server() throws Exception {
        Path codebook = data.resolve("codebook.json");
        Files.writeString(codebook, """
                {"name": "Second codebook", "version": 1, "themes": [
                  {"code": "doors", "name": "Doors", "category": "Buildings", "definition": "Doors that will not open."}]}
                """);

        Outcome outcome = folkmoot(
                "import", "codebook", codebook.toString(), "--place", "Marlow Vale", "--data", data.toString());

        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("done");
    }

    @Test
    @Order(7)
    void the_index_is_built_anew_while_the_server_answers() throws Exception {
        Outcome outcome = folkmoot("reindex", "--data", data.toString());

        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("160");
    }

    @Test
    @Order(8)
    void an_import_that_names_no_known_place_says_which_there_are() throws Exception {
        Path file = data.resolve("codebook.json");

        Outcome outcome =
                folkmoot("import", "codebook", file.toString(), "--place", "Atlantis", "--data", data.toString());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.said()).contains("Atlantis").contains("Marlow Vale");
    }

    @Test
    @Order(9)
    void a_stop_by_signal_is_clean_and_the_next_start_has_everything() throws Exception {
        assertThat(product.terminate()).isEqualTo(STOPPED_BY_SIGTERM);
        assertThat(data.resolve("server")).doesNotExist();

        product = ProductProcess.start(data);

        JsonNode page = JSON.readTree(get("/api/v1/services").body());
        assertThat(page.path("total_items").asInt()).isEqualTo(12);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(product.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private record Outcome(int exit, String said) {}

    private static Outcome folkmoot(String... arguments) throws IOException, InterruptedException {
        Process process = ProductProcess.command(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), said);
    }
}
