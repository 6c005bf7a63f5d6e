package org.folkmoot.platform.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.platform.jobs.JobReport;
import org.folkmoot.platform.operator.OperatorDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that has the data folder open, asked through its operator's door. */
class RunningServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OperatorDoor door;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningServer(OperatorDoor door) {
        this.door = door;
    }

    static Optional<RunningServer> of(DataOption data) {
        return OperatorDoor.of(data.folder()).map(RunningServer::new);
    }

    JobReport startImport(String kind, Map<String, String> fields) throws IOException, InterruptedException {
        return ask(request("/operator/imports/" + kind)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields))));
    }

    JobReport startReindex() throws IOException, InterruptedException {
        return ask(request("/operator/reindex").POST(HttpRequest.BodyPublishers.noBody()));
    }

    JobReport job(String id) throws IOException, InterruptedException {
        return ask(request("/operator/jobs/" + id).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(door.url() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Folkmoot-Operator", door.token())
                .header("Content-Type", "application/json");
    }

    /** @throws IOException with the server's own words if it refuses */
    private JobReport ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            JsonNode problem = JSON.readTree(answer.body());
            throw new IOException(problem.path("detail").asString("The server answered " + answer.statusCode()));
        }
        return JSON.readValue(answer.body(), JobReport.class);
    }

    @Override
    public void close() {
        http.close();
    }
}
