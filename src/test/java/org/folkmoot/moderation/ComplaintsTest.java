package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.call.Call;
import org.folkmoot.moderation.CareHouse.Said;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.submission.Complaint.ComplaintDays;
import org.folkmoot.submission.Complaint.Outcome;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.OwnWords.OwnComplaint;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent.Message;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Who complains hears in good time that it was read, and what came of it. */
@ProductTest
@Import({CareHouse.class, MovedClock.InPlace.class})
class ComplaintsTest {

    @Autowired
    private CareHouse house;

    @Autowired
    private Complaints complaints;

    @Autowired
    private CareSettings settings;

    @Autowired
    private CareQueue queue;

    @Autowired
    private Moderation moderation;

    @Autowired
    private MyWords mine;

    @Autowired
    private MovedClock clock;

    private PlaceId place;
    private Call call;
    private Caller.Account mair;
    private Caller.Account owen;
    private Said said;

    @BeforeEach
    void somebodyComplained() {
        place = house.place();
        call = house.callAt(place);
        mair = house.person("Mair", Role.FACILITATOR, place);
        owen = house.person("Owen", Role.FACILITATOR, place);
        said = house.told(call, "Nobody came.");
        mine.complain(said.author(), "You hid too much.");
    }

    private ComplaintItem item(Caller caller) {
        return house.as(caller, () -> complaints.find(said.id())).orElseThrow();
    }

    private Submission does(Caller caller, Function<ExpectedVersion, Submission> act) {
        ExpectedVersion seen = ExpectedVersion.of(item(caller).submission());
        return house.as(caller, () -> act.apply(seen));
    }

    private OwnComplaint own() {
        return mine.open(said.author()).complaint().orElseThrow();
    }

