package org.folkmoot.moderation;

import java.util.List;
import java.util.Optional;

/**
 * What people told at a place and somebody has to do something about today.
 *
 * @param complaints those that are open, the one due first before all
 * @param mine the first of what the caller looks after
 * @param nobodys the first of what nobody looks after
 * @param ofNobody how much that is
 */
public record CareDay(List<ComplaintItem> complaints, List<QueueItem> mine, Optional<QueueItem> nobodys, int ofNobody) {

    /** How much of the caller's is in it. */
    static final int MOST = 5;

    public CareDay {
        complaints = List.copyOf(complaints);
        mine = List.copyOf(mine);
    }
}
