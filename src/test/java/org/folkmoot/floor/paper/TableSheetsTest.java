package org.folkmoot.floor.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.paper.Sheet.Stage;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Tables' sheets: keyed by two people, settled, and beside the notes of the table once. */
@FloorTest
class TableSheetsTest {

    @Autowired
    private Town town;

    @Autowired
    private TableSheets sheets;

    @Autowired
    private TableNotes notes;

    @Autowired
    private Assemblies assemblies;

    private Moot moot;
    private Somebody gwen;
    private SheetId third;

    @BeforeEach
    void set() {
        moot = town.moot(1);
        gwen = town.asProduct(() ->
                town.somebody("Gwen Ellis", new Grant(Role.CODER, moot.place().scope())));
        third = new SheetId(moot.session(), 3, session().agenda().getFirst().id());
    }

    private Session session() {
        return town.asProduct(() -> assemblies.find(moot.assembly()))
                .flatMap(assembly -> assembly.session(moot.session()))
                .orElseThrow();
    }

    private <T> T as(Somebody who, Supplier<T> act) {
        return town.as(who, act);
    }

    private Sheet keyed(Somebody who, SheetId id, String ideas) {
        as(who, () -> sheets.begin(moot.assembly(), id));
        return as(who, () -> sheets.finish(moot.assembly(), id, new PaperAnswers(Map.of("IDEA", ideas))));
    }

    private List<Note> wall() {
        return as(moot.facilitator(), () -> notes.table(moot.assembly(), moot.session(), 3))
                .notes();
    }

