package org.folkmoot.floor.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.notes.HelpAct.Wish;
import org.folkmoot.floor.notes.NoteAnswer.Another;
import org.folkmoot.floor.notes.NoteAnswer.Gone;
import org.folkmoot.floor.notes.NoteAnswer.In;
import org.folkmoot.floor.notes.NoteAnswer.Reason;
import org.folkmoot.floor.notes.NoteAnswer.Refused;
import org.folkmoot.floor.notes.TableNotes.TableState;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes of tables, between two devices, tabs and moments. */
@FloorTest
class TableNotesTest {

    @Autowired
    private Town town;

    @Autowired
    private TableNotes notes;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Hosts hosts;

    private Tables tables;

    @BeforeEach
    void set() {
        tables = new Tables(town, notes, assemblies, hosts);
    }

    private List<TableState> states() {
        Moot moot = tables.moot();
        return tables.run(() -> notes.tables(moot.assembly(), moot.session()));
    }

    private TableState state(int table) {
        return states().stream().filter(one -> one.table() == table).findFirst().orElseThrow();
    }

    private static NoteAct.ReadBack readBack(NoteId note, int on) {
        return new NoteAct.ReadBack(UUID.randomUUID(), List.of(new NoteAct.Line(note, on)));
    }

    private static NoteAct.Remove remove(NoteId note, int on) {
        return new NoteAct.Remove(UUID.randomUUID(), note, on);
    }

