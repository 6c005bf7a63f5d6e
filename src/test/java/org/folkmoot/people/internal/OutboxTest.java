package org.folkmoot.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.OutgoingMail.LetterRequest;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.OutgoingMail.LetterState.Standing;
import org.folkmoot.people.OutgoingMail.LetterWriter;
import org.folkmoot.people.OutgoingMail.WrittenLetter;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.store.RestoredStore;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** No letter is lost, none goes out twice by itself, and what the mail server says is shown. */
@StoreTest
class OutboxTest {

    private static final UUID CALL = UUID.randomUUID();

    private final MongoTemplate store;
    private final JavaMailSender mail = mock(JavaMailSender.class);
    private final List<String> sent = new CopyOnWriteArrayList<>();
    /** Whom letters are for, by what they are about; whoever is erased is not here. */
    private final Map<UUID, EmailAddress> people = new ConcurrentHashMap<>();

    private volatile Server server = _ -> {};
    private Outbox outbox;

    OutboxTest(MongoTemplate store) {
        this.store = store;
    }

    @BeforeEach
    void open() {
        new LetterRecords.Schema().apply(store);
        doAnswer(call -> {
                    String to = call.<SimpleMailMessage>getArgument(0).getTo()[0];
                    server.take(to);
                    sent.add(to);
                    return null;
                })
                .when(mail)
                .send(any(SimpleMailMessage.class));
        outbox = opened();
        outbox.start();
    }

    @AfterEach
    void close() {
        outbox.stop();
    }

    @Test
    void after_a_kill_every_letter_that_waited_goes_out_once_and_the_one_in_hand_is_left_to_a_person() {
        CountDownLatch killed = new CountDownLatch(1);
        answers(_ -> {
            if (sent.size() == 80) {
                awaitQuietly(killed);
            }
        });
        List<LetterRequest> all =
                IntStream.range(0, 117).mapToObj(_ -> someone()).toList();
        outbox.send(all, () -> {});
        await().until(() -> standings().getOrDefault(Standing.SENDING, 0L) == 1 && sent.size() == 80);
        answers(_ -> {});
        Outbox next = opened();
        next.start();
        await().until(() -> standings().equals(Map.of(Standing.SENT, 116L, Standing.UNCERTAIN, 1L)));
        assertThat(sent).doesNotHaveDuplicates().hasSize(116);
        assertThat(next.sendAgain(CALL, people.keySet())).isOne();
        await().until(() -> standings().equals(Map.of(Standing.SENT, 117L)));
        assertThat(sent).doesNotHaveDuplicates().hasSize(117);
        next.stop();
        killed.countDown();
    }

    @Test
    void a_letter_that_is_refused_is_shown_with_what_the_server_said_and_holds_up_no_other() {
        answers(to -> {
            if (to.startsWith("nobody")) {
                throw refused(to, 550, "5.1.1 <" + to + ">: Recipient address rejected:\r\nUser unknown");
            }
        });
        LetterRequest unknown = about("nobody@wren.example");
        outbox.send(List.of(someone(), unknown, someone()), () -> {});
        await().until(() -> standings().equals(Map.of(Standing.SENT, 2L, Standing.REFUSED, 1L)));
        LetterState refused = state(unknown);
        assertThat(refused.said()).isEqualTo("5.1.1 … Recipient address rejected: User unknown");
        answers(_ -> {});
        assertThat(outbox.sendAgain(CALL, people.keySet())).isOne();
        await().until(() -> standings().equals(Map.of(Standing.SENT, 3L)));
    }

    @Test
    void a_letter_that_is_not_taken_for_now_waits_and_says_why() {
        answers(to -> {
            throw refused(to, 451, "4.7.1 Greylisted, try again later");
        });
        LetterRequest one = someone();
        outbox.send(List.of(one), () -> {});
        await().until(() -> !state(one).said().isEmpty());
        assertThat(state(one).standing()).isEqualTo(Standing.WAITING);
        assertThat(stored(one).getInteger("tries")).isOne();
        assertThat(stored(one).getDate("due")).isAfter(Instant.now());
    }

    @Test
    void what_may_have_gone_out_is_not_sent_again_by_itself() {
        answers(_ -> {
            throw new MailSendException(
                    "", null, Map.of("letter", new MessagingException("Exception reading response")));
        });
        LetterRequest one = someone();
        outbox.send(List.of(one), () -> {});
        await().until(() -> state(one).standing() == Standing.UNCERTAIN);
    }

