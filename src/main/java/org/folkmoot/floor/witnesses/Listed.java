package org.folkmoot.floor.witnesses;

/**
 * A question on the list of those that are asked.
 *
 * @param note what was answered, in short; may be empty
 */
public record Listed(AskedId question, Progress progress, String note) {

    /** In letters. */
    public static final int LONGEST_NOTE = 500;

    /** How far it is. */
    public enum Progress {
        WAITING,
        NOW,
        ANSWERED,
        NOT_REACHED
    }

    static Listed waiting(AskedId question) {
        return new Listed(question, Progress.WAITING, "");
    }

    Listed as(Progress next) {
        return new Listed(question, next, note);
    }
}
