package org.folkmoot.people;

import java.util.Collection;
import java.util.List;
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
}
