package org.folkmoot.floor.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.notes.NoteAnswer.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What whoever runs the session does to notes of a table, while the table writes on. */
@FloorTest
class NoteEditsTest {

    @Autowired
    private Town town;

    @Autowired
    private TableNotes notes;

    @Autowired
    private Wall wall;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Hosts hosts;

    private Tables tables;
    private Moot moot;

    @BeforeEach
    void set() {
        tables = new Tables(town, notes, assemblies, hosts);
        moot = tables.moot();
    }

    private NoteAnswer edit(NoteEdit edit) {
        return tables.run(() -> notes.edit(moot.assembly(), moot.session(), 3, edit));
    }

    private static NoteEdit.Correct correct(NoteId note, int on, String text) {
        return new NoteEdit.Correct(UUID.randomUUID(), note, on, text);
    }

    private static NoteEdit.TakeDown takeDown(NoteId note, int on, String reason) {
        return new NoteEdit.TakeDown(UUID.randomUUID(), note, on, reason);
    }

    private TableNotes.TableNow table() {
        return tables.asHost(0, () -> notes.table(moot.assembly(), moot.session(), 3));
    }

    @Test
    void a_corrected_note_keeps_what_the_table_wrote_and_is_not_read_back() {
        NoteId note = tables.said(3, "One nmae.");
        tables.act(0, 3, new NoteAct.ReadBack(UUID.randomUUID(), List.of(new NoteAct.Line(note, 1))));
        NoteEdit.Correct first = correct(note, 1, " One name. ");
        edit(first);
        assertThat(edit(first)).as("sent twice").isInstanceOf(NoteAnswer.In.class);
        edit(correct(note, 2, "One name, one number."));
        assertThat(table().notes()).singleElement().satisfies(stands -> {
            assertThat(stands.text()).isEqualTo("One name, one number.");
            assertThat(stands.asWritten()).contains("One nmae.");
            assertThat(stands.version()).isEqualTo(3);
            assertThat(stands.isReadBack()).isFalse();
        });
        edit(correct(note, 3, "One nmae."));
        assertThat(table().notes().getFirst().asWritten())
                .as("as written again")
                .isEmpty();
    }

    @Test
    void what_the_table_writes_after_a_correction_is_its_own() {
        NoteId note = tables.said(3, "One nmae.");
        edit(correct(note, 1, "One name."));
        assertThat(tables.act(0, 3, tables.write(note, "Two names.", 1)))
                .as("of the version before")
                .isInstanceOf(NoteAnswer.Another.class);
        tables.act(0, 3, tables.write(note, "Two names.", 2));
        assertThat(table().notes().getFirst().asWritten()).isEqualTo(Optional.empty());
        assertThat(edit(correct(note, 2, "x"))).isInstanceOf(NoteAnswer.Another.class);
    }

    @Test
    void of_a_correction_and_a_change_of_the_table_at_the_same_moment_one_stands_and_the_other_is_told()
            throws Exception {
        NoteId note = tables.said(3, "One nmae.");
        List<Callable<NoteAnswer>> both = List.of(
                () -> edit(correct(note, 1, "One name.")), () -> tables.act(0, 3, tables.write(note, "Two names.", 1)));
        int in = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<NoteAnswer> one : threads.invokeAll(both)) {
                in += one.get() instanceof NoteAnswer.In ? 1 : 0;
            }
        }
        assertThat(in).isEqualTo(1);
    }

    @Test
    void a_note_that_was_taken_down_is_off_the_wall_and_its_table_reads_why() {
        NoteId note = tables.said(3, "Names somebody.");
        assertThat(edit(takeDown(note, 1, " "))).isEqualTo(new NoteAnswer.Refused(Reason.REASON_MISSING));
        assertThat(edit(takeDown(note, 1, "x".repeat(301)))).isEqualTo(new NoteAnswer.Refused(Reason.REASON_TOO_LONG));
        edit(takeDown(note, 1, "A name is in it."));
        assertThat(table().notes()).isEmpty();
        assertThat(table().takenDown()).singleElement().satisfies(down -> {
            assertThat(down.note().text()).isEqualTo("Names somebody.");
            assertThat(down.reason()).isEqualTo("A name is in it.");
        });
        assertThat(tables.run(() -> wall.now(moot.assembly(), moot.session())).notes())
                .isEmpty();
        assertThat(tables.act(0, 3, tables.write(note, "Names somebody!", 1)))
                .as("the table changes it without having heard")
                .isInstanceOf(NoteAnswer.Gone.class);
        assertThat(edit(correct(note, 1, "x"))).isInstanceOf(NoteAnswer.Gone.class);
    }

    @Test
    void what_was_taken_down_is_put_back_once_with_its_words() {
        NoteId note = tables.said(3, "One number.");
        edit(takeDown(note, 1, "By mistake."));
        NoteEdit.PutBack back = new NoteEdit.PutBack(UUID.randomUUID(), note, 2);
        edit(back);
        assertThat(edit(back)).isInstanceOf(NoteAnswer.In.class);
        assertThat(edit(new NoteEdit.PutBack(UUID.randomUUID(), note, 2))).isInstanceOf(NoteAnswer.Another.class);
        assertThat(table().notes()).singleElement().satisfies(stands -> {
            assertThat(stands.text()).isEqualTo("One number.");
            assertThat(stands.version()).isEqualTo(3);
        });
        assertThat(table().takenDown()).isEmpty();
    }

    @Test
    void hosts_and_members_edit_nothing_so() {
        NoteId note = tables.said(3, "One number.");
        assertThatThrownBy(() ->
                        tables.asHost(0, () -> notes.edit(moot.assembly(), moot.session(), 3, correct(note, 1, "x"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.as(
                        moot.member(0), () -> notes.edit(moot.assembly(), moot.session(), 3, correct(note, 1, "x"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(edit(correct(Tables.id(), 1, "x"))).isInstanceOf(NoteAnswer.Gone.class);
    }
}
