package org.folkmoot.testimony;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Words being taken back: ids only, so that it can be carried on after the process died, and again on an older copy of the store.
 *
 * @param contributors those being erased; empty where words are only withdrawn
 * @param testimonies what of theirs was found so far
 */
record Erasure(
        UUID id,
        Kind kind,
        Set<ContributorId> contributors,
        Set<TestimonyId> testimonies,
        TakeBackReason reason,
        LocalDate day) {

    enum Kind {
        /** Out of every count and screen; the words stay for who said them. */
        WITHDRAWN,
        /** The person and every word of theirs. */
        ERASED
    }

    Erasure {
        contributors = Set.copyOf(contributors);
        testimonies = Set.copyOf(testimonies);
    }

    Erasure finding(Set<TestimonyId> more) {
        Set<TestimonyId> all = new LinkedHashSet<>(testimonies);
        all.addAll(more);
        return new Erasure(id, kind, contributors, all, reason, day);
    }
}
