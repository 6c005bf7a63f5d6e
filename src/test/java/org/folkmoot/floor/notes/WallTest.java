package org.folkmoot.floor.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.Session;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.notes.Wall.WallChange;
import org.folkmoot.floor.notes.WallNow.Piece;
import org.folkmoot.floor.notes.WallNow.Pile;
import org.folkmoot.floor.notes.WallRefused.Reason;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The wall of a session: sorting notes of all tables while they come and change. */
@FloorTest
class WallTest {

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

    private WallChange act(WallAct act) {
        return tables.run(() -> wall.act(moot.assembly(), moot.session(), act));
    }

    private WallChange undo(WallChange change) {
        return tables.run(() -> wall.undo(moot.assembly(), moot.session(), change));
    }

    private GroupId group(String name) {
        GroupId group = new GroupId(UUID.randomUUID());
        act(new WallAct.NewGroup(group, name));
        return group;
    }

    private LineId merge(String words, PieceId... pieces) {
        LineId line = new LineId(UUID.randomUUID());
        act(new WallAct.Merge(line, words, List.of(pieces)));
        return line;
    }

    private WallNow now() {
        return tables.run(() -> wall.now(moot.assembly(), moot.session()));
    }

    private List<String> unsorted() {
        return now().piles().getFirst().pieces().stream().map(Piece::words).toList();
    }

    private List<String> in(GroupId group) {
        return now().piles().stream()
                .filter(pile -> pile.group().equals(java.util.Optional.of(group)))
                .flatMap(pile -> pile.pieces().stream())
                .map(Piece::words)
                .toList();
    }

