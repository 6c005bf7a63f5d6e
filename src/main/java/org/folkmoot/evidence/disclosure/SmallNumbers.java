package org.folkmoot.evidence.disclosure;

/**
 * The one rule by which counts of people are told, wherever they stand. It looks at the count alone, so that the same count is told in the same way on
 * every page and in every answer.
 *
 * <p>Counts of 1 to 4 people are small: the usual threshold of the NHS and of local government. Who may not see them is told {@code few} for 1 to 9, and every
 * larger count rounded down to a multiple of 5. A 0 is told: that nobody said something is about nobody.
 *
 * <p><b>Why few reaches to 9.</b> A few can then not be told to be small, from whatever stands beside it: as totals count each person once, a total T
 * tells of a cell f no more than T − (the most that the other cells can be) ≤ f ≤ T. The first never reaches beyond what f is, and the second is no less
 * than 9 unless T is few itself. So for every small count 5 people, and all between, stay possible, even for a reader who knew each larger count exactly. And
 * who adds stories of their own to see the count change has to add more than five before anything does.
 *
 * <p><b>Why the others are told in fives.</b> Of two counts that differ by 1 to 4, whoever knows that the one takes in the other sees rounded ones that agree
 * or differ by five; in both cases every difference from 1 to 4 stays possible.
 */
public final class SmallNumbers {

    /** The least number of people that is told to everybody. */
    public static final int LEAST = 10;

    /** Fewer people than this are a small number. */
    public static final int SMALL = 5;

    /** Larger numbers are told to everybody in steps of so many. */
    public static final int STEP = 5;

    private SmallNumbers() {}

    /** The count as it is told. */
    public static Shown shown(int people, Detail detail) {
        if (detail == Detail.ALL || people == 0) {
            return new Shown.Exactly(people);
        }
        return people < LEAST ? new Shown.Few() : new Shown.AtLeast(people / STEP * STEP);
    }

    /** How exactly counts of people are told. */
    public enum Detail {

        /** Every count as it is, small ones too: for people who may read the words behind it, and so could count them themselves. */
        ALL,

        /** As the public would see it: small counts are few, larger ones are told in fives. For people who see counts alone, and for all that leaves. */
        PUBLIC
    }
}
