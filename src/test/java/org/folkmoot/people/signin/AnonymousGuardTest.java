package org.folkmoot.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.folkmoot.Folkmoot;
import org.folkmoot.people.internal.RateLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** What people without an account may have the server hold and do, asked for over the wire. */
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@DirtiesContext
class AnonymousGuardTest {

    private static final String START = "/?v-r=init&query=&location=sign-in";
    private static final String HERE = RateLimiter.network("127.0.0.1");

    @LocalServerPort
    private int port;

    @Autowired
    private AnonymousSessions sessions;

    @Autowired
    private RateLimiter tries;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void forget() {
        tries.forget(RateLimiter.Kind.OPENING_FROM_ADDRESS, HERE);
        http.close();
    }

    @Test
    void pages_are_counted_and_not_the_sessions_that_hold_them() {
        int each = 5;
        int before = sessions.count();
        String first = opened("");
        IntStream.range(1, each).forEach(_ -> opened(first));
        assertThat(sessions.count()).isEqualTo(before + each);
        IntStream.rangeClosed(1, AnonymousSessions.MOST_FROM_ADDRESS / each).forEach(_ -> {
            String next = opened("");
            IntStream.range(1, each).forEach(_ -> opened(next));
        });
        assertThat(sessions.count()).isLessThanOrEqualTo(AnonymousSessions.MOST_FROM_ADDRESS);
        assertThat(opened(first)).as("a new session, since the first gave way").isNotEqualTo(first);
    }

    @Test
    void of_one_session_the_oldest_page_gives_way() {
        int before = sessions.count();
        String session = opened("");
        IntStream.range(0, 3 * PageStart.MOST_PAGES).forEach(_ -> opened(session));
        assertThat(sessions.count()).isLessThanOrEqualTo(before + PageStart.MOST_PAGES + 1);
    }

    @Test
    void a_further_page_of_a_session_counts_as_an_opening_too() {
        String session = opened("");
        tries.spent(RateLimiter.Kind.OPENING_FROM_ADDRESS, HERE, 10_000);
        HttpResponse<String> refused = start(START, session);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 900));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?v%2Dr=init&query=&location=sign-in", "/?v%2dr=init&v-r=heartbeat&location=sign-in"})
    void a_start_that_is_written_so_that_nobody_counts_it_is_refused(String address) {
        int before = sessions.count();
        assertThat(start(address, opened("")).statusCode()).isEqualTo(400);
        assertThat(sessions.count()).isEqualTo(before + 1);
    }

    @Test
    void a_start_that_stands_in_a_body_is_refused() throws Exception {
        String session = opened("");
        HttpRequest inBody = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("Cookie", session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("v-r=init&query=&location=sign-in"))
                .build();
        assertThat(http.send(inBody, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isBetween(400, 499);
    }

    /** The cookie of the session in which the page is held. */
    private String opened(String session) {
        HttpResponse<String> answer = start(START, session);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("SESSION"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElse(session);
    }

    private HttpResponse<String> start(String address, String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
