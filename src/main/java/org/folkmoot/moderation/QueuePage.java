package org.folkmoot.moderation;

import java.util.List;
import java.util.Map;
import org.folkmoot.call.CallId;
import org.folkmoot.submission.Submission.Stage;

/**
 * One page of the queue.
 *
 * @param page from 1
 * @param pages at least 1
 * @param found how many the filter leaves
 * @param open what somebody has to do something about, whatever the filter
 * @param mine of those, how many the caller looks after
 * @param nobodys of those, how many nobody looks after
 * @param overdue of those, how many are late
 * @param stages how many there are at each stage
 * @param calls titles of the calls they answer
 */
public record QueuePage(
        List<QueueItem> items,
        int page,
        int pages,
        int found,
        int open,
        int mine,
        int nobodys,
        int overdue,
        Map<Stage, Integer> stages,
        Map<CallId, String> calls) {

    public static final int ROWS = 50;

    public QueuePage {
        items = List.copyOf(items);
        stages = Map.copyOf(stages);
        calls = Map.copyOf(calls);
    }
}