    private static void refuses(PaperRefused.Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        PaperRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void refuses(SheetRefused.Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void what_two_people_key_alike_is_on_the_wall_marked_as_from_paper() {
        assertThat(keyed(moot.facilitator(), third, "One number.\n\n  Ring back. ")
                        .stage())
                .isEqualTo(Stage.KEYING);
        assertThat(wall()).isEmpty();
        assertThat(keyed(gwen, third, "One number.\nRing back.").stage()).isEqualTo(Stage.IN);
        assertThat(wall()).extracting(Note::text).containsExactly("One number.", "Ring back.");
        assertThat(wall()).allSatisfy(note -> {
            assertThat(note.origin()).isEqualTo(Note.Origin.PAPER);
            assertThat(note.kind()).isEqualTo(Note.Kind.IDEA);
            assertThat(note.isReadBack()).isFalse();
        });
    }

    @Test
    void one_person_keys_a_sheet_once_and_sees_nothing_of_the_others_entry() {
        keyed(moot.facilitator(), third, "In confidence.");
        refuses(PaperRefused.Reason.SAME_PERSON, () -> keyed(moot.facilitator(), third, "Again."));
        refuses(PaperRefused.Reason.NOT_KEYED_TWICE, () -> as(gwen, () -> sheets.differing(moot.assembly(), third)));
        as(gwen, () -> sheets.begin(moot.assembly(), third));
        assertThat(as(gwen, () -> sheets.mine(moot.assembly(), third)).isEmpty())
                .isTrue();
        Somebody other = town.asProduct(() ->
                town.somebody("A third", new Grant(Role.CODER, moot.place().scope())));
        refuses(PaperRefused.Reason.TWO_OTHERS, () -> as(other, () -> sheets.begin(moot.assembly(), third)));
        refuses(
                PaperRefused.Reason.NOTHING_KEYED,
                () -> as(gwen, () -> sheets.finish(moot.assembly(), third, PaperAnswers.none())));
    }

    @Test
    void what_differs_is_settled_before_anything_is_on_the_wall_and_goes_in_once() throws Exception {
        keyed(moot.facilitator(), third, "One number");
        assertThat(keyed(gwen, third, "One number.").stage()).isEqualTo(Stage.TO_SETTLE);
        refuses(PaperRefused.Reason.NOT_SETTLED, () -> as(gwen, () -> sheets.putIn(moot.assembly(), third)));
        assertThat(as(gwen, () -> sheets.differing(moot.assembly(), third)))
                .singleElement()
                .satisfies(one -> assertThat(one.first()).isEqualTo("One number"));
        as(gwen, () -> {
            sheets.settle(moot.assembly(), third, Note.Kind.IDEA, " One number, for all. ");
            return true;
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Sheet>> all = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> as(gwen, () -> sheets.putIn(moot.assembly(), third))))
                    .toList();
            for (Future<Sheet> one : all) {
                assertThat(one.get().stage()).isEqualTo(Stage.IN);
            }
        }
        assertThat(wall()).extracting(Note::text).containsExactly("One number, for all.");
        refuses(PaperRefused.Reason.DONE_ALREADY, () -> keyed(gwen, third, "Again."));
    }

    @Test
    void a_note_that_its_table_removed_since_does_not_come_back_when_the_sheet_is_sent_again() {
        keyed(moot.facilitator(), third, "One number.");
        keyed(gwen, third, "One number.");
        Note note = wall().getFirst();
        as(
                moot.facilitator(),
                () -> notes.act(
                        moot.assembly(), moot.session(), 3, new NoteAct.Remove(UUID.randomUUID(), note.id(), 1)));
        as(gwen, () -> sheets.putIn(moot.assembly(), third));
        assertThat(wall()).isEmpty();
    }

    @Test
    void a_sheet_that_finds_no_place_puts_nothing_in_and_says_so() {
        String many = IntStream.range(0, 201).mapToObj("Note %d"::formatted).collect(Collectors.joining("\n"));
        keyed(moot.facilitator(), third, many);
        refuses(SheetRefused.Reason.TOO_MANY_NOTES, () -> keyed(gwen, third, many));
        assertThat(wall()).isEmpty();
        assertThat(as(gwen, () -> sheets.list(moot.assembly(), moot.session())))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.stage()).isEqualTo(Stage.TO_SETTLE));
        SheetId fourth = new SheetId(moot.session(), 4, third.item());
        refuses(SheetRefused.Reason.LINE_TOO_LONG, () -> keyed(gwen, fourth, "x".repeat(401)));
    }

    @Test
    void what_the_session_has_not_is_refused_and_what_it_had_goes_in() {
        refuses(
                SheetRefused.Reason.NO_SUCH_SHEET,
                () -> keyed(gwen, new SheetId(moot.session(), 9, third.item()), "x"));
        refuses(
                SheetRefused.Reason.NO_SUCH_SHEET,
                () -> keyed(gwen, new SheetId(moot.session(), 1, new ItemId(UUID.randomUUID())), "x"));
        keyed(moot.facilitator(), third, "One number.");
        Session met = session();
        town.asProduct(() -> assemblies.plan(
                moot.assembly(),
                new Session(met.id(), met.title(), met.date(), met.starts(), met.venue(), 1, List.of())));
        assertThat(keyed(gwen, third, "One number.").stage()).isEqualTo(Stage.IN);
        assertThat(wall()).hasSize(1);
    }

    @Test
    void an_entry_is_thrown_away_by_its_keyer_or_by_who_runs_the_assembly() {
        keyed(moot.facilitator(), third, "One number.");
        AccountId first = new AccountId(moot.facilitator().id().value());
        assertThatThrownBy(() -> as(gwen, () -> {
                    sheets.discard(moot.assembly(), third, first);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        keyed(gwen, third, "Two numbers.");
        as(moot.facilitator(), () -> {
            sheets.discard(moot.assembly(), third, new AccountId(gwen.id().value()));
            return true;
        });
        assertThat(keyed(gwen, third, "One number.").stage()).isEqualTo(Stage.IN);
    }

    @Test
    void members_and_those_of_other_assemblies_key_nothing() {
        assertThatThrownBy(() -> as(moot.member(0), () -> sheets.begin(moot.assembly(), third)))
                .isInstanceOf(AccessDeniedException.class);
        keyed(gwen, third, "One number.");
        Moot other = town.moot(0);
        assertThatThrownBy(() -> as(other.facilitator(), () -> sheets.differing(other.assembly(), third)))
                .isInstanceOf(NotFound.class);
    }
}
