package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What every store has to honour for the rest of the product to stand on. */
@StoreTest
class StoreContractTest {

    @Document("things")
    record Thing(@Id UUID id, String place, int number, BigDecimal amount, List<String> tags) {}

    private final MongoTemplate store;

    StoreContractTest(MongoTemplate store) {
        this.store = store;
    }

    @BeforeEach
    void indexes() {
        store.indexOps(Thing.class)
                .createIndex(new Index()
                        .on("place", Sort.Direction.ASC)
                        .on("number", Sort.Direction.ASC)
                        .unique());
        store.indexOps(Thing.class).createIndex(new Index().on("tags", Sort.Direction.ASC));
    }

    @Test
    void what_is_saved_is_found_again_as_it_was() {
        Thing thing = thing("Kirkby", 1, "a", "b");
        store.insert(thing);
        assertThat(store.findById(thing.id(), Thing.class)).isEqualTo(thing);
    }

    @Test
    void what_an_index_counts_is_what_would_be_found() {
        store.insertAll(List.of(
                thing("Kirkby", 1, "a", "b"), thing("Kirkby", 2, "a"), thing("Whiston", 1, "c"), thing("Whiston", 3)));
        for (org.bson.Document query : List.of(
                new org.bson.Document("place", "Kirkby"),
                new org.bson.Document("place", "Kirkby").append("number", 1L),
                new org.bson.Document("place", new org.bson.Document("$in", List.of("Kirkby", "Whiston", "Nowhere")))
                        .append("number", 1),
                new org.bson.Document("tags", new org.bson.Document("$in", List.of("a", "b"))),
                new org.bson.Document("tags", "a").append("place", "Kirkby"),
                new org.bson.Document(
                        "place", new org.bson.Document("$in", List.of("Kirkby", "Whiston")).append("$ne", "Whiston")),
                new org.bson.Document("place", new org.bson.Document("$ne", "Kirkby")),
                new org.bson.Document("place", "Kirkby")
                        .append("$or", List.of(new org.bson.Document("number", 1), new org.bson.Document("number", 9))),
                new org.bson.Document("tags", List.of("a", "b")))) {
            int found = store.getCollection("things")
                    .find(query)
                    .into(new ArrayList<>())
                    .size();
            assertThat(store.getDb()
                            .runCommand(new org.bson.Document("count", "things").append("query", query))
                            .getInteger("n"))
                    .as(query.toJson())
                    .isEqualTo(found)
                    .isPositive();
        }
        assertThat(store.estimatedCount(Thing.class)).isEqualTo(4);
    }

    @Test
    void ids_are_unique() {
        Thing thing = thing("Kirkby", 1);
        store.insert(thing);
        assertThatThrownBy(() -> store.insert(new Thing(thing.id(), "Elsewhere", 2, BigDecimal.ONE, List.of())))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(store.count(new Query(), Thing.class)).isEqualTo(1);
    }

    @Test
    void a_unique_index_on_two_fields_refuses_the_same_pair_on_insert_and_on_update() {
        Thing first = thing("Kirkby", 1);
        Thing second = thing("Kirkby", 2);
        store.insertAll(List.of(first, second));
        assertThatThrownBy(() -> store.insert(thing("Kirkby", 2))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> store.updateFirst(byId(second), Update.update("number", 1), Thing.class))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(store.findById(second.id(), Thing.class)).isEqualTo(second);
        store.remove(byId(first), Thing.class);
        store.updateFirst(byId(second), Update.update("number", 1), Thing.class);
        assertThat(numbers(query(where("place").is("Kirkby")))).containsExactly(1);
    }

