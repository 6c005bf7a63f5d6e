package org.folkmoot.evidence;

import java.util.Set;
import org.folkmoot.testimony.Felt;

/** How it felt, in three. */
public enum FeltGroup {
    LET_DOWN,
    MIXED,
    LOOKED_AFTER;

    public Set<Felt> steps() {
        return switch (this) {
            case LET_DOWN -> Set.of(Felt.LET_DOWN, Felt.BADLY_LET_DOWN);
            case MIXED -> Set.of(Felt.MIXED);
            case LOOKED_AFTER -> Set.of(Felt.VERY_WELL_LOOKED_AFTER, Felt.LOOKED_AFTER);
        };
    }
}
