package org.folkmoot.assembly;

import org.folkmoot.assembly.AssemblyRefused.Reason;

/**
 * How a membership ended.
 *
 * @param reason in the words of whoever wrote it down, on one line; may be empty
 */
public record Departure(Kind kind, String reason) {

    static final int LONGEST = 300;

    /** Each has a text {@code assembly.departure.<name>} in the bundles. */
    public enum Kind {
        /** They withdrew themselves. */
        WITHDREW,
        /** More was missed than the assembly's rule allows. */
        ATTENDANCE,
        /** Whoever runs the assembly took them out. */
        REMOVED,
        /** They are another member of the roll, by whom they go on. */
        SAME_PERSON
    }

    /** Taken out, no reason given. */
    public static final Departure REMOVED = new Departure(Kind.REMOVED, "");

    /** @throws AssemblyRefused if the reason is longer than 300 characters */
    public Departure {
        reason = reason.strip().replaceAll("\\p{Cntrl}+", " ");
        if (reason.length() > LONGEST) {
            throw new AssemblyRefused(Reason.NOTE_TOO_LONG);
        }
    }

    /** Says how and not why: it may end in a log. */
    @Override
    public String toString() {
        return "Departure[" + kind + "]";
    }
}
