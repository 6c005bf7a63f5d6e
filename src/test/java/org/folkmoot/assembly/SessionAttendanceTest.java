package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.SessionAttendance.Act;
import org.junit.jupiter.api.Test;

/** Marks of a session, the rule on what may be missed, and amounts of money. */
class SessionAttendanceTest {

    private static final MemberId AMINA = new MemberId(new UUID(0, 1));
    private static final MemberId BARRY = new MemberId(new UUID(0, 2));

    private static Act act() {
        return new Act(UUID.randomUUID(), Instant.parse("2026-12-12T10:00:00Z"), UUID.randomUUID());
    }

    private static Session session(String day) {
        return new Session(
                new SessionId(UUID.randomUUID()), "A session", LocalDate.parse(day), LocalTime.NOON, "", 0, List.of());
    }

    private static SessionAttendance none() {
        return SessionAttendance.empty(new AssemblyId(UUID.randomUUID()), new SessionId(UUID.randomUUID()));
    }

    @Test
    void the_rest_is_whoever_has_no_mark_yet() {
        SessionAttendance amina = none().restMarked(List.of(AMINA), Presence.PRESENT, act());
        SessionAttendance closed = amina.restMarked(List.of(AMINA, BARRY), Presence.ABSENT, act());
        assertThat(closed.of(AMINA)).isEqualTo(Presence.PRESENT);
        assertThat(closed.of(BARRY)).isEqualTo(Presence.ABSENT);
        assertThat(closed.restMarked(List.of(AMINA, BARRY), Presence.ABSENT, act()))
                .isEqualTo(closed);
    }

    @Test
    void taking_back_an_act_leaves_alone_what_was_marked_since() {
        Act closing = act();
        SessionAttendance closed = none().restMarked(List.of(AMINA, BARRY), Presence.ABSENT, closing);
        Act first = closed.marks().get(BARRY).act();
        SessionAttendance late = new SessionAttendance(
                closed.session(),
                closed.assembly(),
                Map.of(
                        AMINA,
                        new SessionAttendance.Mark(Presence.PRESENT, Presence.ABSENT, act()),
                        BARRY,
                        closed.marks().get(BARRY)),
                closed.cards(),
                closed.history(),
                1);
        SessionAttendance undone = late.takenBack(first.id(), act());
        assertThat(undone.of(AMINA)).isEqualTo(Presence.PRESENT);
        assertThat(undone.of(BARRY)).isEqualTo(Presence.UNKNOWN);
        assertThat(undone.history()).hasSize(2);
        assertThat(undone.takenBack(first.id(), act())).isEqualTo(undone);
    }

    @Test
    void what_is_missed_is_counted_in_sessions_or_in_days_and_what_is_not_marked_is_not_missed() {
        List<Session> weekend =
                List.of(session("2026-12-12"), session("2026-12-12"), session("2026-12-13"), session("2027-01-16"));
        Map<SessionId, Presence> marks = Map.of(
                weekend.get(0).id(), Presence.ABSENT,
                weekend.get(1).id(), Presence.APOLOGIES,
                weekend.get(2).id(), Presence.PRESENT);
        assertThat(new AttendanceRule(1, AttendanceRule.Unit.SESSIONS)
                        .missed(weekend, id -> marks.getOrDefault(id, Presence.UNKNOWN)))
                .isEqualTo(2);
        assertThat(new AttendanceRule(1, AttendanceRule.Unit.DAYS)
                        .missed(weekend, id -> marks.getOrDefault(id, Presence.UNKNOWN)))
                .isEqualTo(1);
        assertThatThrownBy(() -> new AttendanceRule(0, AttendanceRule.Unit.DAYS))
                .isInstanceOf(AssemblyRefused.class);
    }

    @Test
    void amounts_are_read_as_people_write_them() {
        assertThat(Pence.read("£75")).contains(new Pence(7500));
        assertThat(Pence.read(" 12.50 ")).contains(new Pence(1250));
        assertThat(Pence.read("1,000")).contains(new Pence(100_000));
        assertThat(Pence.read("")).isEqualTo(Optional.empty());
        assertThat(new Pence(1205).shown()).isEqualTo("£12.05");
        for (String wrong : List.of("-5", "12.5", "a lot", "1e9")) {
            assertThatThrownBy(() -> Pence.read(wrong)).isInstanceOf(AssemblyRefused.class);
        }
    }
}
