package org.folkmoot.floor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Session;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.record.RecordRefused;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A session that is rehearsed. */
@FloorTest
class RehearsalsTest extends RehearsedSessions {

    @Autowired
    private TablePlans plans;

    @Autowired
    private RecordsOfSessions records;

    @Test
    void it_has_the_agenda_the_questions_polls_and_words_of_the_session_and_as_many_people_all_invented() {
        Assembly rehearsal = start();
        Session copy = rehearsal.sessions().getFirst();
        assertThat(rehearsal.name()).startsWith("Rehearsal: ");
        assertThat(copy.agenda())
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("Hear from the tables"));
        facilitating(() -> {
            assertThat(roll.members(rehearsal.id()))
                    .hasSize(MEMBERS)
                    .allSatisfy(member -> assertThat(member.name()).startsWith("Invented member"))
                    .allSatisfy(member -> assertThat(member.account()).isEmpty());
            assertThat(questions.ofSession(rehearsal.id(), copy.id())).hasSize(1);
            assertThat(polls.ofSession(rehearsal.id(), copy.id())).hasSize(1);
            assertThat(glossary.terms(rehearsal.id())).hasSize(1);
            return assertThat(plans.find(rehearsal.id(), copy.id())).isPresent();
        });
    }

    @Test
    void invented_members_do_what_fits_the_moment() {
        Assembly rehearsal = start();
        AssemblyId at = rehearsal.id();
        assertThat(act(at).isNothing()).isTrue();
        facilitating(() -> agendas.begin(at, session(rehearsal)));
        Acts talk = act(at);
        assertThat(talk.notes()).isEqualTo(8);
        assertThat(talk.hands()).isEqualTo(2);
        assertThat(talk.calls()).isOne();
        assertThat(talk.votes()).isZero();
        Question question =
                facilitating(() -> questions.ofSession(at, session(rehearsal))).getFirst();
        facilitating(() -> questions.open(at, question.id()));
        int first = act(at).votes();
        int rest = act(at).votes() + act(at).votes();
        assertThat(first + rest).isBetween(1, MEMBERS);
        Question counted = facilitating(() -> town.closeAndCount(at, question.id()));
        assertThat(counted.state()).isEqualTo(Question.State.COUNTED);
    }

    @Test
    void time_passes_in_a_rehearsal_alone() {
        Assembly rehearsal = start();
        LiveAgenda begun = facilitating(() -> agendas.begin(rehearsal.id(), session(rehearsal)));
        facilitating(() -> {
            rehearsals.letPass(rehearsal.id(), Duration.ofMinutes(15));
            LiveAgenda later = agendas.find(rehearsal.id(), session(rehearsal)).orElseThrow();
            assertThat(later.finish()).isEqualTo(begun.finish().minus(Duration.ofMinutes(15)));
            assertThat(later.current().orElseThrow().started().orElseThrow())
                    .isEqualTo(begun.current()
                            .orElseThrow()
                            .started()
                            .orElseThrow()
                            .minus(Duration.ofMinutes(15)));
            agendas.begin(moot.assembly(), moot.session());
            assertThatThrownBy(() -> agendas.letPass(moot.assembly(), moot.session(), Duration.ofMinutes(5)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> rehearsals.letPass(moot.assembly(), Duration.ofMinutes(5)))
                    .isInstanceOf(NotFound.class);
            return later;
        });
    }

    @Test
    void it_is_in_no_list_and_two_windows_begin_one() {
        Assembly rehearsal = start();
        assertThat(start()).isEqualTo(rehearsal);
        facilitating(() -> {
            assertThat(assemblies.list()).extracting(Assembly::id).containsExactly(moot.assembly());
            return assertThat(rehearsals.find(moot.assembly(), moot.session())).contains(rehearsal);
        });
        assertThatThrownBy(() -> facilitating(() -> rehearsals.start(rehearsal.id(), session(rehearsal))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_runs_the_assembly_alone_rehearses_and_nobody_else_gets_in() {
        Town.Somebody lee = town.somebody(
                "Lee Marsh", new Grant(Role.FACILITATOR, moot.assembly().scope()));
        Assembly rehearsal = town.as(lee, () -> rehearsals.start(moot.assembly(), moot.session()));
        assertThat(town.as(lee, () -> rehearsals.act(rehearsal.id())).isNothing())
                .isTrue();
        Town.Somebody elsewhere = town.somebody(
                "Noor Aziz", new Grant(Role.FACILITATOR, town.moot(1).place().scope()));
        for (Town.Somebody other : List.of(elsewhere, moot.member(0))) {
            assertThatThrownBy(() -> town.as(other, () -> rehearsals.start(moot.assembly(), moot.session())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.as(other, () -> rehearsals.act(rehearsal.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void nobody_is_invited_to_one_and_its_record_is_never_public() {
        Assembly rehearsal = start();
        facilitating(() -> {
            LiveAgenda begun = agendas.begin(rehearsal.id(), session(rehearsal));
            agendas.moveOn(
                    rehearsal.id(), session(rehearsal), begun.items().getFirst().id());
            assertThatThrownBy(() -> records.publish(rehearsal.id(), session(rehearsal)))
                    .isInstanceOf(RecordRefused.class);
            assertThatThrownBy(() -> assemblies.invite(
                            rehearsal.id(), List.of(new EmailAddress("lee@marlowvale.example")), Locale.UK))
                    .isInstanceOf(AssemblyRefused.class)
                    .hasMessage("REHEARSAL");
            return begun;
        });
    }

    @Test
    void one_that_nobody_ended_is_deleted_once_a_day_is_over() {
        Assembly rehearsal = start();
        cleanedAfter(Duration.ofHours(23));
        assertThat(rehearsed.find(rehearsal.id())).isPresent();
        cleanedAfter(Duration.ofHours(25));
        assertThat(rehearsed.find(rehearsal.id())).isEmpty();
        assertThat(facilitating(() -> assemblies.find(moot.assembly()))).isPresent();
        assertThatThrownBy(() -> rehearsed.forget(moot.assembly())).isInstanceOf(IllegalArgumentException.class);
    }

    private void cleanedAfter(Duration time) {
        Clock later = Clock.offset(Clock.system(ZoneOffset.UTC), time);
        town.asProduct(() -> {
            new Rehearsals.Cleanup(rehearsed, later).run();
            return time;
        });
    }
}
