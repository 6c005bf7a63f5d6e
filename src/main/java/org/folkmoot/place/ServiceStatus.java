package org.folkmoot.place;

import java.util.Arrays;
import java.util.Optional;

/** How a service stands, in the words of HSDS 3.0. */
public enum ServiceStatus {
    ACTIVE("active"),
    TEMPORARILY_CLOSED("temporarily closed"),
    INACTIVE("inactive"),
    DEFUNCT("defunct");

    private final String word;

    ServiceStatus(String word) {
        this.word = word;
    }

    /** The word in the data. */
    public String word() {
        return word;
    }

    /** Whether anyone may read of such a service: those a person could go to now or soon. The rest is for those who keep the directory. */
    public boolean isOpenToAnyone() {
        return this == ACTIVE || this == TEMPORARILY_CLOSED;
    }

    public static Optional<ServiceStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }
}
