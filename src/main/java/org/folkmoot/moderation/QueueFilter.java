package org.folkmoot.moderation;

import java.util.Optional;
import org.folkmoot.call.CallId;
import org.folkmoot.submission.Submission.Stage;

/** What of the queue is shown. Without a stage, all that somebody still has to do something about. */
public record QueueFilter(Whose whose, When when, Optional<Stage> stage, Optional<CallId> call) {

    public enum Whose {
        ANYBODYS,
        MINE,
        NOBODYS
    }

    public enum When {
        ANY_TIME,
        OVERDUE
    }

    public static QueueFilter all() {
        return new QueueFilter(Whose.ANYBODYS, When.ANY_TIME, Optional.empty(), Optional.empty());
    }

    public QueueFilter of(Whose other) {
        return new QueueFilter(other, when, stage, call);
    }

    public QueueFilter at(When other) {
        return new QueueFilter(whose, other, stage, call);
    }

    public QueueFilter in(Optional<Stage> other) {
        return new QueueFilter(whose, when, other, call);
    }

    public QueueFilter answering(Optional<CallId> other) {
        return new QueueFilter(whose, when, stage, other);
    }
}
