package org.folkmoot.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
