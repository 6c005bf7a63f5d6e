package org.folkmoot.floor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.Promises.Described;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.evaluation.EvaluationRefused.Reason;
import org.folkmoot.floor.evaluation.Results.Text;
import org.folkmoot.floor.evaluation.SentForm.Reply;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.people.PassingKeys;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Evaluations of sessions on the real store. */
@FloorTest
class EvaluationsTest {

    private static final String HOSTILE = "=1+1<script>alert(1)</script>";

    @Autowired
    private Town town;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private EvaluationFile file;

    @Autowired
    private EvaluationKeys keys;

    @Autowired
    private PassingKeys passing;

    @Autowired
    private LiveAgendas agendas;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Promises promises;

    @Autowired
    private Roll roll;

    @Autowired
    private RecordsOfSessions records;

    private <T> T run(Moot moot, Supplier<T> work) {
        return town.as(moot.facilitator(), work);
    }

    private void does(Moot moot, Runnable work) {
        run(moot, () -> {
            work.run();
            return true;
        });
    }

    private Moot atItsEnd(int members) {
        Moot moot = town.moot(members);
        run(moot, () -> agendas.begin(moot.assembly(), moot.session()));
        return moot;
    }

    private static SentForm form(int heard, String good, UUID... inPlaceOf) {
        return new SentForm(UUID.randomUUID(), new Form(Map.of(Aspect.HEARD, heard), good, ""), List.of(inPlaceOf));
    }

    private Reply send(Moot moot, int member, SessionId session, SentForm sent) {
        return town.as(moot.member(member), () -> evaluations.send(moot.assembly(), session, sent));
    }

    private void all(Moot moot, SessionId session, int... scores) {
        for (int i = 0; i < scores.length; i++) {
            assertThat(send(moot, i, session, form(scores[i], i == 0 ? HOSTILE : "")))
                    .isInstanceOf(Reply.In.class);
        }
    }

    private Results closed(Moot moot, SessionId session) {
        does(moot, () -> evaluations.close(moot.assembly(), session));
        return run(moot, () -> evaluations.overview(moot.assembly(), session))
                .members()
                .orElseThrow();
    }

    @Test
    void it_is_open_from_the_last_item_on_and_a_form_that_is_sent_twice_is_one() {
        Moot moot = town.moot(6);
        SentForm sent = form(4, "The tea.");
        assertThat(send(moot, 0, moot.session(), sent)).isEqualTo(new Reply.Refused(Reason.NOT_YET));
        assertThatThrownBy(() -> does(moot, () -> evaluations.close(moot.assembly(), moot.session())))
                .isInstanceOf(EvaluationRefused.class);
        run(moot, () -> agendas.begin(moot.assembly(), moot.session()));
        assertThat(send(moot, 0, moot.session(), sent)).isInstanceOf(Reply.In.class);
        assertThat(send(moot, 0, moot.session(), sent)).isInstanceOf(Reply.In.class);
        Evaluations.Overview overview = run(moot, () -> evaluations.overview(moot.assembly(), moot.session()));
        assertThat(overview.answered()).isEqualTo(1);
        assertThat(overview.members()).as("while it is open").isEmpty();
        assertThat(town.as(moot.member(0), () -> evaluations.mine(moot.assembly(), moot.session()))
                        .own()
                        .orElseThrow()
                        .form())
                .isEqualTo(sent.form());
        assertThat(town.as(moot.member(1), () -> evaluations.mine(moot.assembly(), moot.session()))
                        .own())
                .isEmpty();
    }

    @Test
    void of_two_devices_the_one_that_knew_of_the_other_changes_it_and_an_old_form_does_not_come_back() {
        Moot moot = atItsEnd(6);
        SentForm first = form(2, "");
        SentForm second = form(5, "", first.id());
        SentForm unaware = form(1, "");
        send(moot, 0, moot.session(), first);
        assertThat(send(moot, 0, moot.session(), second)).isInstanceOf(Reply.In.class);
        for (SentForm late : List.of(first, unaware)) {
            assertThat(send(moot, 0, moot.session(), late))
                    .isEqualTo(new Reply.Another(new SentForm.Filed(second.id(), second.form())));
        }
    }

    @Test
    void closed_meanwhile_is_told_and_what_was_in_stays_even_if_its_reply_was_lost() {
        Moot moot = atItsEnd(6);
        SentForm in = form(3, "");
        send(moot, 0, moot.session(), in);
        closed(moot, moot.session());
        assertThat(send(moot, 0, moot.session(), in)).as("sent again").isInstanceOf(Reply.In.class);
        assertThat(send(moot, 0, moot.session(), form(5, "", in.id()))).isEqualTo(new Reply.Refused(Reason.CLOSED));
        assertThat(send(moot, 1, moot.session(), form(5, ""))).isEqualTo(new Reply.Refused(Reason.CLOSED));
        assertThat(run(moot, () -> evaluations.overview(moot.assembly(), moot.session()))
                        .answered())
                .isEqualTo(1);
    }

