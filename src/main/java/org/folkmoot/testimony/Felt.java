package org.folkmoot.testimony;

import java.util.Optional;

/** How it felt, in five steps. The NHS patient-experience sets write 1 for the best and 5 for the worst. */
public enum Felt {
    VERY_WELL_LOOKED_AFTER(1),
    LOOKED_AFTER(2),
    MIXED(3),
    LET_DOWN(4),
    BADLY_LET_DOWN(5);

    private final int step;

    Felt(int step) {
        this.step = step;
    }

    /** 1 (best) to 5 (worst). */
    public int step() {
        return step;
    }

    public static Optional<Felt> ofStep(int step) {
        return step >= 1 && step <= 5 ? Optional.of(values()[step - 1]) : Optional.empty();
    }
}