    @Test
    void a_note_says_what_kind_it_is_under_which_item_and_who_wrote_it() {
        NoteId id = Tables.id();
        NoteAnswer answer = tables.act(0, 4, tables.write(id, "  One name,\none number. ", 0));
        assertThat(tables.at(4)).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("One name, one number.");
            assertThat(note.kind()).isEqualTo(Note.Kind.POINT_FOR);
            assertThat(note.item()).isEqualTo(tables.item());
            assertThat(note.author()).isEqualTo(tables.host(0).value());
            assertThat(note.version()).isOne();
            assertThat(note.isReadBack()).isFalse();
            assertThat(answer).isEqualTo(new In(List.of(note)));
        });
        assertThat(tables.at(5)).isEmpty();
    }

    @Test
    void a_note_sent_twice_is_one_also_if_somebody_changed_it_between() {
        NoteId id = Tables.id();
        NoteAct.Write first = tables.write(id, "I’d say it the once.", 0);
        tables.act(0, 3, first);
        assertThat(tables.act(0, 3, first)).isInstanceOf(In.class);
        tables.act(1, 3, tables.write(id, "I’d say it the once, and be done.", 1));
        NoteAnswer again = tables.act(0, 3, first);
        assertThat(again).isEqualTo(new In(tables.at(3)));
        assertThat(tables.at(3)).extracting(Note::text).containsExactly("I’d say it the once, and be done.");
    }

    @Test
    void of_two_who_change_one_note_the_first_stands_and_the_second_is_told_what_does() {
        NoteId id = tables.said(3, "Fifty families?");
        tables.act(0, 3, tables.write(id, "Fifty families each?", 1));
        NoteAnswer second = tables.act(1, 3, tables.write(id, "A hundred families?", 1));
        assertThat(second).isEqualTo(new Another(tables.at(3)));
        assertThat(tables.at(3)).extracting(Note::text).containsExactly("Fifty families each?");
    }

    @Test
    void a_note_that_was_removed_stays_so_when_an_older_change_of_it_comes() {
        NoteId id = tables.said(3, "What about weekends?");
        assertThat(tables.act(0, 3, remove(id, 1))).isInstanceOf(In.class);
        assertThat(tables.act(1, 3, tables.write(id, "What about weekends, then?", 1)))
                .isInstanceOf(Gone.class);
        assertThat(tables.at(3)).isEmpty();
        assertThat(tables.act(0, 3, remove(id, 1))).as("removed twice").isInstanceOf(In.class);
    }

    @Test
    void a_note_that_was_changed_stays_when_an_older_removal_comes() {
        NoteId id = tables.said(3, "What about weekends?");
        tables.act(1, 3, tables.write(id, "What about weekends, then?", 1));
        assertThat(tables.act(0, 3, remove(id, 1))).isEqualTo(new Another(tables.at(3)));
        assertThat(tables.at(3)).hasSize(1);
    }

    @Test
    void a_removed_note_is_put_back_by_the_device_that_has_its_words() {
        NoteId id = tables.said(3, "Text first, then ring.");
        tables.act(0, 3, remove(id, 1));
        NoteAct.Write back = tables.write(id, "Text first, then ring.", 2);
        assertThat(tables.act(0, 3, back)).isInstanceOf(In.class);
        assertThat(tables.act(0, 3, back)).as("put back twice").isInstanceOf(In.class);
        assertThat(tables.at(3)).singleElement().extracting(Note::version).isEqualTo(3);
    }

    @Test
    void read_back_is_of_the_words_that_were_heard_and_no_others() {
        NoteId one = tables.said(3, "One.");
        NoteId two = tables.said(3, "Two.");
        tables.act(1, 3, tables.write(two, "Two, changed meanwhile.", 1));
        NoteAnswer answer = tables.act(
                0,
                3,
                new NoteAct.ReadBack(UUID.randomUUID(), List.of(new NoteAct.Line(one, 1), new NoteAct.Line(two, 1))));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Another.class,
                        other -> assertThat(other.stand())
                                .extracting(Note::text)
                                .containsExactly("Two, changed meanwhile."));
        assertThat(tables.at(3)).extracting(Note::isReadBack).containsExactly(true, false);
        assertThat(state(3)).satisfies(state -> {
            assertThat(state.notes()).isEqualTo(2);
            assertThat(state.notReadBack()).isOne();
        });
        assertThat(tables.act(0, 3, readBack(two, 2))).isInstanceOf(In.class);
        tables.act(0, 3, tables.write(one, "One, changed after.", 1));
        assertThat(tables.at(3)).extracting(Note::isReadBack).containsExactly(false, true);
    }

    @Test
    void what_was_confirmed_and_removed_meanwhile_is_no_fault() {
        NoteId id = tables.said(3, "One.");
        tables.act(0, 3, remove(id, 1));
        assertThat(tables.act(1, 3, readBack(id, 1))).isEqualTo(new In(List.of()));
    }

    @Test
    void a_note_goes_in_under_its_item_though_that_is_over_and_not_under_one_that_was_taken_off() {
        ItemId before = tables.item();
        NoteId id = tables.said(3, "Said in time.");
        Session session = tables.session();
        tables.plan(new Session(
                session.id(),
                session.title(),
                session.date(),
                session.starts(),
                session.venue(),
                session.tables(),
                List.of(new AgendaItem("Another", 30, AgendaItem.Kind.TALK))));
        NoteAct.Write late = new NoteAct.Write(UUID.randomUUID(), Tables.id(), before, Note.Kind.IDEA, "Said late.", 0);
        assertThat(tables.act(0, 3, late)).isEqualTo(new Refused(Reason.NO_SUCH_ITEM));
        NoteAct.Write change =
                new NoteAct.Write(UUID.randomUUID(), id, before, Note.Kind.IDEA, "Said in time, and changed.", 1);
        assertThat(tables.act(0, 3, change)).isInstanceOf(In.class);
    }

    @Test
    void where_tables_were_taken_away_what_was_written_stays_and_nothing_new_comes() {
        NoteId id = tables.said(8, "Said at the last table.");
        Session session = tables.session();
        tables.plan(new Session(
                session.id(), session.title(), session.date(), session.starts(), session.venue(), 5, session.agenda()));
        assertThat(tables.act(0, 8, tables.write(Tables.id(), "Said too late.", 0)))
                .isEqualTo(new Refused(Reason.NO_SUCH_TABLE));
        assertThat(tables.act(0, 8, tables.write(id, "Said at what was the last table.", 1)))
                .isInstanceOf(In.class);
        assertThat(states()).extracting(TableState::table).containsExactly(1, 2, 3, 4, 5, 8);
        assertThat(tables.act(0, 0, tables.write(Tables.id(), "x", 0))).isEqualTo(new Refused(Reason.NO_SUCH_TABLE));
        assertThat(tables.act(0, 201, tables.write(Tables.id(), "x", 0))).isEqualTo(new Refused(Reason.NO_SUCH_TABLE));
    }

    @Test
    void notes_have_a_length_and_a_table_a_number_of_them() {
        assertThat(tables.act(0, 3, tables.write(Tables.id(), " \n", 0))).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(tables.act(0, 3, tables.write(Tables.id(), "x".repeat(Note.LONGEST + 1), 0)))
                .isEqualTo(new Refused(Reason.TOO_LONG));
        for (int i = 0; i < KeptTable.MOST_NOTES; i++) {
            tables.said(3, "x".repeat(Note.LONGEST));
        }
        assertThat(tables.act(0, 3, tables.write(Tables.id(), "One more.", 0))).isEqualTo(new Refused(Reason.TOO_MANY));
        assertThat(tables.at(3)).hasSize(KeptTable.MOST_NOTES);
    }

    @Test
    void hosts_write_until_the_end_of_the_day_and_who_runs_it_longer() {
        Moot moot = tables.moot();
        SessionId yesterday = new SessionId(UUID.randomUUID());
        AgendaItem talk = new AgendaItem("Talk", 30, AgendaItem.Kind.TALK);
        tables.plan(new Session(
                yesterday, "Yesterday", LocalDate.parse("2020-01-01"), LocalTime.NOON, "", 3, List.of(talk)));
        NoteAct.Write late = new NoteAct.Write(UUID.randomUUID(), Tables.id(), talk.id(), Note.Kind.IDEA, "Late.", 0);
        assertThat(tables.asHost(0, () -> notes.act(moot.assembly(), yesterday, 1, late)))
                .isEqualTo(new Refused(Reason.OVER));
        assertThat(tables.asHost(0, () -> notes.mayWrite(moot.assembly(), yesterday)))
                .isFalse();
        assertThat(tables.run(() -> notes.act(moot.assembly(), yesterday, 1, late)))
                .isInstanceOf(In.class);
    }

    @Test
    void a_table_asks_for_help_once_until_somebody_comes() {
        HelpAct first = new HelpAct(UUID.randomUUID(), Wish.COME);
        help(0, first);
        var since = state(4).helpSince();
        assertThat(since).isPresent();
        help(1, new HelpAct(UUID.randomUUID(), Wish.COME));
        assertThat(state(4).helpSince()).as("since it first asked").isEqualTo(since);
        tables.run(() -> notes.help(
                tables.moot().assembly(), tables.moot().session(), 4, new HelpAct(UUID.randomUUID(), Wish.NO_MORE)));
        assertThat(state(4).helpSince()).isEmpty();
        help(0, first);
        assertThat(state(4).helpSince()).as("sent again after somebody came").isEmpty();
        assertThatThrownBy(() -> tables.asHost(
                        0,
                        () -> notes.help(tables.moot().assembly(), tables.moot().session(), 9, first)))
                .isInstanceOf(NotFound.class);
    }

    private void help(int host, HelpAct act) {
        tables.asHost(
                host, () -> notes.help(tables.moot().assembly(), tables.moot().session(), 4, act));
    }

    @Test
    void screens_hear_of_changes_and_of_their_own_tables_number() {
        Moot moot = tables.moot();
        AtomicInteger heard = new AtomicInteger();
        Registration following =
                tables.asHost(0, () -> notes.follow(moot.assembly(), moot.session(), heard::incrementAndGet));
        int before = tables.asHost(0, () -> notes.changes(moot.assembly(), moot.session(), 4));
        tables.said(3, "Elsewhere.");
        assertThat(tables.asHost(0, () -> notes.changes(moot.assembly(), moot.session(), 4)))
                .isEqualTo(before);
        tables.said(4, "Here.");
        assertThat(tables.asHost(0, () -> notes.changes(moot.assembly(), moot.session(), 4)))
                .isGreaterThan(before);
        await().until(() -> heard.get() > 0);
        following.remove();
    }
}
