package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.folkmoot.people.internal.CallerAddress;
import org.folkmoot.people.internal.RateLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Anyone may have words kept, so how many bytes of them that are has an end: from an address, of a call, and in all. */
class KeptWordsTest {

    private static final long MEGABYTE = 1_000_000;

    private final MovableClock clock = new MovableClock();
    private final CodeTries tries = new CodeTries(new RateLimiter(clock), new CallerAddress());

    @BeforeEach
    void somewhere() {
        from(1);
    }

    @AfterEach
    void nowhere() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void one_address_may_have_a_hundred_megabytes_kept_in_a_quarter_of_an_hour_and_another_goes_on() {
        keep("a call", 60);
        keep("another call", 40);
        assertTooMuch("a call", 1);
        assertTooMuch("a third call", 1);
        from(2);
        assertThatCode(() -> keep("a call", 100)).doesNotThrowAnyException();
        from(1);
        clock.pass(Duration.ofMinutes(16));
        assertThatCode(() -> keep("a call", 100)).doesNotThrowAnyException();
    }

    @Test
    void a_story_saved_again_and_again_counts_as_it_grows_and_all_that_came_has_an_end_too() {
        for (int save = 0; save < 600; save++) {
            tries.takeWords("a call", MEGABYTE, 0);
        }
        assertThatThrownBy(() -> tries.takeWords("a call", 1, 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.TOO_MUCH));
        from(2);
        assertThatCode(() -> tries.takeWords("a call", MEGABYTE, -MEGABYTE)).doesNotThrowAnyException();
    }

    @Test
    void one_call_may_have_a_gigabyte_kept_in_a_day_wherever_it_comes_from_and_another_call_goes_on() {
        for (int address = 1; address <= 10; address++) {
            from(address);
            keep("a call", 100);
        }
        from(11);
        assertTooMuch("a call", 50);
        assertThatCode(() -> keep("another call", 50)).doesNotThrowAnyException();
        clock.pass(Duration.ofDays(1));
        assertThatCode(() -> keep("a call", 50)).doesNotThrowAnyException();
    }

    @Test
    void files_have_an_end_from_one_address_of_one_call_and_in_all() {
        files("a call", 600);
        assertTooManyFiles("another call");
        for (int address = 2; address <= 8; address++) {
            from(address);
            files("a call", 600);
        }
        from(9);
        files("a call", 200);
        assertTooManyFiles("a call");
        for (int address = 10; address <= 17; address++) {
            from(address);
            files("call " + address, 600);
        }
        from(18);
        assertThatCode(() -> files("a call of nobody yet", 200)).doesNotThrowAnyException();
        assertTooManyFiles("one more call");
        clock.pass(Duration.ofDays(1));
        assertThatCode(() -> files("a call", 600)).doesNotThrowAnyException();
    }

    private void files(String call, long megabytes) {
        tries.takeFile(call, megabytes * MEGABYTE);
    }

    private void assertTooManyFiles(String call) {
        assertThatThrownBy(() -> files(call, 10))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.TOO_MUCH));
    }

    @Test
    void all_calls_together_may_have_two_gigabytes_kept_in_a_day() {
        for (int address = 1; address <= 20; address++) {
            from(address);
            keep("call " + address, 100);
        }
        from(21);
        assertTooMuch("a call of nobody yet", 50);
        clock.pass(Duration.ofDays(1));
        assertThatCode(() -> keep("a call of nobody yet", 50)).doesNotThrowAnyException();
    }

    private void keep(String call, long megabytes) {
        tries.takeWords(call, megabytes * MEGABYTE, megabytes * MEGABYTE);
    }

    private void assertTooMuch(String call, long megabytes) {
        assertThatThrownBy(() -> keep(call, megabytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.TOO_MUCH));
    }

    private static void from(int address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113." + address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
