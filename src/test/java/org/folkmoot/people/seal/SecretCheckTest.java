package org.folkmoot.people.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class SecretCheckTest {

    private static final String OWN = "the secret this store was begun with";

    private final MongoTemplate store;

    SecretCheckTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void a_store_starts_again_with_its_own_secret_and_with_no_other() {
        start(OWN);
        start(OWN);
        assertThatThrownBy(() -> start("the secret of some other installation"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not the one this store was begun with");
        start(OWN);
    }

    @Test
    void the_store_holds_nothing_of_the_secret_itself() {
        start(OWN);
        assertThat(store.findAll(Document.class, SecretCheck.COLLECTION).toString())
                .doesNotContain(OWN);
    }

    private void start(String secret) {
        assertThat(new SecretCheck(InstallationSecret.given(secret), store)).isNotNull();
    }
}
