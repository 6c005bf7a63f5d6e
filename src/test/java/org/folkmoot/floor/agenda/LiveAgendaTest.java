package org.folkmoot.floor.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.Session.AgendaItem.Kind;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.agenda.AgendaRefused.Reason;
import org.folkmoot.floor.agenda.CatchUp.Way;
import org.junit.jupiter.api.Test;

/** The day of the design's picture: 10:00 to 13:15, twelve minutes late by noon. */
class LiveAgendaTest {

    private static final UUID ME = new UUID(0, 1);
    private static final Instant TEN = Instant.parse("2026-11-28T10:00:00Z");

    static Session session(AgendaItem... agenda) {
        return new Session(
                new SessionId(new UUID(0, 2)),
                "Session 4",
                LocalDate.parse("2026-11-28"),
                LocalTime.parse("10:00"),
                "Harbour hall",
                8,
                List.of(agenda));
    }

    private static final Session DAY = session(
            new AgendaItem("Welcome", 10, Kind.WELCOME),
            new AgendaItem("Two witnesses", 35, Kind.LISTEN),
            new AgendaItem("Questions to witnesses", 20, Kind.QUESTIONS),
            new AgendaItem("Tables: the first call", 40, Kind.TALK),
            new AgendaItem("Hear from the tables", 30, Kind.PLENARY),
            new AgendaItem("Break", 20, Kind.BREAK),
            new AgendaItem("Tables: the wording", 25, Kind.TALK),
            new AgendaItem("Decision", 15, Kind.VOTE));

    private static Instant at(String time) {
        return Instant.parse("2026-11-28T" + time + ":00Z");
    }

    static LiveAgenda begin(Session day, Instant now) {
        return LiveAgenda.begin(new AssemblyId(new UUID(0, 3)), day, now);
    }

