package org.folkmoot.place.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.folkmoot.place.GssCode;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class PlaceRecordsContractTest {

    private final PlaceRecords records;
    private final Place system = place("Vale and Harbour", PlaceLevel.SYSTEM, Optional.empty(), Optional.empty());
    private final Place town =
            place("Marlow Vale", PlaceLevel.PLACE, Optional.of(system.id()), Optional.of(new GssCode("E08000009")));

    PlaceRecordsContractTest(MongoTemplate store) {
        records = new PlaceRecords(store);
    }

    @Test
    void a_place_comes_back_as_it_was_kept_with_and_without_parent_and_code() {
        records.insert(system);
        records.insert(town);
        assertThat(records.all()).containsExactlyInAnyOrder(system, town);
    }

    @Test
    void an_id_is_taken_once() {
        records.insert(system);
        assertThatThrownBy(() -> records.insert(system)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_place_is_replaced_only_as_it_was_last_seen() {
        records.insert(town);
        Place renamed = new Place(town.id(), "Marlow", town.level(), town.parent(), town.gss());
        records.replace(town, renamed);
        assertThat(records.all()).containsExactly(renamed);
        assertThatThrownBy(() -> records.replace(town, renamed)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_removed_place_is_gone() {
        records.insert(system);
        records.insert(town);
        records.remove(town.id());
        assertThat(records.all()).containsExactly(system);
    }

    private static Place place(String name, PlaceLevel level, Optional<PlaceId> parent, Optional<GssCode> gss) {
        return new Place(new PlaceId(TimeOrderedId.next()), name, level, parent, gss);
    }
}
