package org.folkmoot.platform.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.folkmoot.platform.jobs.JobReport;
import org.folkmoot.platform.operator.OperatorEndpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that has the data folder open, asked through its operator's endpoint. */
class RunningServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OperatorEndpoint endpoint;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningServer(OperatorEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    static Optional<RunningServer> of(DataOption data) {
        return OperatorEndpoint.of(data.folder()).map(RunningServer::new);
    }

    JobReport startImport(String kind, Map<String, String> fields) throws IOException, InterruptedException {
        return ask(request("/operator/imports/" + kind)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields))));
    }

    JobReport startReindex() throws IOException, InterruptedException {
        return ask(request("/operator/reindex").POST(HttpRequest.BodyPublishers.noBody()));
    }

    JobReport startBackup(Path file, Optional<Path> keys) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of("file", file.toString()));
        keys.ifPresent(path -> fields.put("keys", path.toString()));
        return ask(
                request("/operator/backup").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields))));
    }

    /** Follows the job on the terminal until it is over. */
    int follow(JobReport job) throws IOException, InterruptedException {
        return JobOnTerminal.follow(job, () -> {
            TimeUnit.SECONDS.sleep(1);
            return ask(request("/operator/jobs/" + job.id()).GET());
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.url() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Folkmoot-Operator", endpoint.token())
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
