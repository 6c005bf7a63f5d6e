package org.folkmoot.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.folkmoot.people.MovableClock;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.platform.limit.Bulkhead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What reading from the API may cost without credentials. */
class OpenReadGuardTest {

    private static final String OPEN = "/api/v1/services";

    private final RateLimiter tries = new RateLimiter(new MovableClock());
    private final OpenReadGuard guard =
            new OpenReadGuard(tries, new String[] {OPEN, OPEN + "/*"}, new String[] {"/api/v1/my-words"});

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void reading_from_an_address_that_has_used_up_its_time_is_refused_with_when_it_goes_on() throws Exception {
        tries.spent(RateLimiter.Kind.READING_FROM_ADDRESS, "192.0.2.7", 121_000);
        MockHttpServletResponse refused = answer(OPEN + "/" + UUID.randomUUID(), "192.0.2.7", "never read");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("8");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("urn:folkmoot:problem:too-much-read");
        assertThat(answer(OPEN, "192.0.2.8", "read").getContentAsString()).isEqualTo("read");
        assertThat(answer("/api/v1/my-words", "192.0.2.7", "own").getContentAsString())
                .as("what people read of their own has time of its own")
                .isEqualTo("own");
        assertThat(answer("/api/v1/session", "192.0.2.7", "cheap").getContentAsString())
                .isEqualTo("cheap");
    }

    @Test
    void what_reading_takes_is_counted() throws Exception {
        tries.spent(RateLimiter.Kind.READING_FROM_ADDRESS, "192.0.2.7", 119_999);
        assertThat(answer(OPEN, "192.0.2.7", "the last").getStatus()).isEqualTo(200);
        assertThat(answer(OPEN, "192.0.2.7", "one more").getStatus()).isEqualTo(429);
    }

    @Test
    void who_shows_credentials_is_known_and_not_counted() throws Exception {
        tries.spent(RateLimiter.Kind.READING_FROM_ADDRESS, "192.0.2.7", 121_000);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("program", "", "ROLE_X"));
        assertThat(answer(OPEN, "192.0.2.7", "read").getContentAsString()).isEqualTo("read");
    }

    @Test
    void so_much_is_read_at_once_and_no_more_and_who_finds_no_room_is_told_to_come_back() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        int many = 200;
        int room = Bulkhead.halfTheProcessors() + 40;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> answers = IntStream.range(0, many)
                    .mapToObj(_ -> threads.submit(() -> {
                        MockHttpServletResponse told = through(OPEN, "192.0.2.7", held(running, goOn));
                        if (told.getStatus() == 503 && "10".equals(told.getHeader("Retry-After"))) {
                            refused.incrementAndGet();
                        }
                        return told;
                    }))
                    .toList();
            await().until(() -> refused.get() == many - room);
            assertThat(running).hasValue(Bulkhead.halfTheProcessors());
            goOn.countDown();
            for (Future<MockHttpServletResponse> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS).getStatus()).isIn(200, 503);
            }
            assertThat(refused).hasValue(many - room);
        }
    }

    private static MockFilterChain held(AtomicInteger running, CountDownLatch goOn) {
        return new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response) {
                running.incrementAndGet();
                try {
                    assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                running.decrementAndGet();
            }
        };
    }

    private MockHttpServletResponse answer(String address, String from, String body) throws Exception {
        return through(address, from, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response) throws IOException {
                response.getWriter().write(body);
            }
        });
    }

    private MockHttpServletResponse through(String address, String from, MockFilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.setRemoteAddr(from);
        MockHttpServletResponse response = new MockHttpServletResponse();
        guard.doFilter(request, response, chain);
        return response;
    }
}
