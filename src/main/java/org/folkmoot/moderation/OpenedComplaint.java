package org.folkmoot.moderation;

import java.util.List;
import org.folkmoot.submission.SubmissionContent;

/**
 * A complaint as somebody opens it who looks after it.
 *
 * @param messages what the author and the team wrote about it and about complaints before, oldest first
 */
public record OpenedComplaint(ComplaintItem item, List<SubmissionContent.Message> messages) {

    public OpenedComplaint {
        messages = List.copyOf(messages);
    }
}
