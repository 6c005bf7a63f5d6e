package org.folkmoot.ballot;

import java.util.Comparator;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** What the room sees of a session: the question that is open, else the one that closed last. Never a draft. */
@CallerChecked
public class ShownQuestion {

    private final QuestionRecords records;

    ShownQuestion(QuestionRecords records) {
        this.records = records;
    }

    public Optional<Question> of(AssemblyId at, SessionId session) {
        return records.openIn(at, session)
                .or(() -> records.ofSession(at, session).stream()
                        .filter(Question::isOver)
                        .max(Comparator.comparing(Question::ended)));
    }
}
