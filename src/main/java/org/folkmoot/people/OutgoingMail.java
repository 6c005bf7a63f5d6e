package org.folkmoot.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.internal.Letters;
import org.folkmoot.people.internal.Outbox;
import org.springframework.stereotype.Component;

/** E-mails of other parts of the product, kept until they are sent. Without mail a person hands links over by other means. */
@Component
public class OutgoingMail {

    private final Letters letters;
    private final Outbox outbox;

    OutgoingMail(Letters letters, Outbox outbox) {
        this.letters = letters;
        this.outbox = outbox;
    }

    /** True if e-mails go out at all, and links in them lead here. */
    public boolean goesOut() {
        return letters.goOut();
    }

    /** The address of this installation, without a slash at its end. */
    public String address() {
        return letters.url().orElse("");
    }

    /** Puts the letters on disk, runs the write that makes them due, then sends them in the background. Without mail it only runs the write. */
    public void send(List<LetterRequest> requests, Runnable write) {
        if (goesOut()) {
            outbox.send(requests, write);
        } else {
            write.run();
        }
    }

    /** The letters of the group, in no order. */
    public List<LetterState> of(UUID group) {
        return outbox.of(group);
    }

    /** The letters of the kind about these, as far as they are kept: one of no group is forgotten once it was sent. In no order. */
    public List<LetterState> of(String kind, Collection<UUID> about) {
        return outbox.of(kind, about);
    }

    /** Sends those of the group's letters again that were refused or may not have been sent, if they are about one of these. Returns how many. */
    public int sendAgain(UUID group, Collection<UUID> about) {
        return outbox.sendAgain(group, about);
    }

    /** Forgets all letters of the group about these, also those that wait. */
    public void forget(UUID group, Collection<UUID> about) {
        outbox.forget(group, about);
    }

    /**
     * A letter that is to go out. It names what it is about and holds neither words nor an address: those are asked for when it is sent.
     *
     * @param kind a fixed word, by which its {@link LetterWriter} is found; all that a log may say of it
     * @param about the record it is about, such as an invitation; of one kind about one record there is one letter
     * @param group what its state is shown with, such as a call; without one it is forgotten once it is sent
     * @param until after which it is of no use
     * @param secret what can't be had again when it is written, such as a link's own words; sealed where it waits
     */
    public record LetterRequest(
            String kind, UUID about, Optional<UUID> group, Optional<Instant> until, Optional<String> secret) {

        @Override
        public String toString() {
            return "(a letter: " + kind + " " + about + ")";
        }
    }

    /**
     * How far a letter has come.
     *
     * @param about the record it is about
     * @param said what the mail server said to it, in one line without addresses; may be empty
     * @param at since when it is so
     */
    public record LetterState(String kind, UUID about, Standing standing, String said, Instant at) {

        public enum Standing {
            /** To be sent, for the first time or again. */
            WAITING,
            /** Being handed to the mail server. */
            SENDING,
            /** The mail server took it. */
            SENT,
            /** The mail server does not take it, or did not for days. */
            REFUSED,
            /** Whether the mail server took it is not known: the connection or the process ended meanwhile. It is not sent again by itself. */
            UNCERTAIN,
            /** It was of no use any more when its turn came. */
            DROPPED
        }

        /** True if a person has to decide whether to send it again. */
        public boolean isStuck() {
            return standing == Standing.REFUSED || standing == Standing.UNCERTAIN;
        }
    }

    /** A letter with whom it goes to and what it says. Plain text. */
    public record WrittenLetter(EmailAddress to, String subject, String text) {

        @Override
        public String toString() {
            return "(a letter)";
        }
    }

    /** Writes letters of some kinds at the moment they are sent. Each is a bean. */
    public interface LetterWriter {

        Set<String> kinds();

        /** As it is right now; empty if it must not go out any more, because the person was erased, say, or has answered. */
        Optional<WrittenLetter> write(LetterRequest letter);
    }
}
