package org.folkmoot.people.seal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.Contributors;
import org.folkmoot.people.WordSeal;
import org.folkmoot.people.seal.FormerKeyBatches.DocumentEach;
import org.folkmoot.people.seal.FormerKeyBatches.KeysMove;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class ContributorsContractTest {

    private static final Scope.OfPlace PLACE = new Scope.OfPlace(new UUID(0x7000, 1));

    private static final InstallationSecret SECRET = InstallationSecret.given("a secret of thirty-two characters");

    private final MongoTemplate store;

    ContributorsContractTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void contributors_are_known_again_after_a_restart_and_sealed_once() {
        Map<String, UUID> first = contributors().pseudonyms(PLACE, "survey", List.of("ann", "ben"));
        Map<String, UUID> second = contributors().pseudonyms(PLACE, "survey", List.of("ben", "cat", "cat"));
        assertThat(second).containsEntry("ben", first.get("ben")).containsOnlyKeys("ben", "cat");
        assertThat(store.findAll(Document.class, SealedIdentities.COLLECTION))
                .extracting(document -> document.get("_id", UUID.class))
                .containsExactlyInAnyOrder(first.get("ann"), first.get("ben"), second.get("cat"));
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
    void somebody_whose_identity_or_key_is_damaged_is_a_stranger_and_can_still_be_erased() {
        Map<String, UUID> people = contributors().pseudonyms(PLACE, "survey", List.of("ann", "ben", "cat"));
        damage(store.getCollection(SealedIdentities.COLLECTION), people.get("ann"));
        damage(keys(), people.get("ben"));
        for (String name : List.of("ann", "ben")) {
            assertThat(contributors().identity(people.get(name))).isEmpty();
            contributors().erase(List.of(people.get(name)));
        }
        assertThat(contributors().erasedOf(people.values()))
                .containsExactlyInAnyOrder(people.get("ann"), people.get("ben"));
        assertThat(contributors().identity(people.get("cat"))).contains("survey\ncat");
    }

    /** Every sealed value of the record is other bytes of the same length. */
    private static void damage(MongoCollection<Document> of, UUID contributor) {
        Document before = requireNonNull(of.find(Filters.eq("_id", contributor)).first());
        Document damaged = new Document(before);
        before.forEach((field, value) -> {
            if (value instanceof Binary sealed) {
                damaged.put(field, new Binary(new byte[sealed.getData().length]));
            } else if (value instanceof List<?> all) {
                damaged.put(
                        field,
                        all.stream()
                                .map(one -> one instanceof Binary sealed
                                        ? new Binary(new byte[sealed.getData().length])
                                        : one)
                                .toList());
            }
        });
        assertThat(damaged).isNotEqualTo(before);
        of.replaceOne(Filters.eq("_id", contributor), damaged);
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
    void many_contributors_are_kept_in_one_go_each_for_themselves() {
        List<String> many = IntStream.range(0, 2_500).mapToObj(String::valueOf).toList();
        Map<String, UUID> pseudonyms = contributors().pseudonyms(PLACE, "survey", many);
        assertThat(new LinkedHashMap<>(pseudonyms)).hasSize(2_500);
        assertThat(keys().countDocuments()).isEqualTo(2_500);
        assertThat(contributors().identity(pseudonyms.get("2499"))).contains("survey\n2499");
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
    void
            keys_and_identities_that_lay_in_drawers_are_taken_apart_and_open_as_before_also_when_cut_off_and_begun_again() {
        Map<String, UUID> people = contributors().pseudonyms(PLACE, "survey", List.of("ann", "ben", "cat"));
        layInDrawersAgain(people, Lying.BESIDE_THE_STORE);
        Document drawer = requireNonNull(drawersOfKeys().find().first());
        new DocumentEach().apply(store);
        // Cut off before the drawers were dropped.
        drawersOfKeys().insertOne(drawer);
        new DocumentEach().apply(store);

        assertThat(contributors().identity(people.get("ann"))).contains("survey\nann");
        assertThat(contributors().identity(people.get("cat"))).contains("survey\ncat");
        assertThat(keys().countDocuments()).isEqualTo(3);
        assertThat(drawersOfKeys().countDocuments()).isZero();
        assertThat(store.getCollectionNames()).doesNotContain(FormerKeyBatches.IDENTITIES);
    }

    @Test
    void a_key_destroyed_in_one_drawer_comes_back_from_no_other() {
        UUID ann = contributors().pseudonyms(PLACE, "survey", List.of("ann")).get("ann");
        layInDrawersAgain(Map.of("ann", ann), Lying.BESIDE_THE_STORE);
        Document drawer = requireNonNull(drawersOfKeys().find().first());
        drawersOfKeys()
                .insertOne(new Document(drawer)
                        .append("_id", TimeOrderedId.next())
                        .append(FormerKeyBatches.KEYS_FIELD, List.of(new Binary(new byte[0]))));
        new DocumentEach().apply(store);
        assertThat(contributors().erasedOf(List.of(ann))).containsExactly(ann);
        assertThat(contributors().identity(ann)).isEmpty();
    }

    @Test
    void what_was_sealed_with_either_of_two_keys_of_one_person_opens() {
        WordSeal.Belonging to = new WordSeal.Belonging(new UUID(0x8000, 1), new UUID(0x7000, 2), "words");
        Binary first = sealed(to, "The first.");
        Document former = requireNonNull(keys().findOneAndDelete(new Document()));
        Binary second = sealed(to, "The second.");
        ContributorKeys.records(store)
                .add(Map.of(
                        to.contributor(), former.getList("kept", Binary.class).getFirst()));
        assertThat(new WordSeal(sealKeys())
                        .open(List.of(new WordSeal.Sealed(to, first), new WordSeal.Sealed(to, second))))
                .containsExactly(Optional.of("The first."), Optional.of("The second."));
        sealKeys().destroy(List.of(to.contributor()));
        assertThat(new WordSeal(sealKeys())
                        .open(List.of(new WordSeal.Sealed(to, first), new WordSeal.Sealed(to, second))))
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void many_who_need_a_key_at_once_get_one_each() throws Exception {
        UUID ann = new UUID(0x8000, 7);
        Set<SecretKey> keys = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> asks = Collections.nCopies(
                    12,
                    () -> keys.add(
                            requireNonNull(sealKeys().forSealing(List.of(ann)).get(ann))));
            for (Future<Boolean> ask : threads.invokeAll(asks)) {
                ask.get();
            }
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void keys_that_lay_in_the_store_are_moved_and_destroyed_ones_stay_destroyed() {
        Map<String, UUID> pseudonyms = contributors().pseudonyms(PLACE, "survey", List.of("ann", "ben"));
        UUID ann = pseudonyms.get("ann");
        layInDrawersAgain(pseudonyms, Lying.IN_THE_STORE);
        Document former = store.findAll(Document.class, FormerKeyBatches.KEYS).getFirst();
        Document identities =
                store.findAll(Document.class, FormerKeyBatches.IDENTITIES).getFirst();
        new KeysMove().apply(store);
        new DocumentEach().apply(store);
        assertThat(store.getCollectionNames()).doesNotContain(FormerKeyBatches.KEYS, FormerKeyBatches.IDENTITIES);
        assertThat(contributors().identity(ann)).contains("survey\nann");

        // An old copy of the store beside the newest keys.
        contributors().erase(List.of(ann));
        store.dropCollection(SealedIdentities.COLLECTION);
        store.insert(former, FormerKeyBatches.KEYS);
        store.insert(identities, FormerKeyBatches.IDENTITIES);
        new KeysMove().apply(store);
        new DocumentEach().apply(store);
        assertThat(contributors().identity(ann)).isEmpty();
        assertThat(contributors().identity(pseudonyms.get("ben"))).contains("survey\nben");
    }

    private enum Lying {
        IN_THE_STORE,
        BESIDE_THE_STORE
    }

    /** As older versions kept them: all who arrived together in one document, identities and keys in drawers of one name. */
    private void layInDrawersAgain(Map<String, UUID> people, Lying where) {
        UUID drawer = TimeOrderedId.next();
        List<UUID> all = List.copyOf(people.values());
        ByteBuffer names = ByteBuffer.allocate(16 * all.size());
        all.forEach(name -> names.put(Binding.bytes(name)));
        Document keysDrawer = drawer(drawer, FormerKeyBatches.KEYS_FIELD, all, ContributorKeys.records(store));
        switch (where) {
            case IN_THE_STORE -> store.insert(keysDrawer, FormerKeyBatches.KEYS);
            case BESIDE_THE_STORE ->
                drawersOfKeys().insertOne(keysDrawer.append(FormerKeyBatches.NAMES, new Binary(names.array())));
        }
        store.insert(
                drawer(drawer, FormerKeyBatches.IDENTITIES_FIELD, all, SealedIdentities.records(store))
                        .append(FormerKeyBatches.NAMES, new Binary(names.array())),
                FormerKeyBatches.IDENTITIES);
        keys().drop();
        store.dropCollection(SealedIdentities.COLLECTION);
    }

    private static Document drawer(UUID id, String field, List<UUID> all, RecordsByContributor kept) {
        Map<UUID, List<Binary>> found = kept.find(all);
        return new Document("_id", id)
                .append(
                        field,
                        all.stream()
                                .map(one -> requireNonNull(found.get(one)).getFirst())
                                .toList());
    }

    private Binary sealed(WordSeal.Belonging to, String words) {
        return new WordSeal(sealKeys())
                .seal(List.of(new WordSeal.Plain(to, words)))
                .getFirst()
                .orElseThrow();
    }

    private MongoCollection<Document> drawersOfKeys() {
        return KeysDatabase.beside(store).getCollection(FormerKeyBatches.KEYS);
    }

    private MongoCollection<Document> keys() {
        return KeysDatabase.beside(store).getCollection(ContributorKeys.COLLECTION);
    }

    private Contributors contributors() {
        ContributorKeys keys = sealKeys();
        return new Contributors(new Pseudonyms(SECRET), new SealedIdentities(keys, store), keys);
    }

    /** As after a restart. */
    private ContributorKeys sealKeys() {
        return new ContributorKeys(SECRET, store, Shredder.none());
    }
}
