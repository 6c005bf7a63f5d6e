package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** However many send at once and however slowly, what is read into memory has an end. */
class BodyLimitsTest {

    private static final int LARGEST = (int) BodyLimit.USUAL;
    private static final int ROOM = 4 * LARGEST;

    private final BodyLimits limits = new BodyLimits(List.of(BodyLimit.ofStream("/files/*", Long.MAX_VALUE)), ROOM);

    /** A body that is being read while the others come. */
    private record Sent(String from, String path, int bytes) {

        static Sent large(int number) {
            return new Sent("192.0.2." + number, "/words", LARGEST);
        }
    }

    @Test
    void bodies_that_are_read_at_once_find_room_for_so_many_bytes_and_then_are_told_to_come_again() throws Exception {
        MockHttpServletResponse fifth =
                lastOf(Sent.large(1), Sent.large(2), Sent.large(3), Sent.large(4), Sent.large(5));
        assertThat(fifth.getStatus()).isEqualTo(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        assertThat(fifth.getHeader("Retry-After")).isEqualTo("10");
        assertThat(fifth.getContentAsString()).contains("urn:folkmoot:problem:busy");
    }

    @Test
    void what_was_read_leaves_its_room_to_others() throws Exception {
        for (int number = 1; number <= 10; number++) {
            assertThat(lastOf(Sent.large(number)).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void one_address_has_a_part_of_the_room() throws Exception {
        assertThat(lastOf(Sent.large(1), Sent.large(1)).getStatus()).isEqualTo(503);
        Sent neighbour = new Sent("2001:db8:0:1::2", "/words", LARGEST);
        Sent sameNetwork = new Sent("2001:db8:0:1::3", "/words", LARGEST);
        assertThat(lastOf(neighbour, sameNetwork).getStatus()).isEqualTo(503);
    }

    @Test
    void large_bodies_keep_no_short_story_out() throws Exception {
        Sent story = new Sent("192.0.2.9", "/words", 20_000);
        assertThat(lastOf(Sent.large(1), Sent.large(2), Sent.large(3), Sent.large(4), story)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void files_that_are_read_as_they_come_take_no_room() throws Exception {
        Sent file = new Sent("192.0.2.1", "/files/1", LARGEST);
        assertThat(lastOf(file, file, file, file, file, file).getStatus()).isEqualTo(200);
    }

    /** Each is under way while the next comes. */
    private MockHttpServletResponse lastOf(Sent... bodies) throws ServletException, IOException {
        return next(new ArrayDeque<>(List.of(bodies)));
    }

    private MockHttpServletResponse next(Deque<Sent> bodies) throws ServletException, IOException {
        Sent sent = bodies.remove();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", sent.path);
        request.setRemoteAddr(sent.from);
        request.setContent(new byte[sent.bytes]);
        MockHttpServletResponse own = new MockHttpServletResponse();
        MockHttpServletResponse[] last = {own};
        FilterChain reading = (_, _) -> {
            if (!bodies.isEmpty()) {
                last[0] = next(bodies);
            }
        };
        limits.doFilter(request, own, reading);
        return last[0];
    }
}
