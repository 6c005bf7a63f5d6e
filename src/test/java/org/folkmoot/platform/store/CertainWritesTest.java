package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.folkmoot.platform.store.OpenWrite.WriteOutcomeUnknown;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** A write whose reply is lost after it was carried out, or again when it is tried once more, is neither lost, doubled nor said to have failed. */
class CertainWritesTest {

    private static final String THINGS = "things";

    @TempDir
    private Path folder;

    private EmbeddedStore embedded;
    private LostReplies line;
    private MongoClient client;
    private MongoTemplate store;

    @BeforeEach
    void open() {
        embedded = EmbeddedStore.open(folder);
        line = new LostReplies(embedded);
        client = line.connect();
        store = LostReplies.template(client);
        store.insert(new Document("_id", 1).append("version", 1L).append("names", List.of("a")), THINGS);
    }

    @AfterEach
    void close() {
        client.close();
        line.close();
        embedded.close();
    }

    @Test
    void one_and_several_new_documents_are_there_once() {
        line.lose(1, 1);
        store.insert(new Document("_id", 2), THINGS);
        line.lose(1, 1);
        store.insert(new Document("name", "without an id"), THINGS);
        line.lose(1, 1);
        things().insertMany(List.of(new Document("_id", 3), new Document("_id", 4)));
        line.lose(1, 1);
        store.save(new Document("_id", 5), THINGS);
        assertThat(things().countDocuments()).isEqualTo(6);
    }

    @Test
    void what_another_has_taken_is_still_refused() {
        line.lose(1, 1);
        assertThatThrownBy(() -> store.insert(new Document("_id", 1).append("version", 7L), THINGS))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stored().getLong("version")).isEqualTo(1);
    }

    @Test
    void a_compare_and_set_that_was_carried_out_is_told_so_and_one_that_was_not_is_not() {
        line.lose(1, 1);
        assertThat(store.replace(
                                query(where("_id").is(1).and("version").is(1L)),
                                new Document("_id", 1).append("version", 2L).append("names", List.of("a")),
                                THINGS)
                        .getMatchedCount())
                .isOne();
        line.lose(1, 1);
        assertThat(store.updateFirst(
                                query(where("_id").is(1).and("version").is(2L)),
                                Update.update("version", 3L)
                                        .set("in.side", "yes")
                                        .unset("gone")
                                        .addToSet("names", "b"),
                                THINGS)
                        .getMatchedCount())
                .isOne();
        line.lose(1, 1);
        assertThat(store.updateFirst(
                                query(where("_id").is(1).and("version").is(2L)), Update.update("version", 9L), THINGS)
                        .getMatchedCount())
                .isZero();
        assertThat(stored().getLong("version")).isEqualTo(3);
        assertThat(stored().getList("names", String.class)).containsExactly("a", "b");
    }

    @Test
    void a_document_is_gone_and_counted_as_deleted() {
        line.lose(1, 1);
        assertThat(store.remove(query(where("_id").is(1)), THINGS).getDeletedCount())
                .isOne();
        line.lose(1, 1);
        assertThat(things().deleteOne(Filters.eq("_id", 1)).getDeletedCount()).isOne();
        assertThat(things().countDocuments()).isZero();
    }

    @Test
    void many_documents_are_put_in_one_go_and_those_of_several_filters_changed_and_deleted() {
        line.lose(1, 1);
        things().bulkWrite(List.of(
                new ReplaceOneModel<>(Filters.eq("_id", 1), new Document("new", true)),
                new ReplaceOneModel<>(
                        Filters.eq("_id", 2), new Document("new", true), new ReplaceOptions().upsert(true))));
        line.lose(1, 1);
        things().updateMany(Filters.eq("new", true), Updates.set("seen", true));
        assertThat(things().countDocuments(Filters.eq("seen", true))).isEqualTo(2);
        line.lose(1, 1);
        things().deleteMany(Filters.gt("_id", 0));
        assertThat(things().countDocuments()).isZero();
    }

    @Test
    void replies_may_be_lost_several_times_in_a_row() {
        line.lose(1, 3);
        store.updateMulti(query(where("version").is(1L)), Update.update("seen", true), THINGS);
        assertThat(stored().getBoolean("seen")).isTrue();
    }

    /** The driver asks twice by itself. */
    @Test
    void while_the_store_does_not_say_whether_a_write_is_there_it_is_not_made_again() {
        line.loseWithReadsAfter(1, 6);
        store.insert(new Document("_id", 2), THINGS);
        assertThat(line.writes()).isOne();
        line.loseWithReadsAfter(1, 6);
        assertThat(replaceVersion(1)).isOne();
        assertThat(line.writes()).isOne();
        line.loseWithReadsAfter(1, 6);
        things().insertMany(List.of(new Document("_id", 3), new Document("_id", 4)));
        assertThat(line.writes()).isOne();
        assertThat(things().countDocuments()).isEqualTo(4);
    }

    @Test
    void a_write_that_is_carried_out_after_the_store_was_asked_for_it_is_not_taken_for_anothers() {
        line.delay(1);
        store.insert(new Document("_id", 2), THINGS);
        line.delay(1);
        assertThat(replaceVersion(1)).isOne();
        line.delay(1);
        things().insertMany(List.of(new Document("_id", 3), new Document("_id", 4)));
        line.delay(1);
        assertThat(things().deleteOne(Filters.eq("_id", 4)).getDeletedCount()).isOne();
        assertThat(things().countDocuments()).isEqualTo(3);
    }

    @Test
    void a_write_of_which_nothing_can_be_found_out_is_said_to_be_unknown() {
        line.loseAllFrom(1);
        assertThatThrownBy(() -> store.insert(new Document("_id", 2), THINGS)).isInstanceOf(WriteOutcomeUnknown.class);
        line.loseNone();
    }

    private long replaceVersion(long version) {
        return store.replace(
                        query(where("_id").is(1).and("version").is(version)),
                        new Document("_id", 1).append("version", version + 1).append("names", List.of("a")),
                        THINGS)
                .getMatchedCount();
    }

    @Test
    void what_cannot_be_done_twice_is_not_done_twice() {
        line.lose(1, 1);
        assertThatThrownBy(() -> store.updateFirst(query(where("_id").is(1)), new Update().inc("version", 1), THINGS))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(stored().getLong("version")).isEqualTo(2);
    }

    private Document stored() {
        return things().find(Filters.eq("_id", 1)).first();
    }

    private MongoCollection<Document> things() {
        return store.getCollection(THINGS);
    }
}
