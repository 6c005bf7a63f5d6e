package org.folkmoot.submission.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** How the benchmark of openings comes to a server. */
class OpenFormsTest {

    @Test
    void it_comes_from_many_addresses_as_many_people_do() throws IOException, InterruptedException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Set<InetAddress> seen = ConcurrentHashMap.newKeySet();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", asked -> {
            seen.add(asked.getRemoteAddress().getAddress());
            boolean isPage = asked.getRequestURI().getPath().startsWith("/tell/");
            byte[] body = isPage
                    ? "<meta name=\"_csrf\" content=\"t\">".getBytes(StandardCharsets.UTF_8)
                    : "{\"appConfig\": {\"v-uiId\": 0}, \"page\": \"fm-tell\"}".getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(200, body.length);
            asked.getResponseBody().write(body);
            asked.close();
        });
        server.start();
        try (OpenForms forms = new OpenForms(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "link")) {
            forms.open(100);
        } finally {
            server.stop(0);
        }
        assertThat(seen).hasSizeGreaterThan(50);
    }
}
