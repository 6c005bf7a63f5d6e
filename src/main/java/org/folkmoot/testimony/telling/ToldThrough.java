package org.folkmoot.testimony.telling;

/**
 * Who wrote it down for the teller.
 *
 * @param writer the name of who wrote
 * @param readBack whether it was read back to the teller
 * @param allowed whether the teller allowed it to be sent
 */
public record ToldThrough(String writer, Relation relation, Answer readBack, Answer allowed) {

    public enum Relation {
        TABLE_HOST,
        ADVOCATE,
        INTERPRETER,
        FAMILY_OR_FRIEND,
        STAFF,
        /** Keyed in from a form on paper. */
        PAPER
    }

    /** Yes or no; nothing is taken for granted. */
    public enum Answer {
        YES,
        NO
    }

    public ToldThrough {
        writer = TellingText.line(writer);
    }
}
