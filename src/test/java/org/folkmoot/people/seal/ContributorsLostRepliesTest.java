package org.folkmoot.people.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.folkmoot.people.Contributors;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.LostReplies;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Contributors have one key each, and words that open after a restart, whichever of the replies of the store is lost. */
class ContributorsLostRepliesTest {

    private static final InstallationSecret SECRET = InstallationSecret.given("a secret of thirty-two characters");

    @TempDir
    private Path folder;

    @Test
    void
            words_sealed_after_a_lost_reply_open_after_a_restart_and_an_erasure_cut_off_is_finished_when_asked_for_again() {
        try (EmbeddedStore embedded = EmbeddedStore.open(folder);
                LostReplies line = new LostReplies(embedded);
                MongoClient client = line.connect()) {
            MongoTemplate store = LostReplies.template(client);
            for (int number = 1; number <= 2; number++) {
                for (int many : new int[] {1, 2, 1_000}) {
                    String name = "person " + number + "/" + many;
                    ContributorKeys keys = new ContributorKeys(SECRET, store, Shredder.none());
                    Contributors contributors = contributors(keys, store);
                    line.lose(number, many);
                    if (many == 1_000) {
                        assertThatThrownBy(() -> pseudonym(contributors, name))
                                .isInstanceOf(DataAccessResourceFailureException.class);
                        line.loseNone();
                    }
                    UUID person = pseudonym(contributors, name);
                    WordSeal.Belonging to = new WordSeal.Belonging(person, new UUID(0x7000, number), "words");
                    Binary sealed = new WordSeal(keys)
                            .seal(List.of(new WordSeal.Plain(to, name)))
                            .getFirst()
                            .orElseThrow();

                    ContributorKeys restarted = new ContributorKeys(SECRET, store, Shredder.none());
                    assertThat(open(restarted, to, sealed)).contains(name);
                    assertThat(contributors(restarted, store).identity(person)).contains("survey\n" + name);

                    line.lose(number, many);
                    if (many == 1_000) {
                        assertThatThrownBy(() -> contributors.erase(List.of(person)))
                                .isInstanceOf(DataAccessResourceFailureException.class);
                        assertThat(open(keys, to, sealed))
                                .as("what was destroyed is not at hand either")
                                .isEqualTo(open(restarted(store), to, sealed));
                        line.loseNone();
                    }
                    contributors.erase(List.of(person));
                    assertThat(open(keys, to, sealed)).isEmpty();
                    assertThat(contributors(restarted(store), store).identity(person))
                            .isEmpty();
                }
            }
            assertThat(KeysDatabase.beside(store)
                            .getCollection(ContributorKeys.COLLECTION)
                            .countDocuments())
                    .isEqualTo(6);
        }
    }

    private static UUID pseudonym(Contributors contributors, String name) {
        Map<String, UUID> found =
                contributors.pseudonyms(new Scope.OfPlace(new UUID(0x7000, 1)), "survey", List.of(name));
        return found.values().iterator().next();
    }

    private static ContributorKeys restarted(MongoTemplate store) {
        return new ContributorKeys(SECRET, store, Shredder.none());
    }

    private static Contributors contributors(ContributorKeys keys, MongoTemplate store) {
        return new Contributors(new Pseudonyms(SECRET), new SealedIdentities(keys, store), keys);
    }

    private static Optional<String> open(ContributorKeys keys, WordSeal.Belonging to, Binary sealed) {
        return new WordSeal(keys).open(List.of(new WordSeal.Sealed(to, sealed))).getFirst();
    }
}