    @Test
    void of_fewer_than_five_nothing_is_told_and_facilitators_are_counted_apart() {
        Moot moot = atItsEnd(6);
        all(moot, moot.session(), 1, 2, 3, 4);
        Reply own = run(moot, () -> evaluations.sendAsFacilitator(moot.assembly(), moot.session(), form(5, "Mine.")));
        assertThat(own).isInstanceOf(Reply.In.class);
        Results few = closed(moot, moot.session());
        assertThat(few.isWithheld()).isTrue();
        assertThat(few.scores()).isEmpty();
        assertThat(few.texts()).isEmpty();
        assertThat(run(moot, () -> evaluations.overview(moot.assembly(), moot.session()))
                        .facilitators()
                        .orElseThrow()
                        .texts())
                .isEmpty();
        assertThat(run(moot, () -> records.read(moot.assembly(), moot.session()))
                        .orElseThrow()
                        .evaluation())
                .isEmpty();
    }

    @Test
    void a_text_is_hidden_and_shown_again_and_neither_the_file_nor_the_record_tells_who_said_what() {
        Moot moot = atItsEnd(6);
        all(moot, moot.session(), 1, 2, 3, 4, 5);
        Text text = closed(moot, moot.session()).texts().getFirst();
        does(moot, () -> evaluations.hide(moot.assembly(), moot.session(), text.id()));
        assertThat(csv(moot)).contains("mean").doesNotContain("script");
        does(moot, () -> evaluations.show(moot.assembly(), moot.session(), text.id()));
        assertThat(csv(moot))
                .contains("'=1+1")
                .doesNotContain(moot.member(0).id().toString(), "Member 0");
        var record =
                run(moot, () -> records.read(moot.assembly(), moot.session())).orElseThrow();
        assertThat(record.evaluation().orElseThrow().scores().get(Aspect.HEARD))
                .isEqualTo(new Scores(List.of(1, 1, 1, 1, 1)));
        assertThat(record.toString()).doesNotContain("script");
    }

    private String csv(Moot moot) {
        return new String(run(moot, () -> file.written(moot.assembly(), moot.session())), StandardCharsets.UTF_8);
    }

    @Test
    void a_change_is_told_of_those_who_scored_both_days_and_not_where_one_could_be_worked_out() {
        Moot moot = atItsEnd(7);
        SessionId second = next(moot);
        all(moot, moot.session(), 2, 2, 2, 2, 2);
        closed(moot, moot.session());
        all(moot, second, 4, 3, 2, 1, 5);
        Results both = closed(moot, second);
        assertThat(both.changes()).singleElement().satisfies(change -> {
            assertThat(change.people()).isEqualTo(5);
            assertThat(List.of(change.higher(), change.same(), change.lower())).containsExactly(3, 1, 1);
            assertThat(change.mean()).isEqualByComparingTo("1.0");
        });
        SessionId third = next(moot);
        all(moot, third, 4, 3, 2, 1, 5, 5);
        assertThat(closed(moot, third).changes())
                .as("of five among six, the sixth could be worked out")
                .isEmpty();
    }

    private SessionId next(Moot moot) {
        SessionId id = new SessionId(TimeOrderedId.next());
        does(moot, () -> {
            List<Session> known = assemblies.find(moot.assembly()).orElseThrow().sessions();
            Session last = known.getLast();
            assemblies.plan(moot.assembly(), moved(last, id, last.date().plusDays(7)));
            agendas.begin(moot.assembly(), id);
        });
        return id;
    }

    private static Session moved(Session session, SessionId id, LocalDate day) {
        return new Session(
                id, session.title(), day, session.starts(), session.venue(), session.tables(), session.agenda());
    }

    @Test
    void once_the_assembly_is_past_no_key_leads_from_a_pseudonym_to_a_member() {
        Moot moot = atItsEnd(6);
        all(moot, moot.session(), 1, 2, 3, 4, 5);
        keys.run();
        assertThat(passing.find(moot.assembly().value())).as("while it goes on").isPresent();
        does(moot, () -> {
            Session session = assemblies
                    .find(moot.assembly())
                    .flatMap(assembly -> assembly.session(moot.session()))
                    .orElseThrow();
            assemblies.plan(moot.assembly(), moved(session, session.id(), LocalDate.parse("2026-06-12")));
            Described before = Described.of(assemblies.find(moot.assembly()).orElseThrow());
            promises.describe(
                    moot.assembly(), before, new Described(before.name(), before.remit(), Optional.empty()), "Settled");
        });
        keys.run();
        keys.run();
        assertThat(passing.find(moot.assembly().value())).isEmpty();
        assertThat(send(moot, 0, moot.session(), form(3, ""))).isEqualTo(new Reply.Refused(Reason.CLOSED));
        assertThat(passing.find(moot.assembly().value()))
                .as("made anew by nobody")
                .isEmpty();
        assertThat(run(moot, () -> evaluations.overview(moot.assembly(), moot.session()))
                        .members()
                        .orElseThrow()
                        .answered())
                .isEqualTo(5);
    }

    @Test
    void who_left_can_answer_no_more_and_what_they_said_stays() {
        Moot moot = atItsEnd(6);
        all(moot, moot.session(), 1, 2, 3, 4, 5);
        does(moot, () -> roll.leave(moot.assembly(), moot.member(0).member(), Departure.REMOVED));
        assertThatThrownBy(() -> send(moot, 0, moot.session(), form(5, ""))).isInstanceOf(AccessDeniedException.class);
        assertThat(closed(moot, moot.session()).answered()).isEqualTo(5);
        Moot other = town.moot(1);
        assertThatThrownBy(
                        () -> town.as(other.facilitator(), () -> evaluations.overview(moot.assembly(), moot.session())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.as(moot.member(1), () -> evaluations.overview(moot.assembly(), moot.session())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
