package org.folkmoot.testimony;

import java.util.List;

/**
 * A part of the product that keeps people's words outside the testimonies, such as files of an import, and lets go of them when people are
 * erased. A module registers a bean. Each call may be cut off and is then made again.
 */
public interface ErasureParticipant {

    /**
     * What people are known by as long as their keys are there.
     *
     * @param words all they said
     * @param references what their sources call them
     */
    record Traces(List<String> words, List<String> references) {

        public Traces {
            words = List.copyOf(words);
            references = List.copyOf(references);
        }
    }

    /** Removes whatever holds one of these; returns once it is gone from the disk. The people's keys are destroyed after it. */
    void remove(Traces traces);

    /** Removes whatever might be theirs: the keys are destroyed, and nobody can tell any more whose is whose. */
    void removeWhatMayBeTheirs();
}
