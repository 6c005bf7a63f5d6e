package org.folkmoot.call.invited;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.submission.Told;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Invitations and reminders go out where mail is configured. */
@ProductTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=3025",
            "folkmoot.url=https://moot.example/",
            "folkmoot.mail.from=moot@moot.example"
        })
class InvitedLettersTest {

    private static final long PATIENCE_MILLIS = 10_000;

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private InvitedPeople invited;

    private static CallTerms closingOn(LocalDate last) {
        CallTerms terms = Told.terms();
        return new CallTerms(
                terms.title(),
                terms.purpose(),
                terms.readers(),
                terms.services(),
                terms.prompts(),
                terms.meanings(),
                Optional.of(last),
                terms.languages(),
                terms.ages(),
                terms.basis(),
                terms.monthsKept(),
                terms.help());
    }

    @Test
    void who_has_an_address_gets_the_same_link_twice_in_their_language_and_is_told_what_can_be_seen() throws Exception {
        Caller product = new Caller.Product("test");
        Call call = callers.as(
                product,
                () -> calls.open(
                        places.create(NewPlace.called(
                                        "Marlow Vale " + UUID.randomUUID(),
                                        PlaceLevel.PLACE,
                                        Optional.empty(),
                                        Optional.empty()))
                                .id(),
                        closingOn(LocalDate.now(ZoneOffset.UTC)
                                .plusYears(1)
                                .withMonth(5)
                                .withDayOfMonth(3))));
        PersonToInvite robin =
                new PersonToInvite("Robin\r\nBcc: x@evil.example", Optional.of(new EmailAddress("robin@wren.example")));
        PersonToInvite sam = new PersonToInvite("Sam Teal", Optional.empty());
        PersonInvited made = callers.as(product, () -> invited.invite(call.id(), List.of(robin, sam), Languages.WELSH))
                .made()
                .getFirst();
        callers.as(
                product, () -> invited.remind(call.id(), Set.of(made.invited().id())));
        assertThat(MAIL.waitForIncomingEmail(PATIENCE_MILLIS, 2)).isTrue();
        MimeMessage[] letters = MAIL.getReceivedMessages();
        assertThat(letters).hasSize(2);
        assertThat(letters[0].getSubject()).isEqualTo("Eich gwahoddiad: Coming home from hospital");
        assertThat(letters[1].getSubject()).isEqualTo("Nodyn atgoffa: Coming home from hospital");
        for (MimeMessage letter : letters) {
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("robin@wren.example");
            assertThat(letter.getHeader("Bcc")).isNull();
            assertThat(letter.getContent().toString())
                    .contains("https://moot.example/" + made.path())
                    .contains("3 Mai ")
                    .contains("Ni allant weld pa eiriau yw eich rhai chi");
        }
    }
}