    private List<String> written() {
        return mine.open(said.author()).secret().messages().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void it_is_acknowledged_within_three_working_days_and_answered_within_twenty() {
        LocalDate raised = LocalDate.ofInstant(clock.instant(), clock.getZone());
        assertThat(raised.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.FRIDAY);
        assertThat(own().acknowledgeBy()).isEqualTo(raised.plusDays(5)).hasToString("2026-11-25");
        assertThat(own().answerBy()).hasToString("2026-12-18");
        assertThat(item(mair).due()).contains(Instant.parse("2026-11-25T17:00:00Z"));
        assertThat(item(mair).late()).isEmpty();
        clock.pass(Duration.ofDays(6));
        try {
            assertThat(item(mair).late())
                    .hasValueSatisfying(late -> assertThat(late).isBetween(Duration.ofHours(16), Duration.ofHours(18)));
        } finally {
            clock.pass(Duration.ofDays(-6));
        }
    }

    @Test
    void a_place_settles_other_days_for_itself_and_the_places_within() {
        house.runAs(mair, () -> settings.complaints(place, Optional.of(new ComplaintDays(1, 2))));
        assertThat(own().acknowledgeBy()).hasToString("2026-11-23");
        assertThat(own().answerBy()).hasToString("2026-11-24");
        house.runAs(mair, () -> settings.complaints(place, Optional.empty()));
        assertThat(own().acknowledgeBy()).hasToString("2026-11-25");
        assertThatThrownBy(() -> new ComplaintDays(0, 20)).hasMessage("DAYS_OUT_OF_RANGE");
        assertThatThrownBy(() -> new ComplaintDays(21, 40)).hasMessage("DAYS_OUT_OF_RANGE");
        assertThatThrownBy(() -> new ComplaintDays(5, 4)).hasMessage("DAYS_OUT_OF_RANGE");
        assertThatThrownBy(() -> new ComplaintDays(5, 121)).hasMessage("DAYS_OUT_OF_RANGE");
    }

    @Test
    void the_author_reads_that_it_was_acknowledged_and_what_came_of_it_and_when() {
        does(mair, seen -> complaints.acknowledge(seen, " We have it. "));
        assertThat(own().acknowledged()).isPresent();
        assertThat(item(mair).due()).contains(Instant.parse("2026-12-18T17:00:00Z"));
        does(mair, seen -> complaints.close(seen, Outcome.PARTLY_AGREED, "We put one name back."));
        assertThat(own().answered()).isPresent();
        assertThat(own().outcome()).contains(Outcome.PARTLY_AGREED);
        assertThat(written()).containsExactly("You hid too much.", "We have it.", "We put one name back.");
        assertThat(item(mair).isOpen()).isFalse();
        assertThat(item(mair).due()).isEmpty();
        assertThatThrownBy(() -> does(mair, seen -> complaints.close(seen, Outcome.AGREED, "Again.")))
                .hasMessage("NOT_NOW");
    }

    @Test
    void each_step_is_undone_until_somebody_else_acts() {
        does(mair, seen -> complaints.acknowledge(seen, "We have it."));
        does(mair, seen -> complaints.close(seen, Outcome.NOT_AGREED, "No."));
        does(mair, complaints::undo);
        assertThat(item(mair).isOpen()).isTrue();
        assertThat(written()).containsExactly("You hid too much.", "We have it.");
        does(mair, complaints::undo);
        assertThat(own().acknowledged()).isEmpty();
        assertThat(item(mair).owner()).isEmpty();
        assertThat(written()).containsExactly("You hid too much.");
        does(mair, seen -> complaints.acknowledge(seen, "We have it."));
        mine.complain(said.author(), "And nobody rang.");
        assertThatThrownBy(() -> does(mair, complaints::undo)).hasMessage("NOTHING_TO_UNDO");
        assertThat(item(mair).complaint().acknowledged())
                .as("what is added to an open complaint belongs to it")
                .isPresent();
    }

    @Test
    void two_people_do_not_answer_the_same_complaint() {
        ExpectedVersion both = ExpectedVersion.of(item(mair).submission());
        house.runAs(mair, () -> complaints.acknowledge(both, "We have it."));
        assertThatExceptionOfType(DecidedMeanwhile.class)
                .isThrownBy(() -> house.as(owen, () -> complaints.close(both, Outcome.AGREED, "Yes.")))
                .satisfies(meanwhile -> assertThat(meanwhile.happened().who()).contains("Mair"));
        assertThatThrownBy(() -> does(owen, seen -> complaints.close(seen, Outcome.AGREED, "Yes.")))
                .hasMessage("OWNED_BY_ANOTHER");
        does(owen, complaints::take);
        does(owen, seen -> complaints.close(seen, Outcome.AGREED, "Yes."));
        assertThat(own().outcome()).contains(Outcome.AGREED);
    }

    @Test
    void who_looks_after_the_words_does_not_look_after_the_complaint_for_that() {
        does(mair, moderation::take);
        assertThat(item(mair).owner()).isEmpty();
        does(owen, complaints::take);
        assertThat(item(mair).owner()).contains("Owen");
        assertThat(item(mair).submission().care().owner())
                .hasValueSatisfying(owner -> assertThat(owner.value()).isEqualTo(mair.id()));
    }

    @Test
    void it_stands_while_the_author_hides_the_words_and_goes_when_they_are_erased() {
        mine.withdraw(said.author());
        assertThat(house.as(mair, () -> queue.find(said.id()))).isEmpty();
        does(mair, seen -> complaints.acknowledge(seen, "We have it."));
        assertThat(house.as(mair, () -> complaints.open(said.id())).messages()).hasSize(2);
        mine.erase(said.author());
        assertThat(house.as(mair, () -> complaints.find(said.id()))).isEmpty();
        assertThatThrownBy(() -> house.as(mair, () -> complaints.open(said.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void after_an_answer_the_next_one_is_another_complaint_with_a_clock_of_its_own() {
        does(mair, seen -> complaints.close(seen, Outcome.NOT_AGREED, "No."));
        clock.pass(Duration.ofDays(3));
        try {
            mine.complain(said.author(), "I do not agree.");
            assertThat(item(mair).isOpen()).isTrue();
            assertThat(own().raised()).hasToString("2026-11-23");
            assertThat(own().acknowledged()).isEmpty();
            assertThat(own().outcome()).isEmpty();
        } finally {
            clock.pass(Duration.ofDays(-3));
        }
    }

    @Test
    void open_ones_come_first_the_one_due_first_before_all() {
        Said later = house.told(call, "Another story.");
        clock.pass(Duration.ofDays(3));
        try {
            mine.complain(later.author(), "Too slow.");
        } finally {
            clock.pass(Duration.ofDays(-3));
        }
        assertThat(house.as(mair, () -> complaints.at(place)))
                .extracting(one -> one.submission().id())
                .containsExactly(said.id(), later.id());
        does(mair, seen -> complaints.close(seen, Outcome.AGREED, "Yes."));
        assertThat(house.as(mair, () -> complaints.at(place)))
                .extracting(one -> one.submission().id())
                .containsExactly(later.id(), said.id());
    }

    @Test
    void only_the_team_of_the_place_learns_of_a_complaint() {
        Caller elsewhere = house.person("Ffion", Role.FACILITATOR, house.place());
        assertThat(house.as(elsewhere, () -> complaints.find(said.id()))).isEmpty();
        assertThatThrownBy(() -> house.as(elsewhere, () -> complaints.open(said.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.as(elsewhere, () -> complaints.at(place)))
                .isInstanceOf(AccessDeniedException.class);
        ExpectedVersion seen = ExpectedVersion.of(item(mair).submission());
        assertThatThrownBy(() -> house.as(elsewhere, () -> complaints.acknowledge(seen, "Mine.")))
                .isInstanceOf(NotFound.class);
        for (Role role : List.of(Role.CODER, Role.SERVICE_DESIGNER, Role.PARTNER)) {
            Caller other = house.person("Rhys", role, place);
            assertThatThrownBy(() -> house.as(other, () -> complaints.find(said.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_answer_needs_words_and_not_too_many() {
        assertThatThrownBy(() -> does(mair, seen -> complaints.acknowledge(seen, "  ")))
                .hasMessage("TEXT_MISSING");
        assertThatThrownBy(() -> does(mair, seen -> complaints.close(seen, Outcome.AGREED, "x".repeat(2_001))))
                .hasMessage("TEXT_TOO_LONG");
        assertThat(own().acknowledged()).isEmpty();
    }
}
