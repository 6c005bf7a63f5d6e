package org.folkmoot.floor.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.KeptTable.Moment;
import org.folkmoot.floor.notes.NoteRecords.Changed;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Tables' notes in the store. */
@StoreTest
class NoteRecordsContractTest {

    private final NoteRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());
    private final ItemId item = new ItemId(UUID.randomUUID());
    private final UUID priya = UUID.randomUUID();

    NoteRecordsContractTest(MongoTemplate store) {
        this.records = new NoteRecords(store);
    }

    private Moment moment() {
        return new Moment(priya, Instant.parse("2026-12-01T10:00:00Z"), Set.of(item), true, Note.Origin.PAPER);
    }

    private KeptTable act(int table, NoteAct act) {
        return records.change(KeptTable.empty(assembly, session, table), kept -> {
            KeptTable after = kept.act(act, moment()).table();
            return new Changed<>(after, after);
        });
    }

    private NoteAct.Write write(NoteId note, String text, int on) {
        return new NoteAct.Write(UUID.randomUUID(), note, item, Note.Kind.IDEA, text, on);
    }

    @Test
    void a_table_is_kept_as_it_is_with_what_was_removed_and_asked() {
        NoteId first = new NoteId(UUID.randomUUID());
        NoteId second = new NoteId(UUID.randomUUID());
        act(4, write(first, "A direct number, not the switchboard.", 0));
        act(4, write(second, "Two names on the card.", 0));
        act(4, new NoteAct.ReadBack(UUID.randomUUID(), List.of(new NoteAct.Line(first, 1))));
        act(4, new NoteAct.Remove(UUID.randomUUID(), second, 1));
        KeptTable asked = records.change(KeptTable.empty(assembly, session, 4), kept -> {
            KeptTable after =
                    kept.help(new HelpAct(UUID.randomUUID(), HelpAct.Wish.COME), Instant.parse("2026-12-01T10:05:00Z"));
            return new Changed<>(after, after);
        });
        KeptTable found = records.find(session, 4).orElseThrow();
        assertThat(found.entries()).isEqualTo(asked.entries());
        assertThat(found.helpSince()).contains(Instant.parse("2026-12-01T10:05:00Z"));
        assertThat(found.helpActs()).isEqualTo(asked.helpActs());
        assertThat(found.notes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("A direct number, not the switchboard.");
            assertThat(note.author()).isEqualTo(priya);
            assertThat(note.isReadBack()).isTrue();
        });
        assertThat(found.entries().getLast().note()).as("its words are gone").isEmpty();
    }

    @Test
    void what_a_facilitator_corrected_or_took_down_is_kept_with_what_the_table_wrote() {
        NoteId first = new NoteId(UUID.randomUUID());
        NoteId second = new NoteId(UUID.randomUUID());
        act(5, write(first, "One nmae.", 0));
        act(5, write(second, "Names somebody.", 0));
        for (NoteEdit edit : List.of(
                new NoteEdit.Correct(UUID.randomUUID(), first, 1, "One name."),
                new NoteEdit.TakeDown(UUID.randomUUID(), second, 1, "A name is in it."))) {
            records.change(KeptTable.empty(assembly, session, 5), kept -> {
                KeptTable after = kept.edit(edit, moment()).table();
                return new Changed<>(after, after);
            });
        }
        KeptTable found = records.find(session, 5).orElseThrow();
        assertThat(found.notes()).singleElement().satisfies(note -> {
            assertThat(note.asWritten()).contains("One nmae.");
            assertThat(note.origin()).isEqualTo(Note.Origin.PAPER);
        });
        assertThat(found.takenDown()).singleElement().satisfies(down -> {
            assertThat(down.note().id()).isEqualTo(second);
            assertThat(down.note().version()).isEqualTo(1);
            assertThat(down.reason()).isEqualTo("A name is in it.");
            assertThat(down.at()).isEqualTo(moment().now());
        });
    }

    @Test
    void the_tables_of_a_session_are_found_by_number_and_no_others() {
        act(10, write(new NoteId(UUID.randomUUID()), "x", 0));
        act(2, write(new NoteId(UUID.randomUUID()), "x", 0));
        assertThat(records.all(session)).extracting(KeptTable::table).containsExactly(2, 10);
        assertThat(records.all(new SessionId(UUID.randomUUID()))).isEmpty();
        assertThat(records.find(session, 3)).isEmpty();
    }

    @Test
    void notes_of_several_hosts_at_once_are_all_there() throws Exception {
        List<Callable<KeptTable>> writing = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text = "Note " + i;
            writing.add(() -> act(1, write(new NoteId(UUID.randomUUID()), text, 0)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<KeptTable> one : threads.invokeAll(writing)) {
                one.get();
            }
        }
        assertThat(records.find(session, 1).orElseThrow().notes()).hasSize(12);
    }
}
