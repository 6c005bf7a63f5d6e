package org.folkmoot.ballot;

import java.util.Optional;
import java.util.UUID;
import org.folkmoot.ballot.count.Choice;

/**
 * What a member may learn about their own vote.
 *
 * @param in true if they have voted
 * @param filed what they chose, while the question is open; afterwards nobody can tell any more, they themselves included
 */
public record MyVote(boolean in, Optional<Filed> filed) {

    /** @param id of the vote that stands */
    public record Filed(UUID id, Choice choice) {}

    static MyVote none() {
        return new MyVote(false, Optional.empty());
    }

    static MyVote of(Optional<Filed> filed) {
        return new MyVote(filed.isPresent(), filed);
    }
}
