package org.folkmoot.people.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.StoreMark;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class KeysCheckTest {

    private final MongoTemplate store;

    @TempDir
    private Path root;

    KeysCheckTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void a_store_starts_with_its_own_keys_and_never_without_them() {
        start();
        start();
        keys().getCollection(StoreMark.COLLECTION).drop();
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("missing: put the newest copy of this store's keys back");
    }

    @Test
    void the_keys_of_another_store_are_refused() {
        start();
        keys().getCollection(StoreMark.COLLECTION).replaceOne(new Document(), new Document("mark", "another"));
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("those of another store");
    }

    @Test
    void a_copy_of_the_store_from_before_keys_lay_apart_takes_the_newest_keys() {
        use();
        store.dropCollection(StoreMark.COLLECTION);
        start();
        start();
    }

    @Test
    void a_store_that_is_missing_is_not_begun_anew_beside_its_keys_and_starts_once_it_is_back() {
        use();
        Document mark = store.findById(StoreMark.ID, Document.class, StoreMark.COLLECTION);
        empty(store.getDb());
        assertThatThrownBy(() -> start(root.resolve("another folder")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The store is missing: its keys are there")
                .hasMessageContaining("Look whether its disk is mounted");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class);
        store.insert(mark, StoreMark.COLLECTION);
        start();
    }

    @Test
    void a_store_whose_keys_are_missing_too_is_not_begun_anew_in_its_data_folder() {
        use();
        empty(store.getDb());
        empty(keys());
        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("The store is missing: this data folder belongs to one")
                    .hasMessageContaining("To begin anew, use a data folder");
        }
        start(root.resolve("another folder"));
    }

    @Test
    void the_very_first_start_may_be_cut_off_between_its_marks() {
        keys().getCollection(StoreMark.COLLECTION)
                .insertOne(new Document("_id", StoreMark.ID).append(StoreMark.FIELD, "made first"));
        start();
        assertThat(store.findById(StoreMark.ID, Document.class, StoreMark.COLLECTION))
                .containsEntry(StoreMark.FIELD, "made first");
    }

    @Test
    void an_older_copy_of_the_keys_put_back_is_read_as_it_was() {
        use();
        keys().getCollection(FormerKeyBatches.KEYS)
                .insertOne(
                        new Document("_id", UUID.randomUUID()).append(FormerKeyBatches.KEYS_FIELD, new ArrayList<>()));
        start();
        assertThat(keys().listCollectionNames().into(new ArrayList<>())).doesNotContain(FormerKeyBatches.KEYS);
    }

    /** Starts, and somebody has an account and said something. */
    private void use() {
        start();
        store.insert(new Document("_id", 1), "accounts");
        keys().getCollection(ContributorKeys.COLLECTION).insertOne(new Document("_id", UUID.randomUUID()));
    }

    private static void empty(MongoDatabase database) {
        database.listCollectionNames()
                .into(new ArrayList<>())
                .forEach(name -> database.getCollection(name).drop());
    }

    private MongoDatabase keys() {
        return KeysDatabase.beside(store);
    }

    private void start() {
        start(root);
    }

    private void start(Path folder) {
        try (DataFolder taken = DataFolder.take(folder)) {
            assertThat(new KeysCheck(store, taken)).isNotNull();
        }
    }
}
