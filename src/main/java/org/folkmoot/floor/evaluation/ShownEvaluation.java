package org.folkmoot.floor.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.platform.access.CallerChecked;

/** What members’ evaluation of a session came to, as numbers that anyone may see. */
@CallerChecked
public class ShownEvaluation {

    private final EvaluationRecords records;
    private final EvaluationTimes times;

    ShownEvaluation(EvaluationRecords records, EvaluationTimes times) {
        this.records = records;
        this.times = times;
    }

    /** @param scores by aspect; none of which fewer than five gave a score */
    public record Numbers(int answered, Map<Aspect, Scores> scores) {

        public Numbers {
            scores = Map.copyOf(scores);
        }
    }

    /** Empty until it is closed, and if fewer than five answered. */
    public Optional<Numbers> of(AssemblyId assembly, Session session) {
        return records.find(assembly, session.id())
                .filter(evaluation -> times.stage(session, evaluation.closed()) == Stage.CLOSED)
                .map(evaluation -> Results.of(evaluation, List.of(), Group.MEMBERS))
                .filter(results -> !results.isWithheld())
                .map(results -> new Numbers(results.answered(), results.scores()));
    }
}
