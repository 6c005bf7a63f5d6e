package org.folkmoot.testimony.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.platform.cli.RunningProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens the page on which people tell as a browser does, and sees what each open page holds of the server's memory. */
final class OpenForms {

    private static final int BEFOREHAND = 50;
    private static final int FORMS = 200;
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String base;
    private final String page;

    OpenForms(URI product, String link) {
        this.base = product + "/";
        this.page = "tell/" + link;
    }

    /** Live bytes for each open page after a full collection; empty where the JDK's tool to count them is missing. */
    OptionalLong bytesEach(RunningProduct product) throws IOException, InterruptedException {
        open(BEFOREHAND);
        OptionalLong before = product.liveBytes();
        if (before.isEmpty()) {
            return before;
        }
        open(FORMS);
        return OptionalLong.of((product.liveBytes().orElseThrow() - before.getAsLong()) / FORMS);
    }

    /** Opens the page so many times, each in a browser of its own. */
    void open(int times) throws IOException, InterruptedException {
        List<HttpClient> browsers = new ArrayList<>();
        try {
            for (int time = 0; time < times; time++) {
                HttpClient browser = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build();
                browsers.add(browser);
                open(browser);
            }
        } finally {
            browsers.forEach(HttpClient::close);
        }
    }

    /** The three requests of a browser: the page, the start of its screen, and the way to the view. */
    private void open(HttpClient browser) throws IOException, InterruptedException {
        String html = body(browser, HttpRequest.newBuilder(URI.create(base + page)));
        Matcher token = TOKEN.matcher(html);
        if (!token.find()) {
            throw new IOException("the page carries no token");
        }
        String location = URLEncoder.encode(page, StandardCharsets.UTF_8);
        JsonNode start = JSON.readTree(
                body(browser, HttpRequest.newBuilder(URI.create(base + "?v-r=init&location=" + location + "&query="))));
        JsonNode screen = start.at("/appConfig/uidl");
        String answer = body(
                browser,
                HttpRequest.newBuilder(URI.create(base + "?v-r=uidl&v-uiId="
                                + start.at("/appConfig/v-uiId").asInt()))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .header("X-CSRF-TOKEN", token.group(1))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                navigation(screen).toString())));
        if (!answer.contains("fm-tell")) {
            throw new IOException("the page was not shown");
        }
    }

    private ObjectNode navigation(JsonNode screen) {
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
        return request;
    }

    private static String body(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("answer " + answer.statusCode() + " to " + answer.uri());
        }
        return answer.body();
    }
}
