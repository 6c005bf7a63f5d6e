package org.folkmoot.evidence.disclosure;

/** A count of people as it may be shown. */
public sealed interface Shown {

    /** The count itself. */
    record Exactly(int people) implements Shown {}

    /** At least so many people, a multiple of {@link SmallNumbers#STEP}, and fewer than a step more. */
    record AtLeast(int people) implements Shown {}

    /** Somebody, but fewer than {@link SmallNumbers#LEAST}. */
    record Few() implements Shown {}

    static Shown exactly(int people) {
        return new Exactly(people);
    }

    /** The number that is told; 0 where none is. */
    default int told() {
        return switch (this) {
            case Exactly(int people) -> people;
            case AtLeast(int people) -> people;
            case Few() -> 0;
        };
    }

    /** True if some number but 0 is behind it. */
    default boolean isSomebody() {
        return !(this instanceof Exactly(int people) && people == 0);
    }
}
