package org.folkmoot.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.folkmoot.Folkmoot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page for someone without an account holds open: no push, and a sign of life each minute or, where it goes on in the browser alone, none. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@DirtiesContext
class PageStartTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"tell/a-link, -1", "my-words, 60", "sign-in, 60", "'', 60"})
    void pages_for_anyone_start_without_push_and_with_the_heartbeat_they_need(String page, int seconds)
            throws Exception {
        JsonNode settings = started(page).path("appConfig");
        assertThat(settings.path("heartbeatInterval").asInt()).isEqualTo(seconds);
        assertThat(settings.toString()).contains("DISABLED").doesNotContain("AUTOMATIC");
    }

    private JsonNode started(String page) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + "/?v-r=init&query=&location="
                + URLEncoder.encode(page, StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }
}
