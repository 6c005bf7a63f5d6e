package org.folkmoot.ballot;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.OpenVotes;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** What the room sees of a session: the question that is open, else the one that closed last. Never a draft. */
@CallerChecked
public class ShownQuestion implements OpenVotes {

    private final QuestionRecords records;
    private final LeftCounts left;
    private final Clock clock;

    ShownQuestion(QuestionRecords records, LeftCounts left, Clock clock) {
        this.records = records;
        this.left = left;
        this.clock = clock;
    }

    public Optional<Question> of(AssemblyId at, SessionId session) {
        Optional<Question> shown = records.openIn(at, session)
                .or(() -> records.ofSession(at, session).stream()
                        .filter(Question::isOver)
                        .max(Comparator.comparing(Question::ended)));
        // The server that was to count it may be gone.
        shown.flatMap(Question::countedAt).filter(clock.instant()::isAfter).ifPresent(left::at);
        return shown;
    }

    @Override
    public boolean isVoting(AssemblyId assembly) {
        return records.isVoting(assembly);
    }

    /** The questions of an assembly that are over and not waiting for their count, newest last. */
    public List<Question> past(AssemblyId at) {
        return records.ofAssembly(at).stream()
                .filter(question -> question.isOver() && question.state() != Question.State.CLOSED)
                .sorted(Comparator.comparing(Question::ended))
                .toList();
    }
}
