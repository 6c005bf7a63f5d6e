package org.folkmoot.people.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
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
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** An outbox before a mail server that answers as a test says. */
@StoreTest
abstract class LettersOut {

    static final UUID CALL = UUID.randomUUID();

    final MongoTemplate store;
    final JavaMailSender mail = mock(JavaMailSender.class);
    final List<String> sent = new CopyOnWriteArrayList<>();
    /** Whom letters are for, by what they are about; whoever is erased is not here. */
    final Map<UUID, EmailAddress> people = new ConcurrentHashMap<>();

    volatile Server server = _ -> {};
    Outbox outbox;

    LettersOut(MongoTemplate store) {
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

    Outbox opened() {
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
    interface Server {
        void take(String to);
    }

    void answers(Server next) {
        server = next;
    }

    static MailSendException refused(String to, int code, String words) {
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

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    LetterRequest someone() {
        return about("person" + people.size() + "@wren.example");
    }

    LetterRequest about(String email) {
        UUID id = UUID.randomUUID();
        people.put(id, new EmailAddress(email));
        return new LetterRequest("test", id, Optional.of(CALL), Optional.empty(), Optional.empty());
    }

    Map<Standing, Long> standings() {
        return outbox.of(CALL).stream().collect(Collectors.groupingBy(LetterState::standing, Collectors.counting()));
    }

    LetterState state(LetterRequest letter) {
        return outbox.of(CALL).stream()
                .filter(state -> state.about().equals(letter.about()))
                .findFirst()
                .orElseThrow();
    }

    Document stored(LetterRequest letter) {
        return Optional.ofNullable(store.getCollection("letters")
                        .find(new Document("about", letter.about()))
                        .first())
                .orElseThrow();
    }

    final class ToPeople implements LetterWriter {

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
