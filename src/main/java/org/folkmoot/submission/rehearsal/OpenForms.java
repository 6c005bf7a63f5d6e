package org.folkmoot.submission.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens the page on which people tell as browsers do that were never here before, from many addresses in turn as they are many people: there is a limit
 * for each address. The addresses are those of the loopback network, which Linux has all of.
 */
final class OpenForms implements AutoCloseable {

    private static final int ADDRESSES = 64;
    private static final int OK = 200;
    /** What the server says while others come first, or to whoever opens very many. */
    private static final Set<Integer> NOT_NOW = Set.of(429, 503);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    /** The server put this one off. */
    private static final class NotNow extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final List<HttpClient> addresses =
            IntStream.rangeClosed(1, ADDRESSES).mapToObj(OpenForms::from).toList();
    private final AtomicInteger next = new AtomicInteger();
    private final String base;
    private final String page;

    OpenForms(URI product, String link) {
        this.base = product + "/";
        this.page = "tell/" + link;
    }

    private static HttpClient from(int number) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral("127.0.1." + number))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Opens the page so many times, each as a browser of its own. */
    void open(int times) throws IOException, InterruptedException {
        for (int time = 0; time < times; time++) {
            if (!open()) {
                throw new IOException("the page was put off");
            }
        }
    }

    /**
     * The three requests of a browser: the page, the start of its screen, and the way to the view.
     *
     * @return false if the server put it off
     */
    boolean open() throws IOException, InterruptedException {
        HttpClient http = addresses.get(next.getAndIncrement() % ADDRESSES);
        try {
            HttpResponse<String> first = send(http, "", HttpRequest.newBuilder(URI.create(base + page)));
            Matcher token = TOKEN.matcher(first.body());
            if (!token.find()) {
                throw new IOException("the page carries no token");
            }
            String cookie = first.headers()
                    .firstValue("Set-Cookie")
                    .map(set -> set.substring(0, set.indexOf(';')))
                    .orElse("");
            String location = URLEncoder.encode(page, StandardCharsets.UTF_8);
            JsonNode start = JSON.readTree(send(
                            http,
                            cookie,
                            HttpRequest.newBuilder(URI.create(base + "?v-r=init&location=" + location + "&query=")))
                    .body());
            String answer =
                    send(http, cookie, navigation(start, token.group(1))).body();
            if (!answer.contains("fm-tell")) {
                throw new IOException("the page was not shown");
            }
            return true;
        } catch (NotNow _) {
            return false;
        }
    }

    private HttpRequest.Builder navigation(JsonNode start, String token) {
        JsonNode screen = start.at("/appConfig/uidl");
        ObjectNode request = JSON.createObjectNode()
                .put("csrfToken", screen.path("Vaadin-Security-Key").asString())
                .put("syncId", screen.path("syncId").asInt())
                .put("clientId", 0);
        ObjectNode event = request.putArray("rpc")
                .addObject()
                .put("type", "event")
                .put("node", 1)
                .put("event", "ui-navigate");
        event.putObject("data")
                .put("route", page)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putObject("historyState")
                .put("idx", 0);
        return HttpRequest.newBuilder(URI.create(base + "?v-r=uidl&v-uiId="
                        + start.at("/appConfig/v-uiId").asInt()))
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()));
    }

    private static HttpResponse<String> send(HttpClient http, String cookie, HttpRequest.Builder request)
            throws IOException, InterruptedException, NotNow {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer =
                http.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
        if (NOT_NOW.contains(answer.statusCode())) {
            throw new NotNow();
        }
        if (answer.statusCode() != OK) {
            throw new IOException("answer " + answer.statusCode() + " to " + answer.uri());
        }
        return answer;
    }

    @Override
    public void close() {
        addresses.forEach(HttpClient::close);
    }
}
