package org.folkmoot.floor.notes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.notes.HelpAct.Wish;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who reads and writes notes of tables, and who does not. */
@FloorTest
class NotesInConfidenceTest {

    @Autowired
    private Town town;

    @Autowired
    private TableNotes notes;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Hosts hosts;

    @Test
    void members_and_people_of_other_assemblies_neither_read_nor_write() {
        Tables tables = new Tables(town, notes, assemblies, hosts);
        Tables other = new Tables(town, notes, assemblies, hosts);
        tables.said(4, "In confidence.");
        Moot moot = tables.moot();
        List<Runnable> acts = List.of(
                () -> notes.table(moot.assembly(), moot.session(), 4),
                () -> notes.tables(moot.assembly(), moot.session()),
                () -> notes.act(
                        moot.assembly(), moot.session(), 4, new NoteAct.Remove(UUID.randomUUID(), Tables.id(), 1)),
                () -> notes.help(moot.assembly(), moot.session(), 4, new HelpAct(UUID.randomUUID(), Wish.COME)),
                () -> notes.changes(moot.assembly(), moot.session(), 4),
                () -> notes.follow(moot.assembly(), moot.session(), () -> {}));
        for (Runnable act : acts) {
            assertThatThrownBy(() -> town.as(moot.member(0), () -> run(act))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(
                            () -> town.withCard(moot.assembly(), moot.member(0).member(), () -> run(act)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.asHost(0, () -> run(act))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.run(() -> run(act))).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> tables.asHost(0, () -> notes.tables(moot.assembly(), moot.session())))
                .as("who runs it sees all tables")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asHost(0, () -> notes.table(other.moot().assembly(), moot.session(), 4)))
                .as("a session of another assembly")
                .isInstanceOf(NotFound.class);
    }

    private static boolean run(Runnable act) {
        act.run();
        return true;
    }
}
