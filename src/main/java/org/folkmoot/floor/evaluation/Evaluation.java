package org.folkmoot.floor.evaluation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.evaluation.SentForm.Filed;

/**
 * The evaluation of one session as it is kept.
 *
 * @param closed when somebody closed it, for good: numbers that can be seen while answers come in would show the last of them
 * @param forms by the pseudonym of whoever filled them in
 * @param hidden ids of texts that are not shown
 */
record Evaluation(
        SessionId session,
        AssemblyId assembly,
        Optional<Instant> closed,
        Map<Group, Map<String, Filed>> forms,
        Set<UUID> hidden) {

    Evaluation {
        forms = Map.copyOf(forms);
        hidden = Set.copyOf(hidden);
    }

    static Evaluation none(AssemblyId assembly, SessionId session) {
        return new Evaluation(session, assembly, Optional.empty(), Map.of(), Set.of());
    }

    Map<String, Filed> of(Group group) {
        return forms.getOrDefault(group, Map.of());
    }
}
