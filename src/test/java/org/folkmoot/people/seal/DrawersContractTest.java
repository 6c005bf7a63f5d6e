package org.folkmoot.people.seal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class DrawersContractTest {

    private static final Scope.OfPlace PLACE = new Scope.OfPlace(new UUID(0x7000, 1));

    private final MongoTemplate store;

    DrawersContractTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void contributors_are_known_again_after_a_restart_and_sealed_once() {
        Map<String, UUID> first = contributors().pseudonyms(PLACE, "survey", List.of("ann", "ben"));
        Map<String, UUID> second = contributors().pseudonyms(PLACE, "survey", List.of("ben", "cat", "cat"));
        assertThat(second).containsEntry("ben", first.get("ben")).containsOnlyKeys("ben", "cat");
        List<UUID> kept = new ArrayList<>();
        SealedIdentities.drawers(store).visit((_, pseudonyms) -> kept.addAll(pseudonyms));
        assertThat(kept).containsExactlyInAnyOrder(first.get("ann"), first.get("ben"), second.get("cat"));
    }

    @Test
    void an_identity_opens_until_its_key_is_destroyed_and_the_others_still_open() {
        Contributors contributors = contributors();
        Map<String, UUID> pseudonyms = contributors.pseudonyms(PLACE, "survey", List.of("ann", "ben", "cat"));
        contributors.erase(List.of(pseudonyms.get("ben")));
        contributors.erase(List.of(pseudonyms.get("ben")));
        assertThat(contributors.identity(pseudonyms.get("ben"))).isEmpty();
        assertThat(contributors.identity(pseudonyms.get("ann"))).contains("survey\nann");
        assertThat(contributors.identity(pseudonyms.get("cat"))).contains("survey\ncat");
    }

    @Test
    void an_erased_person_who_is_imported_again_stays_erased() {
        UUID ann = contributors().pseudonyms(PLACE, "survey", List.of("ann")).get("ann");
        contributors().erase(List.of(ann));
        assertThat(contributors().pseudonyms(PLACE, "survey", List.of("ann"))).containsEntry("ann", ann);
        assertThat(contributors().identity(ann)).isEmpty();
    }

    @Test
    void nothing_in_the_store_tells_who_a_contributor_is() {
        contributors().pseudonyms(PLACE, "survey of Marlow Vale", List.of("canary@example.org"));
        for (String collection : store.getCollectionNames()) {
            for (Document document : store.findAll(Document.class, collection)) {
                assertThat(document.toString()).doesNotContain("canary", "Marlow Vale");
            }
        }
    }

    @Test
    void more_contributors_than_a_drawer_holds_lie_in_several() {
        List<String> many = IntStream.range(0, 4_500).mapToObj(String::valueOf).toList();
        Map<String, UUID> pseudonyms = contributors().pseudonyms(PLACE, "survey", many);
        assertThat(store.findAll(Document.class, SealedIdentities.COLLECTION)).hasSize(3);
        assertThat(keys().countDocuments()).isEqualTo(3);
        assertThat(contributors().identity(pseudonyms.get("4499"))).contains("survey\n4499");
        assertThat(new LinkedHashMap<>(pseudonyms)).hasSize(4_500);
    }

    @Test
    void keys_lie_in_a_database_of_their_own() {
        contributors().pseudonyms(PLACE, "survey", List.of("ann"));
        assertThat(keys().countDocuments()).isOne();
        assertThat(store.getCollectionNames()).containsExactly(SealedIdentities.COLLECTION);
    }

    @Test
    void an_erased_person_is_known_and_nobody_else_is() {
        Contributors contributors = contributors();
        UUID ann = contributors.pseudonyms(PLACE, "survey", List.of("ann")).get("ann");
        UUID ben = contributors.pseudonyms(PLACE, "survey", List.of("ben")).get("ben");
        contributors.erase(List.of(ann));
        assertThat(contributors().known(PLACE, "survey", "ann")).contains(ann);
        assertThat(contributors().known(PLACE, "survey", "cat")).isEmpty();
        assertThat(contributors().erasedOf(List.of(ann, ben))).containsExactly(ann);
    }

    @Test
    void keys_that_lay_in_the_store_are_moved_and_destroyed_ones_stay_destroyed() {
        Map<String, UUID> pseudonyms = contributors().pseudonyms(PLACE, "survey", List.of("ann", "ben"));
        UUID ann = pseudonyms.get("ann");
        Document former = keysAsTheyLayBefore();
        store.insert(former, KeysMove.FORMER);
        keys().drop();
        new KeysMove().apply(store);
        assertThat(store.getCollectionNames()).doesNotContain(KeysMove.FORMER);
        assertThat(contributors().identity(ann)).contains("survey\nann");

        contributors().erase(List.of(ann));
        store.insert(former, KeysMove.FORMER);
        new KeysMove().apply(store);
        assertThat(contributors().identity(ann)).isEmpty();
        assertThat(contributors().identity(pseudonyms.get("ben"))).contains("survey\nben");
    }

    /** Beside the identities, in a drawer of the same name. */
    private Document keysAsTheyLayBefore() {
        return new Document(
                        "_id",
                        store.findAll(Document.class, SealedIdentities.COLLECTION)
                                .getFirst()
                                .get("_id"))
                .append("keys", requireNonNull(keys().find().first()).get(ContributorKeys.FIELD));
    }

    private MongoCollection<Document> keys() {
        return KeysDatabase.beside(store).getCollection(ContributorKeys.COLLECTION);
    }

    private Contributors contributors() {
        InstallationSecret secret = InstallationSecret.given("a secret of thirty-two characters");
        ContributorKeys keys = new ContributorKeys(secret, store, Shredder.none());
        return new Contributors(new Pseudonyms(secret), new SealedIdentities(keys, store), keys);
    }
}
