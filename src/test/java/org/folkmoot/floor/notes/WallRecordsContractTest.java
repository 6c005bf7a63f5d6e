package org.folkmoot.floor.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Walls in the store. */
@StoreTest
class WallRecordsContractTest {

    private final WallRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());

    WallRecordsContractTest(MongoTemplate store) {
        this.records = new WallRecords(store);
    }

    private Arrangement act(WallAct act) {
        return records.change(assembly, session, wall -> wall.after(act));
    }

    @Test
    void a_wall_is_kept_as_it_was_sorted() {
        assertThat(records.of(session)).isEqualTo(Arrangement.EMPTY);
        GroupId contact = new GroupId(UUID.randomUUID());
        GroupId called = new GroupId(UUID.randomUUID());
        List<PieceId> both = List.of(new NoteId(UUID.randomUUID()), new NoteId(UUID.randomUUID()));
        act(new WallAct.NewGroup(contact, "One named contact"));
        act(new WallAct.NewGroup(called, "Being called back"));
        act(new WallAct.Fold(called));
        act(new WallAct.Move(both.getFirst(), contact));
        act(new WallAct.Move(new NoteId(UUID.randomUUID()), called));
        Arrangement last = act(new WallAct.Merge(new LineId(UUID.randomUUID()), "One line", both));
        assertThat(records.of(session)).isEqualTo(last);
        assertThat(last.groups().keySet()).containsExactly(contact, called);
        assertThat(last.places()).hasSize(2);
        assertThat(records.of(new SessionId(UUID.randomUUID()))).isEqualTo(Arrangement.EMPTY);
    }
}
