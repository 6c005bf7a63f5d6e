package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.evidence.Synonyms.SynonymList;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the lists of words that mean the same promise on any store. */
@StoreTest
class SynonymRecordsTest {

    private final SynonymRecords records;

    SynonymRecordsTest(MongoTemplate store) {
        records = new SynonymRecords(store);
    }

    @Test
    void a_list_comes_back_as_it_was_given_and_is_changed_by_whoever_knows_its_version() {
        PlaceId place = new PlaceId(UUID.randomUUID());
        List<List<String>> first = List.of(List.of("A&E", "emergency department"), List.of("ffôn", "ffonio"));
        assertThat(records.find(place)).isEmpty();

        records.save(place, first, 0);
        assertThat(records.find(place)).contains(new SynonymList(Optional.of(place), first, 1));
        assertThatThrownBy(() -> records.save(place, List.of(), 0))
                .isInstanceOf(OptimisticLockingFailureException.class);

        records.save(place, List.of(), 1);
        assertThatThrownBy(() -> records.save(place, first, 1)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> records.remove(place, 1)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(records.find(place)).contains(new SynonymList(Optional.of(place), List.of(), 2));

        records.remove(place, 2);
        assertThat(records.find(place)).isEmpty();
    }
}
