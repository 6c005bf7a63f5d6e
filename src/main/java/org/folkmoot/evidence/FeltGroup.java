package org.folkmoot.evidence;

import java.util.Set;
import org.folkmoot.testimony.Felt;

/** How it felt, in three. */
public enum FeltGroup {
    LET_DOWN(Set.of(Felt.LET_DOWN, Felt.BADLY_LET_DOWN)),
    MIXED(Set.of(Felt.MIXED)),
    LOOKED_AFTER(Set.of(Felt.VERY_WELL_LOOKED_AFTER, Felt.LOOKED_AFTER));

    private final Set<Felt> steps;

    FeltGroup(Set<Felt> steps) {
        this.steps = steps;
    }

    public Set<Felt> steps() {
        return steps;
    }
}
