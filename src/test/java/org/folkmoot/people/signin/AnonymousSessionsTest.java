package org.folkmoot.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.people.MovableClock;
import org.folkmoot.people.internal.CallerAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AnonymousSessionsTest {

    private static final int ROOM = 1_000;
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private record Someone(UUID account, long generation) implements SignedIn {
        private static final long serialVersionUID = 1;
    }

    private final MovableClock clock = new MovableClock();
    private final AnonymousSessions sessions = new AnonymousSessions(new CallerAddress(), clock, ROOM);

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_page_that_was_opened_and_left_holds_a_session_for_minutes_and_not_for_half_an_hour() {
        MockHttpSession left = opened("192.0.2.1");
        sessions.acted(left);
        after(AnonymousSessions.NEVER_ACTED.minus(MOMENT));
        assertThat(left.isInvalid()).isFalse();
        after(MOMENT);
        assertThat(left.isInvalid()).isTrue();
        assertThat(sessions.count()).isZero();
    }

    @Test
    void a_page_that_says_it_is_still_open_is_kept() {
        MockHttpSession open = opened("192.0.2.1");
        IntStream.range(0, 10).forEach(_ -> {
            after(PageStart.HEARTBEAT.multipliedBy(2));
            sessions.asked(open);
        });
        assertThat(open.isInvalid()).isFalse();
    }

    @Test
    void a_page_on_which_somebody_did_something_waits_for_them_for_half_an_hour() {
        MockHttpSession used = opened("192.0.2.1");
        sessions.acted(used);
        sessions.acted(used);
        after(AnonymousSessions.ACTED.minus(MOMENT));
        assertThat(used.isInvalid()).isFalse();
        after(MOMENT);
        assertThat(used.isInvalid()).isTrue();
    }

    @Test
    void a_page_that_lives_in_the_browser_holds_none_once_it_stands() {
        MockHttpSession submission = opened("192.0.2.1");
        sessions.ownPageBegins(submission);
        sessions.acted(submission);
        after(AnonymousSessions.PAGE_STANDS);
        assertThat(submission.isInvalid()).isTrue();
    }

    @Test
    void but_beside_a_page_that_needs_one_it_leaves_it_alone() {
        MockHttpSession both = opened("192.0.2.1");
        sessions.ownPageBegins(both);
        sessions.acted(both);
        sessions.pageBegins(both);
        sessions.acted(both);
        after(AnonymousSessions.PAGE_STANDS.plus(AnonymousSessions.NEVER_ACTED));
        assertThat(both.isInvalid()).isFalse();
    }

    @Test
    void of_too_many_from_one_address_the_one_idle_longest_gives_way_and_no_other_address_does() {
        MockHttpSession elsewhere = opened("198.51.100.7");
        List<MockHttpSession> here = Stream.generate(() -> "192.0.2.1")
                .limit(AnonymousSessions.MOST_FROM_ADDRESS)
                .map(address -> {
                    clock.pass(Duration.ofMillis(1));
                    return opened(address);
                })
                .toList();
        sessions.acted(here.getFirst());
        sessions.acted(here.getFirst());
        MockHttpSession oneMore = opened("192.0.2.1");
        assertThat(here.get(1).isInvalid()).isTrue();
        assertThat(Stream.of(elsewhere, oneMore, here.getFirst(), here.get(2), here.getLast()))
                .noneMatch(MockHttpSession::isInvalid);
        assertThat(sessions.count()).isEqualTo(AnonymousSessions.MOST_FROM_ADDRESS + 1);
    }

    @Test
    void all_addresses_together_hold_no_more_than_there_is_room_for() {
        IntStream.range(0, 3 * ROOM).forEach(number -> opened("2001:db8:0:" + Integer.toHexString(number) + "::1"));
        assertThat(sessions.count()).isEqualTo(ROOM);
    }

    @Test
    void someone_who_signed_in_is_no_longer_counted_and_never_gives_way() {
        MockHttpSession member = opened("192.0.2.1");
        member.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        new Someone(UUID.randomUUID(), 1), "", List.of())));
        IntStream.range(0, 2 * AnonymousSessions.MOST_FROM_ADDRESS).forEach(_ -> opened("192.0.2.1"));
        after(Duration.ofHours(2));
        assertThat(member.isInvalid()).isFalse();
        assertThat(sessions.count()).isZero();
    }

    private void after(Duration passed) {
        clock.pass(passed);
        sessions.endOver();
    }

    private MockHttpSession opened(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        MockHttpSession session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
