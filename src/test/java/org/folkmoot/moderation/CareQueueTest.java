package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.call.Call;
import org.folkmoot.moderation.CareHouse.Said;
import org.folkmoot.moderation.CareQueue.QueueFilter;
import org.folkmoot.moderation.CareQueue.QueuePage;
import org.folkmoot.moderation.Moderation.DeclineReason;
import org.folkmoot.moderation.Moderation.HoldReason;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.Grade;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The queue says who waits, for what, until when, and who looks after it. */
@ProductTest
@Import({CareHouse.class, MovedClock.InPlace.class})
class CareQueueTest {

    @Autowired
    private CareHouse house;

    @Autowired
    private Moderation moderation;

    @Autowired
    private CareQueue queue;

    @Autowired
    private MovedClock clock;

    private PlaceId place;
    private Call call;
    private Caller.Account mair;

    @BeforeEach
    void aCall() {
        place = house.place();
        call = house.callAt(place);
        mair = house.person("Mair", Role.FACILITATOR, place);
    }

    private QueuePage page(QueueFilter filter) {
        return house.as(mair, () -> queue.page(place, filter, 1));
    }

    private List<SubmissionId> shown(QueueFilter filter) {
        return page(filter).items().stream().map(item -> item.submission().id()).toList();
    }

    private QueueItem item(Said said) {
        return house.as(mair, () -> queue.find(said.id())).orElseThrow();
    }

    private void graded(Said said, Grade grade) {
        house.runAs(mair, () -> moderation.grade(ExpectedVersion.of(item(said).submission()), grade));
    }

    @Test
    void what_nobody_has_graded_is_due_as_soon_as_the_gravest() {
        Said said = house.told(call, "Nobody came.");
        assertThat(item(said).due()).contains(clock.instant().plus(Duration.ofDays(1)));
        graded(said, Grade.NONE);
        assertThat(item(said).due()).contains(clock.instant().plus(Duration.ofDays(5)));
        graded(said, Grade.SEVERE);
        assertThat(item(said).due()).contains(clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void it_is_overdue_from_the_moment_its_time_is_over() {
        Said said = house.told(call, "Nobody came.");
        graded(said, Grade.MODERATE);
        clock.pass(Duration.ofDays(3));
        assertThat(item(said).late()).isEmpty();
        clock.pass(Duration.ofHours(2));
        assertThat(item(said).late()).contains(Duration.ofHours(2));
        assertThat(page(QueueFilter.all()).overdue()).isOne();
        assertThat(shown(QueueFilter.all().at(QueueFilter.When.OVERDUE))).containsExactly(said.id());
    }

    @Test
    void the_longest_overdue_comes_first_whatever_came_in_first() {
        Said plain = house.told(call, "A nurse came late.");
        graded(plain, Grade.NONE);
        clock.pass(Duration.ofDays(1));
        Said grave = house.told(call, "He was left on the floor.");
        graded(grave, Grade.SEVERE);
        clock.pass(Duration.ofDays(5));
        assertThat(shown(QueueFilter.all())).containsExactly(grave.id(), plain.id());
    }

    @Test
    void what_is_held_comes_back_after_a_week_and_what_was_asked_after_two() {
        Said held = house.told(call, "One.");
        Said asked = house.told(call, "Two.");
        house.runAs(mair, () -> moderation.hold(ExpectedVersion.of(item(held).submission()), HoldReason.ADVICE));
        house.runAs(mair, () -> moderation.ask(ExpectedVersion.of(item(asked).submission()), "Which ward?"));
        assertThat(item(held).due()).contains(clock.instant().plus(Duration.ofDays(7)));
        assertThat(item(asked).due()).contains(clock.instant().plus(Duration.ofDays(14)));
    }

    @Test
    void it_narrows_to_mine_to_nobodys_to_a_stage_and_to_a_call() {
        Call other = house.callAt(place);
        Said mine = house.told(call, "One.");
        Said nobodys = house.told(other, "Two.");
        Said declined = house.told(other, "Three.");
        house.runAs(mair, () -> moderation.take(ExpectedVersion.of(item(mine).submission())));
        house.runAs(
                mair,
                () -> moderation.decline(ExpectedVersion.of(item(declined).submission()), DeclineReason.NO_WORDS));

        assertThat(shown(QueueFilter.all())).containsExactly(mine.id(), nobodys.id());
        assertThat(shown(QueueFilter.all().of(QueueFilter.Whose.MINE))).containsExactly(mine.id());
        assertThat(shown(QueueFilter.all().of(QueueFilter.Whose.NOBODYS))).containsExactly(nobodys.id());
        assertThat(shown(QueueFilter.all().in(Optional.of(Stage.DECLINED)))).containsExactly(declined.id());
        assertThat(shown(QueueFilter.all().answering(Optional.of(other.id())))).containsExactly(nobodys.id());
        assertThat(page(QueueFilter.all())).satisfies(page -> {
            assertThat(page.open()).isEqualTo(2);
            assertThat(page.mine()).isOne();
            assertThat(page.nobodys()).isOne();
        });
    }

    @Test
    void it_shows_what_was_told_within_the_place_too_fifty_at_a_time() {
        PlaceId within = house.placeWithin(place);
        Call ward = house.callAt(within);
        for (int i = 0; i < 52; i++) {
            house.told(ward, "Story " + i);
        }
        QueuePage first = page(QueueFilter.all());
        assertThat(first.items()).hasSize(50);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(house.as(mair, () -> queue.page(place, QueueFilter.all(), 9)).items())
                .as("beyond the end is the last page")
                .hasSize(2);
    }
}
