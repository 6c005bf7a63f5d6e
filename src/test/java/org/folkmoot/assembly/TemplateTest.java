package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.Shape.Output;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.i18n.Languages;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-01-16");

    private static Template template(String key) {
        return Template.ALL.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.folkmoot.assembly.messages", Languages.ENGLISH)
                .getString(key);
    }

    private static List<Session> sessions(String key) {
        return template(key).sessions(FIRST, TemplateTest::text);
    }

    @Test
    void every_text_of_every_template_is_there_in_both_languages() {
        ResourceBundle welsh = ResourceBundle.getBundle("org.folkmoot.assembly.messages", Languages.WELSH);
        for (Template template : Template.ALL) {
            assertThat(text("assembly.template." + template.key() + ".more")).isNotBlank();
            template.sessions(FIRST, key -> {
                assertThat(welsh.getString(key)).isNotEqualTo(text(key)).isNotBlank();
                return text(key);
            });
        }
    }

    @Test
    void each_plans_days_that_can_be_held() {
        for (Template template : Template.ALL) {
            Set<ItemId> ids = new HashSet<>();
            for (Session session : template.sessions(FIRST, TemplateTest::text)) {
                assertThat(Duration.between(session.starts(), session.ends()))
                        .isBetween(Duration.ofHours(2), Duration.ofHours(4));
                assertThat(session.agenda()).anyMatch(item -> item.kind() == AgendaItem.Kind.BREAK && item.isKept());
                assertThat(session.agenda())
                        .allMatch(item -> item.kind() != AgendaItem.Kind.TALK
                                || !item.prompt().isEmpty())
                        .allMatch(item -> ids.add(item.id()));
            }
        }
    }

    @Test
    void phases_come_in_their_order() {
        for (Template template : Template.ALL) {
            assertThat(template.meetings())
                    .isSortedAccordingTo(java.util.Comparator.comparingInt(Template.Meeting::week))
                    .isSortedAccordingTo(java.util.Comparator.comparing(Template.Meeting::phase));
        }
    }

    @Test
    void the_scottish_one_has_three_weekends_in_streams_and_meets_again_after_the_answer() {
        List<Session> sessions = sessions("scottish");
        assertThat(sessions).hasSize(8);
        assertThat(template("scottish").meetings())
                .filteredOn(meeting -> meeting.day().equals(Template.Day.STREAMS))
                .hasSize(3);
        LocalDate due = template("scottish").shape().answerBy(sessions).orElseThrow();
        assertThat(due).isEqualTo(sessions.get(6).date().plusMonths(6));
        assertThat(sessions.getLast().date()).isAfter(due);
    }

    @Test
    void in_the_irish_one_the_wording_of_a_ballot_comes_before_it() {
        List<AgendaItem.Kind> kinds = sessions("irish").getLast().agenda().stream()
                .map(AgendaItem::kind)
                .toList();
        assertThat(kinds)
                .containsSubsequence(
                        AgendaItem.Kind.PLENARY, AgendaItem.Kind.VOTE, AgendaItem.Kind.PLENARY, AgendaItem.Kind.VOTE);
        assertThat(template("irish").terms().rule()).contains(new AttendanceRule(1, AttendanceRule.Unit.SESSIONS));
        assertThat(template("irish").shape().rule()).isEqualTo(DecisionRule.MAJORITY);
    }

    @Test
    void an_empty_one_sets_nothing() {
        assertThat(Template.EMPTY.sessions(FIRST, TemplateTest::text)).isEmpty();
        assertThat(Template.EMPTY.terms()).isEqualTo(MembershipTerms.NONE);
        assertThat(Template.EMPTY.shape().answerBy(List.of())).isEmpty();
    }

    @Test
    void an_answer_takes_no_longer_than_two_years() {
        assertThatThrownBy(() -> new Shape(Output.PROPOSAL, DecisionRule.MAJORITY, 25))
                .isInstanceOf(AssemblyRefused.class);
    }

    private static Assembly assembly(List<Session> sessions) {
        return new Assembly(
                new AssemblyId(UUID.randomUUID()),
                new PlaceId(UUID.randomUUID()),
                "Buses",
                "",
                Optional.empty(),
                sessions,
                Instant.EPOCH);
    }

    private static Session session(String date, Phase phase) {
        return new Session(
                new SessionId(UUID.randomUUID()),
                "A day",
                LocalDate.parse(date),
                LocalTime.NOON,
                "",
                0,
                List.of(),
                phase);
    }

    @Test
    void an_assembly_is_in_the_phase_of_its_latest_session_and_in_the_follow_up_once_it_decided() {
        Assembly planned = assembly(sessions("scottish"));
        assertThat(planned.phase(FIRST.minusDays(1))).isEqualTo(Phase.RECRUIT);
        assertThat(planned.phase(FIRST)).isEqualTo(Phase.LEARN);
        assertThat(planned.phase(FIRST.plusWeeks(10))).isEqualTo(Phase.DELIBERATE);
        assertThat(planned.phase(FIRST.plusWeeks(18))).isEqualTo(Phase.DECIDE);
        assertThat(planned.phase(FIRST.plusWeeks(18).plusDays(1))).isEqualTo(Phase.FOLLOW_UP);
        assertThat(planned.phase(FIRST.plusWeeks(60))).isEqualTo(Phase.FOLLOW_UP);
        assertThat(assembly(List.of()).phase(FIRST)).isEqualTo(Phase.RECRUIT);
    }

    @Test
    void it_stays_where_it_is_while_more_is_to_be_decided() {
        Assembly twice = assembly(List.of(session("2027-01-01", Phase.DECIDE), session("2027-02-01", Phase.DECIDE)));
        assertThat(twice.phase(LocalDate.parse("2027-01-15"))).isEqualTo(Phase.DECIDE);
        Assembly open = assembly(List.of(session("2027-01-01", Phase.LEARN)));
        assertThat(open.phase(LocalDate.parse("2027-03-15"))).isEqualTo(Phase.LEARN);
        assertThat(EnumSet.allOf(Phase.class)).hasSize(5);
    }
}
