package org.folkmoot.floor.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.Promises.Described;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.record.QuestionWords.Came;
import org.folkmoot.floor.record.SessionRecord.Standing;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Who reads the record of a session, and when. */
@FloorTest
@Import(HeldSession.class)
class RecordsOfSessionsTest {

    @Autowired
    private Town town;

    @Autowired
    private HeldSession sessions;

    @Autowired
    private RecordsOfSessions records;

    @Autowired
    private Questions questions;

    @Autowired
    private LiveAgendas agendas;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Promises promises;

    @Autowired
    private Callers callers;

    private <T> T run(Moot moot, Supplier<T> work) {
        return town.as(moot.facilitator(), work);
    }

    private Optional<SessionRecord> strange(Moot moot) {
        return callers.as(new Caller.Anonymous(), () -> records.open(moot.assembly(), moot.session()));
    }

    private void publish(Moot moot) {
        run(moot, () -> {
            records.publish(moot.assembly(), moot.session());
            return true;
        });
    }

    private void withdraw(Moot moot) {
        run(moot, () -> {
            records.withdraw(moot.assembly(), moot.session());
            return true;
        });
    }

    @Test
    void those_who_run_it_read_it_at_any_time_members_once_it_is_over_and_others_never() {
        Moot moot = town.moot(6);
        Moot other = town.moot(1);
        sessions.held(moot);
        Supplier<Optional<SessionRecord>> read = () -> records.read(moot.assembly(), moot.session());
        assertThat(run(moot, read).orElseThrow().facts().standing()).isEqualTo(Standing.RUNNING);
        assertThat(town.as(moot.member(0), read)).isEmpty();
        sessions.end(moot);
        SessionRecord record = town.as(moot.member(0), read).orElseThrow();
        assertThat(record).isEqualTo(run(moot, read).orElseThrow());
        assertThat(town.withCard(moot.assembly(), moot.member(1).member(), read))
                .contains(record);
        assertThat(record.attendance().speaking().orElseThrow().members()).isEqualTo(6);
        assertThat(record.witnesses().getFirst().list()).hasSize(1);
        for (var stranger : List.of(other.member(0), other.facilitator())) {
            assertThatThrownBy(() -> town.as(stranger, read)).isInstanceOf(AccessDeniedException.class);
            assertThat(town.as(stranger, () -> records.open(moot.assembly(), moot.session())))
                    .isEmpty();
        }
        assertThatThrownBy(() -> town.as(moot.member(0), () -> {
                    records.publish(moot.assembly(), moot.session());
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> run(other, () -> records.read(other.assembly(), moot.session())))
                .as("a session of another assembly")
                .isInstanceOf(NotFound.class);
        assertThat(callers.as(
                        new Caller.Product("test"),
                        () -> records.open(moot.assembly(), new SessionId(UUID.randomUUID()))))
                .isEmpty();
        assertThatThrownBy(() -> records.published(new AssemblyId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anyone_reads_it_while_it_is_published_and_it_is_never_older_than_the_session() {
        Moot moot = town.moot(6);
        QuestionId question = sessions.held(moot);
        assertThatThrownBy(() -> publish(moot)).isInstanceOf(RecordRefused.class);
        sessions.end(moot);
        assertThat(strange(moot)).isEmpty();
        publish(moot);
        Publication first = HeldSession.publication(records, town, moot).orElseThrow();
        publish(moot);
        assertThat(HeldSession.publication(records, town, moot)).as("twice").contains(first);
        assertThat(first.by()).isEqualTo(moot.facilitator().id());
        assertThat(came(strange(moot))).isEqualTo(Came.AGREED);
        run(moot, () -> questions.declareVoid(moot.assembly(), question, "The wrong words."));
        assertThat(came(strange(moot))).isEqualTo(Came.VOID);
        assertThat(strange(moot).orElseThrow().questions().getFirst().result()).isEmpty();
        assertThat(callers.as(new Caller.Anonymous(), () -> records.published(moot.assembly())))
                .hasSize(1);
        withdraw(moot);
        withdraw(moot);
        assertThat(strange(moot)).isEmpty();
        assertThat(records.published(moot.assembly())).isEmpty();
    }

    private static Came came(Optional<SessionRecord> record) {
        return new QuestionWords(record.orElseThrow().questions().getFirst(), (key, _) -> key).came();
    }

    @Test
    void a_session_that_goes_on_again_is_closed_to_others_until_it_is_over() {
        Moot moot = town.moot(6);
        sessions.held(moot);
        sessions.end(moot);
        publish(moot);
        UUID step = run(moot, () -> agendas.find(moot.assembly(), moot.session()))
                .orElseThrow()
                .last()
                .orElseThrow()
                .id();
        run(moot, () -> agendas.undo(moot.assembly(), moot.session(), step));
        assertThat(strange(moot)).isEmpty();
        assertThat(records.published(moot.assembly())).isEmpty();
        sessions.end(moot);
        assertThat(strange(moot)).isPresent();
    }

    @Test
    void no_name_and_no_id_of_a_person_is_anywhere_in_it() {
        Moot moot = town.moot(6);
        sessions.held(moot);
        sessions.end(moot);
        SessionRecord record =
                run(moot, () -> records.read(moot.assembly(), moot.session())).orElseThrow();
        String all = record + RecordTable.rows(record, (key, _) -> key).toString();
        assertThat(all).contains("Both want one name", "The council pays.").doesNotContain("never done", "Priya");
        HeldSession.canaries(moot).forEach(canary -> assertThat(all).doesNotContain(canary));
    }

    @Test
    void it_tells_what_was_promised_as_it_is_and_as_it_stood_and_not_who_changed_it() {
        Moot moot = town.moot(1);
        Described before = run(moot, () -> {
            agendas.begin(moot.assembly(), moot.session());
            return Described.of(assemblies.find(moot.assembly()).orElseThrow());
        });
        run(
                moot,
                () -> promises.describe(
                        moot.assembly(),
                        before,
                        new Described(before.name(), before.remit(), Optional.empty()),
                        "The council withdrew it."));
        SessionRecord record =
                run(moot, () -> records.read(moot.assembly(), moot.session())).orElseThrow();
        assertThat(record.promised().now()).isEmpty();
        assertThat(record.promised().earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.was()).isEqualTo(before.promise());
            assertThat(earlier.reason()).isEqualTo("The council withdrew it.");
        });
        assertThat(RecordTable.rows(record, (key, _) -> key))
                .anyMatch(row -> row.contains("earlier") && row.contains("The council withdrew it."))
                .noneMatch(row -> row.contains(moot.facilitator().id().value().toString()));
    }
}
