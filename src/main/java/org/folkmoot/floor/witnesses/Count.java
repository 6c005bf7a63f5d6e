package org.folkmoot.floor.witnesses;

import java.util.OptionalInt;

/**
 * How many people, unless they are so few that the number would say how somebody chose.
 *
 * @param shown empty if it is withheld
 */
public record Count(OptionalInt shown) {

    /** As few as are told by their number. */
    public static final int FEWEST = 5;

    static Count of(int people) {
        return new Count(isFew(people) ? OptionalInt.empty() : OptionalInt.of(people));
    }

    /** Of people whose whole is told too: what is missing to it must not be few either. */
    static Count part(int people, int whole) {
        return isFew(whole - people) ? new Count(OptionalInt.empty()) : of(people);
    }

    private static boolean isFew(int people) {
        return people > 0 && people < FEWEST;
    }
}
