package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.people.Invitations.Invite;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Letters, where mail is configured. */
@PeopleTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=3025",
            "folkmoot.url=https://moot.example/",
            "folkmoot.mail.from=moot@moot.example"
        })
class LettersTest {

    private static final Password GOOD = new Password("a heron by the weir");
    private static final long PATIENCE_MILLIS = 10_000;

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    private AccountBook accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Callers callers;

    @Test
    void an_invitation_goes_out_in_the_language_asked_for_with_a_link_to_the_address_configured()
            throws MessagingException, IOException {
        LinkMade made = invite("ann@letters.example", Languages.WELSH);
        assertThat(made.mailed()).isTrue();
        MimeMessage letter = letters(1)[0];
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("ann@letters.example");
        assertThat(letter.getSubject()).isEqualTo("Eich gwahoddiad i Marlow Vale");
        assertThat(letter.getContent().toString()).contains("https://moot.example" + made.path());
    }

    @Test
    void a_label_cannot_add_headers_or_markup_to_a_letter() throws MessagingException, IOException {
        invite("ann@letters.example", Locale.UK, "Vale\r\nBcc: x@evil.example\r\n\r\n<script>alert(1)</script>");
        MimeMessage letter = letters(1)[0];
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getContentType()).startsWith("text/plain");
    }

    @Test
    void a_link_for_a_new_password_goes_to_a_known_address_and_to_no_other() throws MessagingException, IOException {
        EmailAddress known = new EmailAddress("ben@letters.example");
        callers.as(
                new Caller.Product("test"),
                () -> accounts.create(new NewAccount("Ben", known, Locale.UK, GOOD, Set.of())));
        resets.request(new EmailAddress("nobody@letters.example"));
        resets.request(known);
        MimeMessage[] letters = letters(1);
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getAllRecipients()).extracting(Object::toString).containsExactly("ben@letters.example");
        String text = letters[0].getContent().toString();
        String token = text.replaceAll("(?s).*https://moot.example/reset/(\\S+).*", "$1");
        assertThat(resets.look(token)).isEqualTo(known);
    }

    private LinkMade invite(String email, Locale language) {
        return invite(email, language, "Marlow Vale");
    }

    private LinkMade invite(String email, Locale language, String label) {
        Invite invite =
                new Invite(new EmailAddress(email), Role.CODER, new Scope.OfPlace(PeopleTest.HERE), label, language);
        return callers.as(new Caller.Product("test"), () -> invitations.invite(invite));
    }

    private static MimeMessage[] letters(int count) {
        assertThat(MAIL.waitForIncomingEmail(PATIENCE_MILLIS, count)).isTrue();
        return Arrays.copyOf(MAIL.getReceivedMessages(), MAIL.getReceivedMessages().length);
    }
}
