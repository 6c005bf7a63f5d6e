package org.folkmoot.floor.polls;

import java.util.Optional;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.floor.polls.PollRefused.Reason;

/**
 * A poll as it is prepared.
 *
 * @param wording what people are asked
 * @param item of the agenda in which it is to be opened
 */
public record PollPlan(String wording, Asked asked, Optional<ItemId> item) {

    public static final int LONGEST = 300;

    /** @throws PollRefused if the wording is missing or too long */
    public PollPlan {
        wording = wording.strip();
        if (wording.isEmpty()) {
            throw new PollRefused(Reason.WORDING_MISSING);
        }
        if (wording.length() > LONGEST) {
            throw new PollRefused(Reason.WORDING_TOO_LONG);
        }
    }
}
