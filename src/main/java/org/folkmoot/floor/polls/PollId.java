package org.folkmoot.floor.polls;

import java.util.UUID;

/** Names a poll. */
public record PollId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
