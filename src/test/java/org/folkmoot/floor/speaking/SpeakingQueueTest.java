package org.folkmoot.floor.speaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.speaking.SpeakingRefused.Reason;
import org.junit.jupiter.api.Test;

class SpeakingQueueTest {

    private static final MemberId PRIYA = new MemberId(new UUID(0, 1));
    private static final MemberId OWEN = new MemberId(new UUID(0, 2));
    private static final MemberId KEITH = new MemberId(new UUID(0, 3));
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private static Instant at(int seconds) {
        return Instant.parse("2026-11-28T12:00:00Z").plusSeconds(seconds);
    }

    private static SpeakingQueue queue(Map<MemberId, Instant> hands) {
        return new SpeakingQueue(new SessionId(new UUID(0, 8)), new AssemblyId(new UUID(0, 9)), hands, List.of(), 0);
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        SpeakingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void who_has_spoken_less_comes_first_then_whose_hand_is_up_longer() {
        SpeakingQueue spoken = queue(Map.of())
                .called(KEITH, Optional.empty(), FIRST, at(0))
                .ended(FIRST, at(360))
                .called(OWEN, Optional.empty(), SECOND, at(400))
                .ended(SECOND, at(440));
        SpeakingQueue all = new SpeakingQueue(
                spoken.session(),
                spoken.assembly(),
                Map.of(KEITH, at(441), OWEN, at(442), PRIYA, at(443)),
                spoken.turns(),
                1);
        assertThat(all.order()).containsExactly(PRIYA, OWEN, KEITH);
        assertThat(queue(Map.of(OWEN, at(5), PRIYA, at(4), KEITH, at(6))).order())
                .containsExactly(PRIYA, OWEN, KEITH);
    }

    @Test
    void calling_somebody_takes_their_hand_down_and_ends_who_spoke() {
        SpeakingQueue called = queue(Map.of(PRIYA, at(0), OWEN, at(1)))
                .called(PRIYA, Optional.empty(), FIRST, at(10))
                .called(OWEN, Optional.of(FIRST), SECOND, at(70));
        assertThat(called.hands()).isEmpty();
        assertThat(called.current().orElseThrow().member()).isEqualTo(OWEN);
        assertThat(called.shares(at(100)).get(PRIYA).spoken()).hasSeconds(60);
        assertThat(called.shares(at(100)).get(OWEN).spoken()).hasSeconds(30);
    }

    @Test
    void of_two_who_call_at_once_the_second_is_told_and_a_press_sent_twice_is_one() {
        SpeakingQueue called = queue(Map.of(PRIYA, at(0))).called(PRIYA, Optional.empty(), FIRST, at(10));
        refused(Reason.SOMEBODY_SPEAKS, () -> called.called(OWEN, Optional.empty(), SECOND, at(11)));
        assertThat(called.called(PRIYA, Optional.empty(), FIRST, at(12))).isSameAs(called);
        SpeakingQueue over = called.ended(FIRST, at(20));
        assertThat(over.ended(FIRST, at(30)).turns().getLast().ended()).contains(at(20));
        assertThat(over.called(PRIYA, Optional.empty(), FIRST, at(40)))
                .as("sent again after it was over")
                .isSameAs(over);
    }

    @Test
    void a_turn_called_by_mistake_is_taken_back_and_the_hand_is_up_as_long_as_before() {
        SpeakingQueue before = queue(Map.of(PRIYA, at(0)));
        SpeakingQueue called = before.called(PRIYA, Optional.empty(), FIRST, at(10));
        assertThat(called.takenBack(FIRST)).isEqualTo(before);
        SpeakingQueue next = called.called(OWEN, Optional.of(FIRST), SECOND, at(20));
        refused(Reason.NOT_THE_LAST, () -> next.takenBack(FIRST));
    }

    @Test
    void hands_that_went_up_meanwhile_stay_up() {
        SpeakingQueue queue = queue(Map.of(PRIYA, at(0), OWEN, at(1)));
        assertThat(queue.down(Set.of(PRIYA)).order()).containsExactly(OWEN);
    }
}
