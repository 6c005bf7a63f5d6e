package org.folkmoot.floor.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.paper.Sheet.Stage;
import org.folkmoot.paper.Keyers;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Tables' sheets in the store. */
@StoreTest
class SheetRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final AccountId ANN = new AccountId(UUID.randomUUID());
    private static final AccountId BO = new AccountId(UUID.randomUUID());

    private final MongoTemplate store;
    private final SheetRecords records;
    private final SessionId session = new SessionId(UUID.randomUUID());
    private final SheetId id = new SheetId(session, 3, new ItemId(UUID.randomUUID()));

    SheetRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.records = new SheetRecords(store);
    }

    @BeforeEach
    void indexes() {
        new SheetRecords.Schema().apply(store);
    }

    private static PaperAnswers ideas(String text) {
        return new PaperAnswers(Map.of("IDEA", text));
    }

    private KeptSheet keyedTwice() {
        records.add(new Sheet(id, new AssemblyId(UUID.randomUUID()), Keyers.none(), Stage.KEYING, NOW, 0));
        for (AccountId keyer : List.of(ANN, BO)) {
            records.change(id, kept -> kept.begunBy(keyer, NOW));
            records.change(id, kept -> kept.finishedBy(keyer, ideas("As " + keyer), NOW));
        }
        return records.find(id).orElseThrow();
    }

    @Test
    void a_sheet_is_kept_with_both_entries_and_what_was_settled() {
        KeptSheet twice = keyedTwice();
        assertThat(twice.sheet().stage()).isEqualTo(Stage.TO_SETTLE);
        assertThat(twice.words().entries()).containsExactly(ideas("As " + ANN), ideas("As " + BO));
        KeptSheet settled = records.change(id, kept -> kept.settled("IDEA", "As it is.", NOW));
        assertThat(records.find(id).orElseThrow().words()).isEqualTo(settled.words());
        assertThat(records.of(session)).singleElement().extracting(Sheet::id).isEqualTo(id);
        assertThat(records.of(new SessionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void once_it_is_in_nothing_of_what_was_keyed_is_left_and_nothing_changes() {
        keyedTwice();
        records.change(id, kept -> kept.settled("IDEA", "As it is.", NOW));
        records.change(id, kept -> kept.goingIn(NOW));
        assertThatThrownBy(() -> records.change(id, kept -> kept.without(ANN, NOW)))
                .isInstanceOf(PaperRefused.class);
        records.change(id, kept -> kept.in(NOW));
        assertThat(records.find(id).orElseThrow().words().entries()).isEmpty();
    }

    @Test
    void a_sheet_is_added_once_and_what_is_not_there_is_not_changed() {
        KeptSheet twice = keyedTwice();
        records.add(new Sheet(id, twice.sheet().assembly(), Keyers.none(), Stage.KEYING, NOW, 0));
        assertThat(records.find(id)).contains(twice);
        SheetId other = new SheetId(session, 4, id.item());
        assertThatThrownBy(() -> records.change(other, kept -> kept)).isInstanceOf(NotFound.class);
    }
}
