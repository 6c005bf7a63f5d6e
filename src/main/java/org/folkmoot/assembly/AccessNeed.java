package org.folkmoot.assembly;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An access need: what a day has to provide so that a member can take part. Each has a text {@code assembly.need.<name>} in the bundles. */
public enum AccessNeed {
    STEP_FREE("step-free"),
    HEARING_LOOP("hearing loop"),
    /** Somebody who interprets for them: British Sign Language is a language too. */
    INTERPRETER("interpreter"),
    LARGE_PRINT("large print"),
    QUIET_SEAT("quiet seat"),
    /** Somebody comes with them and needs a seat beside theirs. */
    CARER("carer");

    private final String label;

    AccessNeed(String label) {
        this.label = label;
    }

    /** What it is called in files, whatever the reader's language. */
    public String label() {
        return label;
    }

    static Optional<AccessNeed> labelled(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Arrays.stream(values())
                .filter(need ->
                        need.label.equals(plain) || need.label.replace('-', ' ').equals(plain))
                .findFirst();
    }
}
