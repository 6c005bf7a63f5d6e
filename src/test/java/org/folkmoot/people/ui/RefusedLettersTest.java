package org.folkmoot.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.Invitations.Invite;
import org.folkmoot.people.OutgoingMail.LetterState.Standing;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** Whoever asks people in sees whose letter did not go, and what the mail server said to it. */
@WithMockUser("ada")
class RefusedLettersTest extends ScreenTest {

    @Autowired
    private Callers callers;

    @Autowired
    private Invitations invitations;

    @Autowired
    private MongoTemplate store;

    @Test
    void a_letter_that_was_refused_says_so_beside_its_address_with_the_words_of_the_server() {
        letter(invited("nobody@wren.example"), Standing.REFUSED, "550 5.1.1 User <b>unknown</b>");
        letter(invited("perhaps@wren.example"), Standing.UNCERTAIN, "");
        invited("gone@wren.example");
        open("people");

        assertThat(text())
                .contains("nobody@wren.example", "The mail server refused the letter on")
                .contains("Make a new link to send another, or hand it over yourself.")
                .contains("The mail server says: 550 5.1.1 User <b>unknown</b>")
                .contains("perhaps@wren.example", "may have been sent")
                .containsOnlyOnce("The mail server says");
    }

    @Test
    void who_may_not_see_the_invitation_sees_no_letter_of_it() {
        Invitation one = invited("other@wren.example");
        letter(one, Standing.REFUSED, "550");
        callers.runAs(PRODUCT, () -> {
            assertThat(invitations.letters()).containsKey(one.id());
            invitations.withdraw(one.id());
            assertThat(invitations.letters()).doesNotContainKey(one.id());
        });
    }

    private Invitation invited(String email) {
        return callers.as(PRODUCT, () -> {
            invitations.invite(new Invite(
                    new EmailAddress(email), Role.ADMINISTRATOR, Scope.everywhere(), "All places", Locale.ENGLISH));
            return invitations.waiting().stream()
                    .filter(one -> one.email().value().equals(email))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** As the outbox leaves it. */
    private void letter(Invitation about, Standing standing, String said) {
        Date now = Date.from(Instant.now());
        store.getCollection("letters")
                .insertOne(new Document("_id", "invitation/" + about.id())
                        .append("kind", "invitation")
                        .append("about", about.id().value())
                        .append("turn", UUID.randomUUID())
                        .append("standing", standing.name())
                        .append("tries", 1)
                        .append("due", now)
                        .append("said", said)
                        .append("at", now));
    }
}
