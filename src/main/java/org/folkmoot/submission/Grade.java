package org.folkmoot.submission;

/**
 * How grave for those concerned what is told is. The six steps are the criticality grades that Care Opinion publishes, from none to severe; the
 * days within which it is decided are defaults of Folkmoot, within the five days that authors are promised.
 */
public enum Grade {
    NONE(5),
    MINIMAL(5),
    MILD(4),
    MODERATE(3),
    STRONG(2),
    SEVERE(1);

    private final int days;

    Grade(int days) {
        this.days = days;
    }

    /** Within how many days of its coming in, or of the author's last word, it is to be decided. */
    public int days() {
        return days;
    }
}
