package org.folkmoot.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.folkmoot.people.OutgoingMail.LetterRequest;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.OutgoingMail.LetterState.Standing;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.MailSendException;

/** No letter is lost, none goes out twice by itself, and what the mail server says is shown. */
@StoreTest
class OutboxTest extends LettersOut {

    OutboxTest(MongoTemplate store) {
        super(store);
    }

    @Test
    void after_a_kill_every_letter_that_waited_goes_out_once_and_the_one_in_hand_is_left_to_a_person() {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        answers(_ -> {
            if (sent.size() == 80) {
                inHand.countDown();
                awaitQuietly(killed);
            }
        });
        List<LetterRequest> all =
                IntStream.range(0, 117).mapToObj(_ -> someone()).toList();
        outbox.send(all, () -> {});
        await().until(() -> inHand.getCount() == 0 && standings().getOrDefault(Standing.SENDING, 0L) == 1);
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
}
