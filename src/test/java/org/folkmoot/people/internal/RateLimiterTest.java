package org.folkmoot.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.folkmoot.people.MovableClock;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.RateLimiter.Kind;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final MovableClock clock = new MovableClock();
    private final RateLimiter tries = new RateLimiter(clock);

    @Test
    void the_eleventh_try_for_an_account_within_a_quarter_of_an_hour_is_refused_and_another_account_is_not() {
        spend(10);
        assertThatThrownBy(() -> take("ann")).isInstanceOf(Refusal.class).hasMessage("TOO_MANY_TRIES");
        assertThatCode(() -> take("ben")).doesNotThrowAnyException();
    }

    @Test
    void tries_come_back_with_time_one_by_one() {
        spend(10);
        clock.pass(Duration.ofSeconds(91));
        take("ann");
        assertThatThrownBy(() -> take("ann")).isInstanceOf(Refusal.class);
        clock.pass(Duration.ofMinutes(15));
        assertThatCode(() -> spend(10)).doesNotThrowAnyException();
    }

    @Test
    void work_begins_until_what_it_cost_is_spent_and_again_once_that_has_come_back() {
        tries.mayBegin(Kind.LOOKING_FROM_ADDRESS, "here");
        tries.spent(Kind.LOOKING_FROM_ADDRESS, "here", 65_000);
        assertThatThrownBy(() -> tries.mayBegin(Kind.LOOKING_FROM_ADDRESS, "here"))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> tries.mayBegin(Kind.LOOKING_FROM_ADDRESS, "elsewhere"))
                .doesNotThrowAnyException();
        clock.pass(Duration.ofMinutes(2));
        assertThatCode(() -> tries.mayBegin(Kind.LOOKING_FROM_ADDRESS, "here")).doesNotThrowAnyException();
    }

    @Test
    void who_is_refused_hears_after_how_many_seconds_it_may_be_tried_again() {
        spend(10);
        assertThatThrownBy(() -> take("ann"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo("90"));
        clock.pass(Duration.ofSeconds(89));
        assertThatThrownBy(() -> take("ann"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo("1"));
        clock.pass(Duration.ofSeconds(1));
        assertThatCode(() -> take("ann")).doesNotThrowAnyException();
        assertThatThrownBy(() -> tries.take(Kind.FILES_FROM_ADDRESS, "here", Long.MAX_VALUE, Refusal.Reason.TOO_MUCH))
                .hasMessage("TOO_MUCH");
    }

    @Test
    void a_right_password_forgets_the_wrong_ones() {
        spend(10);
        tries.forget(Kind.SIGN_IN_FOR_ACCOUNT_FROM_ADDRESS, "ann");
        assertThatCode(() -> spend(10)).doesNotThrowAnyException();
    }

    @Test
    void an_ipv6_address_counts_as_its_network_of_64_bits() {
        assertThat(RateLimiter.network("2001:db8:1:2::1")).isEqualTo(RateLimiter.network("2001:db8:1:2:ffff::9"));
        assertThat(RateLimiter.network("2001:db8:1:2::1")).isNotEqualTo(RateLimiter.network("2001:db8:1:3::1"));
        assertThat(RateLimiter.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(RateLimiter.network("no address")).isEqualTo("no address");
    }

    @Test
    void tries_for_one_account_are_counted_apart_for_each_address_and_together_only_in_the_hundreds() {
        assertThat(RateLimiter.pair("ann", "192.0.2.7")).isNotEqualTo(RateLimiter.pair("ann", "192.0.2.8"));
        assertThat(RateLimiter.pair("ann", "2001:db8:1:2::1")).isEqualTo(RateLimiter.pair("ann", "2001:db8:1:2::2"));
        for (int time = 0; time < 100; time++) {
            tries.take(Kind.SIGN_IN_FOR_ACCOUNT, "ann");
        }
        assertThat(tries.allows(Kind.SIGN_IN_FOR_ACCOUNT, "ann")).isFalse();
    }

    private void spend(int times) {
        for (int time = 0; time < times; time++) {
            take("ann");
        }
    }

    private void take(String of) {
        tries.take(Kind.SIGN_IN_FOR_ACCOUNT_FROM_ADDRESS, of);
    }
}