    private void refuses(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        WallRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void what_comes_stands_unsorted_until_somebody_moves_it_into_a_group() {
        NoteId one = tables.said(1, "One name, one number.");
        tables.said(2, "Ring back the same day.");
        GroupId contact = group("One named contact");
        act(new WallAct.Move(one, contact));
        assertThat(unsorted()).containsExactly("Ring back the same day.");
        assertThat(in(contact)).containsExactly("One name, one number.");
        act(new WallAct.Unsort(one));
        assertThat(unsorted()).hasSize(2);
        act(new WallAct.Rename(contact, "  A contact "));
        act(new WallAct.Fold(contact));
        assertThat(now().piles().getLast())
                .extracting(Pile::name, Pile::folding)
                .containsExactly("A contact", WallNow.Folding.FOLDED);
    }

    @Test
    void merged_notes_stand_under_one_line_with_who_said_them_and_can_be_taken_apart() {
        NoteId one = tables.said(3, "I’d say it the once.");
        NoteId two = tables.said(4, "They’d already know about the stairs.");
        NoteId three = tables.said(8, "No more starting from the beginning.");
        GroupId contact = group("One named contact");
        act(new WallAct.Move(one, contact));
        LineId line = merge("It saves telling the story again", one, two);
        LineId longer = merge("It saves telling it again", line, three);
        assertThat(in(contact)).containsExactly("It saves telling it again");
        assertThat(now().pieces().toList())
                .singleElement()
                .satisfies(piece -> assertThat(piece.notes())
                        .extracting(WallNow.Said::table)
                        .containsExactly(3, 4, 8));
        act(new WallAct.Reword(longer, "Nobody tells it twice"));
        assertThat(in(contact)).containsExactly("Nobody tells it twice");
        act(new WallAct.Split(longer));
        assertThat(in(contact)).as("where the line stood").hasSize(3);
        refuses(Reason.LINE_GONE, () -> act(new WallAct.Split(line)));
    }

    @Test
    void a_note_that_moved_shows_what_its_table_made_of_it_since() {
        NoteId note = tables.said(3, "Fifty families?");
        GroupId load = group("How many");
        act(new WallAct.Move(note, load));
        tables.act(0, 3, tables.write(note, "Fifty families each?", 1));
        assertThat(in(load)).containsExactly("Fifty families each?");
    }

    @Test
    void a_note_that_is_removed_falls_out_of_its_line_and_has_its_place_again_when_it_is_put_back() {
        NoteId one = tables.said(3, "One.");
        NoteId two = tables.said(4, "Two.");
        GroupId contact = group("One named contact");
        act(new WallAct.Move(one, contact));
        merge("Both", one, two);
        tables.act(0, 3, new NoteAct.Remove(UUID.randomUUID(), one, 1));
        assertThat(now().notes()).extracting(WallNow.Said::table).containsExactly(4);
        assertThat(in(contact)).containsExactly("Both");
        tables.act(0, 4, new NoteAct.Remove(UUID.randomUUID(), two, 1));
        assertThat(now().pieces()).as("the line goes with its last note").isEmpty();
        tables.act(0, 3, tables.write(one, "One.", 2));
        assertThat(in(contact)).containsExactly("Both");
    }

    @Test
    void notes_of_a_table_that_the_session_has_no_more_stay_on_the_wall() {
        tables.said(8, "Said at the last table.");
        Session session = tables.session();
        tables.plan(new Session(
                session.id(), session.title(), session.date(), session.starts(), session.venue(), 5, session.agenda()));
        assertThat(unsorted()).containsExactly("Said at the last table.");
    }

    @Test
    void two_who_sort_at_once_both_do_and_only_what_contradicts_is_refused() throws Exception {
        List<NoteId> all = IntStream.range(0, 12)
                .mapToObj(i -> tables.said(1 + i % 8, "Note " + i))
                .toList();
        GroupId contact = group("One named contact");
        List<Callable<WallChange>> moves = all.stream()
                .<Callable<WallChange>>map(note -> () -> act(new WallAct.Move(note, contact)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<WallChange> one : threads.invokeAll(moves)) {
                one.get();
            }
        }
        assertThat(in(contact)).hasSize(12);
        merge("The first two", all.get(0), all.get(1));
        refuses(Reason.MERGED_MEANWHILE, () -> merge("Two of them", all.get(1), all.get(2)));
        refuses(Reason.MERGED_MEANWHILE, () -> act(new WallAct.Move(all.get(1), contact)));
        act(new WallAct.Dissolve(contact));
        refuses(Reason.GROUP_GONE, () -> act(new WallAct.Move(all.get(5), contact)));
        refuses(Reason.GROUP_GONE, () -> act(new WallAct.Rename(contact, "Again")));
        assertThat(unsorted()).hasSize(11);
    }

    @Test
    void the_same_act_again_changes_nothing() {
        NoteId one = tables.said(3, "One.");
        NoteId two = tables.said(4, "Two.");
        WallAct.NewGroup made = new WallAct.NewGroup(new GroupId(UUID.randomUUID()), "Once");
        act(made);
        act(made);
        WallAct.Merge merged = new WallAct.Merge(new LineId(UUID.randomUUID()), "Both", List.of(one, two));
        act(merged);
        act(merged);
        assertThat(now().piles()).hasSize(2);
        assertThat(unsorted()).containsExactly("Both");
    }

    @Test
    void the_last_act_can_be_undone_and_leaves_what_others_did_since() {
        NoteId one = tables.said(3, "One.");
        NoteId two = tables.said(4, "Two.");
        NoteId three = tables.said(5, "Three.");
        GroupId contact = group("One named contact");
        act(new WallAct.Move(one, contact));
        WallChange merged = act(new WallAct.Merge(new LineId(UUID.randomUUID()), "Both", List.of(one, two)));
        act(new WallAct.Move(three, contact));
        WallChange undone = undo(merged);
        assertThat(in(contact)).containsExactly("One.", "Three.");
        undo(undone);
        assertThat(in(contact)).containsExactly("Both", "Three.");
        WallChange dissolved = act(new WallAct.Dissolve(contact));
        undo(dissolved);
        assertThat(in(contact)).containsExactly("Both", "Three.");
    }

    @Test
    void what_somebody_changed_since_is_not_undone() {
        NoteId one = tables.said(3, "One.");
        GroupId contact = new GroupId(UUID.randomUUID());
        WallChange made = act(new WallAct.NewGroup(contact, "One named contact"));
        WallChange moved = act(new WallAct.Move(one, contact));
        refuses(Reason.CHANGED_SINCE, () -> undo(made));
        GroupId other = group("Being called back");
        act(new WallAct.Move(one, other));
        refuses(Reason.CHANGED_SINCE, () -> undo(moved));
        assertThat(in(other)).containsExactly("One.");
    }

    @Test
    void groups_and_lines_need_words_that_tell_them_apart() {
        NoteId one = tables.said(3, "One.");
        NoteId two = tables.said(4, "Two.");
        group("One named contact");
        refuses(Reason.NAME_MISSING, () -> group(" "));
        refuses(Reason.NAME_TWICE, () -> group("one named CONTACT"));
        refuses(Reason.NAME_TOO_LONG, () -> group("x".repeat(101)));
        refuses(Reason.WORDS_MISSING, () -> merge(" ", one, two));
        refuses(Reason.WORDS_TOO_LONG, () -> merge("x".repeat(Note.LONGEST + 1), one, two));
        refuses(Reason.TOO_FEW_TO_MERGE, () -> merge("One", one, one));
        for (int i = 1; i < Arrangement.MOST_GROUPS; i++) {
            group("Group " + i);
        }
        refuses(Reason.TOO_MANY_GROUPS, () -> group("One more"));
    }

    @Test
    void the_hall_is_shown_groups_with_lines_and_counts_and_nothing_of_who_said_what() {
        NoteId one = tables.said(3, "One.");
        NoteId two = tables.said(3, "Two.");
        tables.said(5, "Not sorted.");
        GroupId contact = group("One named contact");
        LineId line = merge("Both", one, two);
        act(new WallAct.Move(line, contact));
        assertThat(tables.run(() -> wall.shown(moot.assembly(), moot.session())))
                .containsExactly(new ShownWall.Group(
                        "One named contact", 2, 1, List.of(new ShownWall.Line(Note.Kind.POINT_FOR, "Both", 2, 1))));
    }

    @Test
    void nobody_but_who_runs_the_assembly_sees_or_sorts_its_wall() {
        tables.said(3, "In confidence.");
        Tables other = new Tables(town, notes, assemblies, hosts);
        List<Runnable> acts = List.of(
                () -> wall.now(moot.assembly(), moot.session()),
                () -> wall.shown(moot.assembly(), moot.session()),
                () -> wall.act(
                        moot.assembly(), moot.session(), new WallAct.NewGroup(new GroupId(UUID.randomUUID()), "x")));
        for (Runnable act : acts) {
            assertThatThrownBy(() -> town.as(moot.member(0), () -> run(act))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> tables.asHost(0, () -> run(act))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.run(() -> run(act))).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> other.run(() -> wall.now(other.moot().assembly(), moot.session())))
                .isInstanceOf(NotFound.class);
    }

    private static boolean run(Runnable act) {
        act.run();
        return true;
    }
}
