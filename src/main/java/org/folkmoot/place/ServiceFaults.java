package org.folkmoot.place;

import java.util.List;

/**
 * The faults of one import or trial.
 *
 * @param first the first of them, {@link #MOST} at most
 * @param total how many there were
 */
public record ServiceFaults(List<ServiceFault> first, long total) {

    /** More than anyone mends by hand, and few enough for one document of the store. */
    public static final int MOST = 5_000;

    public ServiceFaults {
        first = List.copyOf(first);
    }
}
