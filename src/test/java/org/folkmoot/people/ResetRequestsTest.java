package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.folkmoot.Folkmoot;
import org.folkmoot.people.internal.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whoever is told that a link for a new password is on its way gets one, also if the server ends before it goes out. */
class ResetRequestsTest {

    private static final EmailAddress KNOWN = new EmailAddress("ben@letters.example");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @TempDir
    private Path folder;

    @Test
    void a_request_is_kept_alike_for_known_and_unknown_addresses_and_after_a_kill_one_letter_goes_out() {
        try (ConfigurableApplicationContext first = started()) {
            first.getBean(AccountBook.class)
                    .create(new NewAccount("Ben", KNOWN, Locale.UK, new Password("a heron by the weir"), Set.of()));
            // Ends before anything that waits is looked at.
            first.getBean(Outbox.class).stop();
            PasswordResets resets = first.getBean(PasswordResets.class);
            MongoTemplate store = first.getBean(MongoTemplate.class);
            resets.request(new EmailAddress("nobody@letters.example"));
            assertThat(waiting(store)).hasSize(1);
            resets.request(KNOWN);
            assertThat(waiting(store))
                    .hasSize(2)
                    .allSatisfy(letter -> assertThat(letter.keySet())
                            .isEqualTo(waiting(store).getFirst().keySet()));
            assertThat(waiting(store).toString()).doesNotContain("letters.example");
        }
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        try (ConfigurableApplicationContext next = started()) {
            MongoTemplate store = next.getBean(MongoTemplate.class);
            Awaitility.await().until(() -> waiting(store).isEmpty());
            assertThat(MAIL.getReceivedMessages()).hasSize(1);
        }
    }

    private static List<Document> waiting(MongoTemplate store) {
        return store.findAll(Document.class, "letters");
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Folkmoot.class)
                .run(
                        "--folkmoot.data=" + folder,
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                        "--folkmoot.url=https://moot.example");
    }
}