    /** Hear from the tables began at 11:57 instead of 11:45. */
    private static LiveAgenda noon() {
        LiveAgenda agenda = begin(DAY, at("10:03"));
        for (String time : List.of("10:14", "10:53", "11:15", "11:57")) {
            agenda = agenda.movedOn(agenda.current().orElseThrow().item().id(), at(time), ME);
        }
        return agenda;
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        AgendaRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void the_clock_says_what_was_and_what_follows_from_it() {
        AgendaClock clock = AgendaClock.of(noon(), at("12:09"));
        assertThat(clock.current().orElseThrow().ends()).isEqualTo(at("12:27"));
        assertThat(clock.slots().stream().map(AgendaClock.Slot::starts))
                .containsExactly(
                        at("10:03"),
                        at("10:14"),
                        at("10:53"),
                        at("11:15"),
                        at("11:57"),
                        at("12:27"),
                        at("12:47"),
                        at("13:12"));
        assertThat(clock.ends()).isEqualTo(at("13:27"));
        assertThat(clock.minutesLate()).isEqualTo(12);
    }

    @Test
    void an_item_that_has_used_up_its_time_ends_now() {
        AgendaClock clock = AgendaClock.of(noon(), at("12:40"));
        assertThat(clock.current().orElseThrow().ends()).isEqualTo(at("12:40"));
        assertThat(clock.minutesLate()).isEqualTo(25);
    }

    @Test
    void two_plans_keep_the_break_and_the_decision_and_end_in_time() {
        List<CatchUp> plans = CatchUp.of(noon(), at("12:09"));
        assertThat(plans).extracting(CatchUp::way).containsExactly(Way.EVENLY, Way.FEWEST);
        assertThat(plans).extracting(CatchUp::ends).containsOnly(at("13:15"));
        assertThat(plans.getFirst().open()).extracting(AgendaItem::minutes).containsExactly(24, 20, 19, 15);
        assertThat(plans.getLast().open()).extracting(AgendaItem::minutes).containsExactly(18, 20, 25, 15);
    }

    @Test
    void where_shortening_is_not_enough_an_item_may_be_left_out() {
        LiveAgenda agenda = noon().finishingAt(at("12:55"), at("12:09"), ME);
        List<CatchUp> plans = CatchUp.of(agenda, at("12:09"));
        assertThat(plans).extracting(CatchUp::way).containsExactly(Way.EVENLY, Way.LEAVE_OUT);
        assertThat(plans.getFirst().ends()).as("as near as it comes").isEqualTo(at("13:02"));
        assertThat(plans.getLast().open())
                .extracting(AgendaItem::title)
                .containsExactly("Hear from the tables", "Break", "Decision");
        assertThat(plans.getLast().ends()).isEqualTo(at("12:55"));
    }

    @Test
    void of_two_who_move_on_at_once_the_second_is_told_and_nothing_is_skipped() {
        LiveAgenda agenda = noon();
        var hear = agenda.current().orElseThrow().item().id();
        LiveAgenda moved = agenda.movedOn(hear, at("12:10"), ME);
        assertThat(moved.current().orElseThrow().item().title()).isEqualTo("Break");
        refused(Reason.MOVED_ON, () -> moved.movedOn(hear, at("12:10"), ME));
        refused(Reason.MOVED_ON, () -> moved.lasting(hear, 5, at("12:10"), ME));
    }

    @Test
    void the_day_ends_after_its_last_item_and_goes_on_if_that_is_undone() {
        LiveAgenda agenda = noon();
        while (agenda.current().isPresent()) {
            agenda = agenda.movedOn(agenda.current().orElseThrow().item().id(), at("13:20"), ME);
        }
        assertThat(agenda.ended()).contains(at("13:20"));
        assertThat(agenda.open()).isEmpty();
        assertThat(AgendaClock.of(agenda, at("15:00")).ends()).isEqualTo(at("13:20"));
        LiveAgenda over = agenda;
        refused(Reason.OVER, () -> over.movedOn(DAY.agenda().getFirst().id(), at("13:21"), ME));
        LiveAgenda again = over.undone(over.last().orElseThrow().id());
        assertThat(again.ended()).isEmpty();
        assertThat(again.current().orElseThrow().item().title()).isEqualTo("Decision");
    }

    @Test
    void a_step_is_undone_once_and_only_if_it_is_the_newest() {
        LiveAgenda before = noon();
        LiveAgenda one = before.lasting(before.open().getLast().id(), 30, at("12:09"), ME);
        UUID step = one.last().orElseThrow().id();
        assertThat(one.undone(step).parts()).isEqualTo(before.parts());
        refused(Reason.UNDONE, () -> one.undone(step).undone(step));
        LiveAgenda two = one.lasting(before.open().getLast().id(), 20, at("12:10"), ME);
        refused(Reason.UNDONE, () -> two.undone(step));
    }

    @Test
    void the_same_length_said_twice_is_one_step() {
        LiveAgenda agenda = noon();
        LiveAgenda longer = agenda.lasting(agenda.open().getFirst().id(), 35, at("12:09"), ME);
        assertThat(longer.lasting(agenda.open().getFirst().id(), 35, at("12:09"), ME))
                .isSameAs(longer);
    }

    @Test
    void items_are_added_moved_and_removed_on_the_day_but_what_has_begun_stays() {
        LiveAgenda agenda = noon();
        List<AgendaItem> open = new ArrayList<>(agenda.open());
        open.add(1, new AgendaItem("A minute of silence", 1, Kind.PLENARY));
        open.add(2, open.removeLast());
        LiveAgenda changed = agenda.changed(agenda.version(), open, at("12:09"), ME);
        assertThat(changed.open()).isEqualTo(open);
        assertThat(changed.parts()).hasSize(9);
        assertThat(changed.parts().get(5).planned()).isEmpty();
        refused(Reason.CHANGED, () -> agenda.changed(agenda.version() + 1, open, at("12:09"), ME));
        refused(Reason.CHANGED, () -> agenda.changed(agenda.version(), open.subList(1, open.size()), at("12:09"), ME));
        open.add(DAY.agenda().getFirst());
        refused(Reason.CHANGED, () -> agenda.changed(agenda.version(), open, at("12:09"), ME));
    }

    @Test
    void a_session_tried_out_on_another_day_is_timed_from_its_beginning() {
        Instant now = at("10:03").minus(Duration.ofDays(3));
        assertThat(begin(DAY, now).finish()).isEqualTo(now.plus(Duration.ofMinutes(195)));
        assertThat(begin(DAY, at("10:03")).finish()).isEqualTo(at("13:15"));
        refused(Reason.NO_AGENDA, () -> begin(session(), TEN));
        assertThat(begin(DAY, TEN).ended()).isEqualTo(Optional.empty());
    }
}