    @Test
    void compare_and_set_changes_a_document_only_in_the_state_expected() {
        Thing thing = thing("Kirkby", 1);
        store.insert(thing);
        Query expected = query(where("_id").is(thing.id()).and("number").is(1));
        assertThat(store.updateFirst(expected, Update.update("number", 2), Thing.class)
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(store.updateFirst(expected, Update.update("number", 3), Thing.class)
                        .getMatchedCount())
                .isZero();
        assertThat(numbers(byId(thing))).containsExactly(2);
    }

    @Test
    void find_and_modify_inserts_what_is_missing_and_returns_it_new() {
        Thing missing = thing("Kirkby", 7);
        Thing found = store.findAndModify(
                byId(missing),
                new Update().setOnInsert("place", "Kirkby").inc("number", 1).set("tags", List.of()),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Thing.class);
        assertThat(found).extracting(Thing::place, Thing::number).containsExactly("Kirkby", 1);
    }

    @Test
    void documents_are_found_by_a_list_of_ids() {
        List<Thing> things = saved(20);
        List<UUID> sought = List.of(things.get(17).id(), things.get(3).id(), UUID.randomUUID());
        assertThat(numbers(query(where("_id").in(sought)).with(Sort.by("_id")))).containsExactly(3, 17);
    }

    @Test
    void documents_are_paged_by_ranges_of_ids_in_either_order() {
        List<Thing> things = saved(20);
        Query after =
                query(where("_id").gt(things.get(4).id())).with(Sort.by("_id")).limit(3);
        assertThat(numbers(after)).containsExactly(5, 6, 7);
        Query before = query(where("_id").lt(things.get(4).id()))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(3);
        assertThat(numbers(before)).containsExactly(3, 2, 1);
        Query between =
                query(where("_id").gte(things.get(8).id()).lte(things.get(10).id()));
        assertThat(numbers(between)).containsExactlyInAnyOrder(8, 9, 10);
        assertThat(numbers(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(2)))
                .containsExactly(19, 18);
    }

    @Test
    void documents_are_found_by_the_leading_field_of_an_index_and_a_condition_besides() {
        saved(20);
        Query query = query(where("place").is("place 1").and("amount").gt(BigDecimal.valueOf(10)))
                .with(Sort.by(Sort.Direction.DESC, "number"));
        assertThat(numbers(query)).containsExactly(19, 17, 15, 13, 11);
        assertThat(numbers(query(
                        where("place").in("place 0", "place 1").and("number").in(3, 4))))
                .containsExactlyInAnyOrder(3, 4);
        assertThat(numbers(query(new Criteria()
                        .andOperator(
                                where("place").is("place 0"), where("number").is(6)))))
                .containsExactly(6);
    }

    @Test
    void an_element_of_a_list_finds_its_documents_and_stops_once_pulled() {
        Thing one = thing("Kirkby", 1, "hall", "bus");
        Thing other = thing("Kirkby", 2, "bus");
        store.insertAll(List.of(one, other));
        assertThat(numbers(query(where("tags").is("bus")))).containsExactlyInAnyOrder(1, 2);
        store.updateFirst(byId(one), new Update().pull("tags", "bus"), Thing.class);
        assertThat(numbers(query(where("tags").is("bus")))).containsExactly(2);
        assertThat(numbers(query(where("tags").is("hall")))).containsExactly(1);
    }

    @Test
    void a_list_of_very_many_values_of_an_indexed_field_finds_what_a_short_one_would() {
        store.insertAll(List.of(thing("Kirkby", 1, "a"), thing("Prescot", 2, "b"), thing("Huyton", 3, "c")));
        List<String> many = Stream.concat(
                        IntStream.range(0, 25_000).mapToObj(number -> "nowhere " + number),
                        Stream.of("Kirkby", "Huyton"))
                .toList();
        assertThat(store.find(query(where("place").in(many)), Thing.class))
                .extracting(Thing::place)
                .containsExactlyInAnyOrder("Kirkby", "Huyton");
        assertThat(store.find(query(where("tags").in(many)), Thing.class)).isEmpty();
        assertThat(store.find(query(where("place").in(many).and("number").in(1, 2)), Thing.class))
                .extracting(Thing::place)
                .containsExactly("Kirkby");
    }

    @Test
    void a_condition_no_index_serves_is_still_answered() {
        saved(20);
        assertThat(numbers(query(where("number").gt(17)).with(Sort.by("number"))))
                .containsExactly(18, 19);
        assertThat(numbers(query(where("place").regex("1$")).limit(100))).hasSize(10);
        assertThat(numbers(query(where("place").ne("place 0")))).hasSize(10);
        assertThat(store.count(query(where("place").is("place 1")), Thing.class))
                .isEqualTo(10);
        assertThat(store.findDistinct("place", Thing.class, String.class))
                .containsExactlyInAnyOrder("place 0", "place 1");
    }

    @Test
    void many_documents_are_updated_and_removed_by_one_command() {
        saved(20);
        assertThat(store.updateMulti(query(where("place").is("place 1")), new Update().inc("number", 100), Thing.class)
                        .getModifiedCount())
                .isEqualTo(10);
        assertThat(store.remove(query(where("number").gte(100)), Thing.class).getDeletedCount())
                .isEqualTo(10);
        assertThat(store.count(new Query(), Thing.class)).isEqualTo(10);
    }

    private List<Thing> saved(int count) {
        List<Thing> things = IntStream.range(0, count)
                .mapToObj(number -> thing("place " + number % 2, number))
                .toList();
        store.insertAll(things);
        return things;
    }

    private static Thing thing(String place, int number, String... tags) {
        return new Thing(TimeOrderedId.next(), place, number, BigDecimal.valueOf(number), List.of(tags));
    }

    private static Query byId(Thing thing) {
        return query(where("_id").is(thing.id()));
    }

    private List<Integer> numbers(Query query) {
        try (Stream<Thing> things = store.stream(query, Thing.class)) {
            return things.map(Thing::number).toList();
        }
    }
}
