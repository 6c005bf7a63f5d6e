package org.folkmoot.ingest;

import java.util.List;

/**
 * Why a row of a file can't come in, or comes in without one of its values. Nothing is guessed: a value that can't be read is listed as it stands.
 *
 * @param row as a spreadsheet counts, the heading being row 1
 * @param value what stands there, shortened; from the uploader's own file and shown to nobody else
 * @param arguments what the words of the reason need, in their order
 */
public record Rejection(long row, Field field, String value, Reason reason, List<String> arguments) {

    public static final int LONGEST_VALUE = 60;

    /** What the value should have been. */
    public enum Field {
        ROW,
        ID,
        DATE,
        FELT,
        SERVICE,
        THEMES,
        PLACE,
        USES
    }

    /** Each has words for why and for what to do in the bundles, under {@code testimony.reason.}. */
    public enum Reason {
        NO_SUCH_DAY,
        NOT_A_DATE,
        IN_THE_FUTURE,
        TOO_LONG_AGO,
        NOT_A_WHOLE_NUMBER,
        NOT_ON_THE_SCALE,
        NO_SUCH_SERVICE,
        SERVICE_NOT_IN_DIRECTORY,
        NEITHER_YES_NOR_NO,
        NO_SUCH_PLACE,
        NO_SUCH_USE,
        NO_ID,
        SAME_ID_OTHER_WORDS,
        TOO_MANY_CELLS,
        UNREADABLE_LETTER
    }

    public Rejection {
        arguments = List.copyOf(arguments);
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /** True if the row could come in without the value; the others leave in doubt whose words they are, or what they may be used for. */
    public boolean isAboutOneValue() {
        return switch (field) {
            case DATE, FELT, SERVICE, THEMES, PLACE -> true;
            case ROW, ID, USES -> false;
        };
    }

    /** True if it can be put right on the screen; the others are put right in the file. */
    public boolean isMendableHere() {
        return reason == Reason.NO_SUCH_SERVICE;
    }
}