    @Test
    void without_a_mail_server_letters_wait() {
        answers(_ -> {
            throw new MailSendException(
                    "",
                    new org.eclipse.angus.mail.util.MailConnectException(
                            new org.eclipse.angus.mail.util.SocketConnectException(
                                    "", new ConnectException(), "127.0.0.1", 25, 1)));
        });
        LetterRequest one = someone();
        outbox.send(List.of(one), () -> {});
        await().until(() -> state(one).said().equals("The mail server can't be reached"));
        assertThat(state(one).standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void a_letter_to_somebody_who_was_erased_meanwhile_is_dropped() {
        LetterRequest erased = someone();
        outbox.send(List.of(erased), () -> people.remove(erased.about()));
        await().until(() -> state(erased).standing() == Standing.DROPPED);
        assertThat(sent).isEmpty();
        outbox.forget(CALL, Set.of(erased.about()));
        assertThat(outbox.of(CALL)).isEmpty();
    }

    @Test
    void a_letter_whose_time_is_over_is_dropped() {
        LetterRequest late = new LetterRequest(
                "test",
                someone().about(),
                Optional.of(CALL),
                Optional.of(Instant.now().minusSeconds(1)),
                Optional.empty());
        outbox.send(List.of(late), () -> {});
        await().until(() -> state(late).standing() == Standing.DROPPED);
        assertThat(sent).isEmpty();
    }

    @Test
    void nothing_goes_out_for_what_was_not_written() {
        LetterRequest one = someone();
        assertThatThrownBy(() -> outbox.send(List.of(one), () -> {
                    people.remove(one.about());
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        await().until(() -> state(one).standing() == Standing.DROPPED);
        assertThat(sent).isEmpty();
    }

    @Test
    void neither_the_address_nor_a_secret_stands_in_the_outbox() {
        answers(to -> {
            throw refused(to, 451, "later, " + to);
        });
        LetterRequest one = new LetterRequest(
                "test", someone().about(), Optional.of(CALL), Optional.empty(), Optional.of("the-words-of-a-link"));
        outbox.send(List.of(one), () -> {});
        await().until(() -> !state(one).said().isEmpty());
        assertThat(stored(one).toString()).doesNotContain("the-words-of-a-link").doesNotContain("wren.example");
    }

    @Test
    void a_letter_nobody_asks_after_is_forgotten_once_it_is_sent() {
        LetterRequest alone =
                new LetterRequest("test", someone().about(), Optional.empty(), Optional.empty(), Optional.empty());
        outbox.send(List.of(alone), () -> {});
        await().until(() -> sent.size() == 1 && store.getCollection("letters").countDocuments() == 0);
    }

    private Outbox opened() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("mail", mail);
        beans.registerSingleton("writer", new ToPeople());
        return new Outbox(
                new LetterRecords(store),
                new Letters(
                        beans.getBeanProvider(JavaMailSender.class),
                        mock(Texts.class),
                        "https://moot.example",
                        "moot@moot.example"),
                beans.getBeanProvider(LetterWriter.class),
                new LetterSeal(InstallationSecret.given("a secret of thirty-two characters")),
                mock(RestoredStore.class),
                Clock.systemUTC());
    }

    /** What the mail server does with a letter to the address. */
    @FunctionalInterface
    private interface Server {
        void take(String to);
    }

    private void answers(Server next) {
        server = next;
    }

    private static MailSendException refused(String to, int code, String words) {
        try {
            return new MailSendException(
                    "",
                    null,
                    Map.of(
                            "letter",
                            new SendFailedException(
                                    "Invalid Addresses",
                                    new SMTPAddressFailedException(new InternetAddress(to), "RCPT TO:", code, words))));
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private LetterRequest someone() {
        return about("person" + people.size() + "@wren.example");
    }

    private LetterRequest about(String email) {
        UUID id = UUID.randomUUID();
        people.put(id, new EmailAddress(email));
        return new LetterRequest("test", id, Optional.of(CALL), Optional.empty(), Optional.empty());
    }

    private Map<Standing, Long> standings() {
        return outbox.of(CALL).stream().collect(Collectors.groupingBy(LetterState::standing, Collectors.counting()));
    }

    private LetterState state(LetterRequest letter) {
        return outbox.of(CALL).stream()
                .filter(state -> state.about().equals(letter.about()))
                .findFirst()
                .orElseThrow();
    }

    private Document stored(LetterRequest letter) {
        return Optional.ofNullable(store.getCollection("letters")
                        .find(new Document("about", letter.about()))
                        .first())
                .orElseThrow();
    }

    private final class ToPeople implements LetterWriter {

        @Override
        public Set<String> kinds() {
            return Set.of("test");
        }

        @Override
        public Optional<WrittenLetter> write(LetterRequest letter) {
            return Optional.ofNullable(people.get(letter.about()))
                    .map(to -> new WrittenLetter(to, "Your invitation", "Words"));
        }
    }
}
