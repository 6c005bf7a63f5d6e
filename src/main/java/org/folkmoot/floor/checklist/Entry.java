package org.folkmoot.floor.checklist;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.floor.checklist.ChecklistRefused.Reason;

/**
 * One thing that has to be ready.
 *
 * @param standard which of those each session begins with; empty for one that was added
 * @param form what is written of it
 * @param place whether it is on the list
 * @param version which rises with each change; a change says on which it was made
 */
public record Entry(EntryId id, Optional<Standard> standard, Form form, Place place, long version) {

    static final int LONGEST = 200;

    /** How an entry stands. Each has a text {@code floor.checklist.state.<name>} in the bundles. */
    public enum State {
        TO_DO,
        READY,
        NOT_NEEDED
    }

    /** Whether it is on the list, or was taken off and can be put back. */
    public enum Place {
        LISTED,
        REMOVED
    }

    /**
     * What people write of an entry.
     *
     * @param label in their own words; empty for one of the standard ones that has its own name
     * @param owner who sees to it; may be empty
     */
    public record Form(String label, String owner, State state, Optional<LocalDate> due) {

        public static final Form EMPTY = new Form("", "", State.TO_DO, Optional.empty());

        /** @throws ChecklistRefused if a text is longer than 200 characters */
        public Form {
            label = line(label);
            owner = line(owner);
        }

        private static String line(String text) {
            String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
            if (line.length() > LONGEST) {
                throw new ChecklistRefused(Reason.TOO_LONG);
            }
            return line;
        }
    }

    /** @throws ChecklistRefused if it has no name, or is said to be ready where the product knows that itself */
    public Entry {
        if (standard.isEmpty() && form.label().isEmpty()) {
            throw new ChecklistRefused(Reason.LABEL_MISSING);
        }
        if (standard.filter(Standard::isKnown).isPresent() && form.state() == State.READY) {
            throw new ChecklistRefused(Reason.KNOWN);
        }
    }

    public boolean isListed() {
        return place == Place.LISTED;
    }

    Entry with(Form other) {
        return new Entry(id, standard, other, place, version + 1);
    }

    Entry at(Place other) {
        return new Entry(id, standard, form, other, version + 1);
    }
}
