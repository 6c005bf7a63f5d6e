package org.folkmoot.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.folkmoot.people.OutgoingMail.LetterRequest;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.OutgoingMail.LetterState.Standing;
import org.folkmoot.people.OutgoingMail.LetterWriter;
import org.folkmoot.people.OutgoingMail.WrittenLetter;
import org.folkmoot.people.internal.LetterRecords.Letter;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.store.RestoredStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * The outbox: each letter is a record from when it is asked for until it was sent, one at a time, by one thread. A letter is marked as being sent
 * before the mail server sees it. If the process ends between that and the server's answer, it may have gone or not; then it is not sent by
 * itself a second time, and a person decides. So at most one letter is in doubt after a kill, none is lost and none goes out twice unasked. After the
 * store was put back from a backup all that waited in it are in doubt.
 */
@Component
public class Outbox implements SmartLifecycle, DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** About three days in all. */
    private static final int MOST_TRIES = 22;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    /** Each pause is three times the one before, so many times over, up to four hours. */
    private static final int SLOWEST = 5;

    private static final Duration WITHOUT_SERVER = Duration.ofSeconds(20);
    private static final Duration STUCK_KEPT = Duration.ofDays(30);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

    private final LetterRecords records;
    private final Letters letters;
    private final ObjectProvider<LetterWriter> writers;
    private final LetterSeal seal;
    private final RestoredStore restored;
    private final Clock clock;
    private final DelayQueue<DueLetter> queue = new DelayQueue<>();
    private volatile @Nullable Thread sender;

    Outbox(
            LetterRecords records,
            Letters letters,
            ObjectProvider<LetterWriter> writers,
            LetterSeal seal,
            RestoredStore restored,
            Clock clock) {
        this.records = records;
        this.letters = letters;
        this.writers = writers;
        this.seal = seal;
        this.restored = restored;
        this.clock = clock;
    }

    /** Puts the letters on disk, runs the write that makes them due, then sends them. If the write fails nothing goes out: no letter finds what it is about. */
    public void send(List<LetterRequest> requests, Runnable write) {
        List<Letter> fresh = requests.stream().map(this::letter).toList();
        records.put(fresh);
        try {
            write.run();
        } finally {
            fresh.forEach(letter -> queue.add(DueLetter.in(letter.id(), Duration.ZERO)));
        }
    }

    public List<LetterState> of(UUID group) {
        return records.of(group).stream().map(Letter::state).toList();
    }

    public List<LetterState> of(String kind, Collection<UUID> about) {
        return records.of(kind, about).stream().map(Letter::state).toList();
    }

    public int sendAgain(UUID group, Collection<UUID> about) {
        List<Letter> again = records.of(group).stream()
                .filter(letter -> letter.state().isStuck() && about.contains(letter.about()))
                .map(letter -> waiting(letter.kind(), letter.about(), letter.group(), letter.until())
                        .with(letter.secret()))
                .toList();
        records.put(again);
        again.forEach(letter -> queue.add(DueLetter.in(letter.id(), Duration.ZERO)));
        return again.size();
    }

    public void forget(UUID group, Collection<UUID> about) {
        records.remove(records.of(group).stream()
                .filter(letter -> about.contains(letter.about()))
                .map(Letter::id)
                .toList());
    }

    private Letter letter(LetterRequest request) {
        return waiting(request.kind(), request.about(), request.group(), request.until())
                .with(request.secret().map(plain -> seal.seal(request.kind(), request.about(), plain)));
    }

    private Letter waiting(String kind, UUID about, Optional<UUID> group, Optional<Instant> until) {
        Instant now = now();
        return new Letter(
                kind, about, group, until, Optional.empty(), UUID.randomUUID(), Standing.WAITING, 0, now, "", now);
    }

    /** Takes up what waits. What was being sent when the process ended may have gone. */
    @Override
    public synchronized void start() {
        restored.settle(this::doubtWhatWaited);
        Instant now = now();
        records.in(Standing.SENDING).forEach(letter -> settle(letter, Standing.UNCERTAIN, "", now));
        records.in(Standing.WAITING).forEach(letter -> queue.add(DueLetter.in(letter.id(), untilDue(letter, now))));
        Thread fresh = Thread.ofVirtual().name("outbox").unstarted(this::sendAll);
        sender = fresh;
        fresh.start();
    }

    /** They may have been sent between the backup and the restoration. */
    private void doubtWhatWaited() {
        List<Letter> waited = records.in(Standing.WAITING);
        Instant now = now();
        waited.forEach(letter -> settle(letter, Standing.UNCERTAIN, "", now));
        if (!waited.isEmpty()) {
            LOG.warn(
                    "The store was put back from a backup in which {} letters waited. They may have been sent since, so they are not"
                            + " sent by themselves: whoever asked for them sees them and decides",
                    waited.size());
        }
    }

    private void sendAll() {
        try {
            while (isRunning()) {
                sendOrSay(queue.take().id());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOrSay(String id) {
        try {
            Optional<Letter> found = records.find(id).filter(letter -> letter.standing() == Standing.WAITING);
            Duration early = found.map(letter -> untilDue(letter, now())).orElse(Duration.ZERO);
            if (early.isPositive()) {
                queue.add(DueLetter.in(id, early));
            } else if (letters.goOut()) {
                found.filter(letter -> records.claim(letter, now())).ifPresent(this::send);
            }
        } catch (RuntimeException broken) {
            LOG.error("The outbox could not be read: {}", broken.getClass().getName());
            queue.add(DueLetter.in(id, FIRST_PAUSE));
        }
    }

    private void send(Letter letter) {
        Optional<WrittenLetter> written;
        try {
            written = letter.until().filter(until -> !now().isBefore(until)).isPresent()
                    ? Optional.empty()
                    : written(letter);
        } catch (RuntimeException broken) {
            LOG.error("A letter of kind {} could not be written", letter.kind(), broken);
            later(letter, "");
            return;
        }
        if (written.isEmpty()) {
            settle(letter, Standing.DROPPED, "", now());
            return;
        }
        try {
            letters.handOver(written.get());
            settle(letter, Standing.SENT, "", now());
        } catch (MailException refused) {
            // The message of the exception may hold the address.
            MailAnswer answer = MailAnswer.of(refused);
            LOG.warn("A letter of kind {} was not taken by the mail server: {}", letter.kind(), answer.meaning());
            switch (answer.meaning()) {
                case LATER -> later(letter, answer.said());
                case NOBODY_THERE -> {
                    later(letter, answer.said());
                    LockSupport.parkNanos(WITHOUT_SERVER.toNanos());
                }
                case NEVER -> settle(letter, Standing.REFUSED, answer.said(), now());
                case UNKNOWN -> settle(letter, Standing.UNCERTAIN, answer.said(), now());
            }
        }
    }

    private Optional<WrittenLetter> written(Letter letter) {
        LetterRequest request = new LetterRequest(
                letter.kind(),
                letter.about(),
                letter.group(),
                letter.until(),
                letter.secret().map(bytes -> seal.open(letter.kind(), letter.about(), bytes)));
        return writers.stream()
                .filter(writer -> writer.kinds().contains(letter.kind()))
                .findFirst()
                .flatMap(writer -> writer.write(request));
    }

    private void later(Letter letter, String said) {
        Instant now = now();
        if (letter.tries() + 1 >= MOST_TRIES) {
            settle(letter, Standing.REFUSED, said, now);
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy((long) Math.pow(3, Math.min(letter.tries(), SLOWEST)));
        records.settle(letter.again(now.plus(pause), said, now));
        queue.add(DueLetter.in(letter.id(), pause));
    }

    /** What nobody asks after is forgotten once nothing is left to do. */
    private void settle(Letter letter, Standing standing, String said, Instant now) {
        Letter settled = letter.now(standing, said, now);
        if (letter.group().isEmpty() && !settled.state().isStuck()) {
            records.remove(letter);
        } else {
            records.settle(
                    standing == Standing.SENT || standing == Standing.DROPPED
                            ? settled.with(Optional.empty())
                            : settled);
        }
    }

    @Override
    public String what() {
        return "Forgetting letters that nobody asks after";
    }

    @Override
    public void run() {
        Instant oldest = now().minus(STUCK_KEPT);
        records.remove(Stream.of(Standing.REFUSED, Standing.UNCERTAIN)
                .flatMap(standing -> records.in(standing).stream())
                .filter(letter -> letter.group().isEmpty() && letter.at().isBefore(oldest))
                .map(Letter::id)
                .toList());
    }

    private static Duration untilDue(Letter letter, Instant now) {
        return Duration.between(now, letter.due());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Lets the letter in hand be answered. */
    @Override
    public synchronized void stop() {
        Thread running = sender;
        sender = null;
        if (running == null) {
            return;
        }
        queue.add(DueLetter.in("", Duration.ZERO));
        LockSupport.unpark(running);
        try {
            if (!running.join(TIME_TO_FINISH)) {
                LOG.warn("A letter was being sent when the outbox was closed; whether it went is not known");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return sender != null;
    }

    /** Once stopped it stays so: a context that tests set aside for a while keeps it. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
