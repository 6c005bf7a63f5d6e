package org.folkmoot.people.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class KeysCheckTest {

    private final MongoTemplate store;

    KeysCheckTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void a_store_starts_with_its_own_keys_and_never_without_them() {
        start();
        start();
        KeysDatabase.beside(store).getCollection(KeysCheck.COLLECTION).drop();
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("missing: put the newest copy of this store's keys back");
    }

    @Test
    void the_keys_of_another_store_are_refused() {
        start();
        KeysDatabase.beside(store)
                .getCollection(KeysCheck.COLLECTION)
                .replaceOne(new Document(), new Document("mark", "another"));
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("those of another store");
    }

    @Test
    void a_copy_of_the_store_from_before_keys_lay_apart_takes_the_newest_keys() {
        start();
        store.dropCollection(KeysCheck.COLLECTION);
        start();
        start();
    }

    private void start() {
        assertThat(new KeysCheck(store)).isNotNull();
    }
}
