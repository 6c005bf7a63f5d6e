package org.folkmoot.evidence.disclosure;

/** A count of people as it may be shown. */
public sealed interface Shown {

    /** The count itself; 0 or at least {@link SmallNumbers#LEAST}, unless the viewer may see all. */
    record Exactly(int people) implements Shown {}

    /** Somebody, but fewer than {@link SmallNumbers#LEAST}. */
    record Few() implements Shown {}

    /** At least {@link SmallNumbers#LEAST}, kept back so that a few can't be worked out. */
    record Held() implements Shown {}

    /** Somebody; how many is not said at all, as there was nothing beside it to hold back. */
    record Unsaid() implements Shown {}

    static Shown exactly(int people) {
        return new Exactly(people);
    }

    /** The count of people where nothing can be worked out of it, as nothing else is shown with it. */
    static Shown alone(int people) {
        return people > 0 && people < SmallNumbers.LEAST ? new Few() : new Exactly(people);
    }

    /** A count that is shown, rounded down to a multiple of {@link SmallNumbers#LEAST}; the others as they are. */
    default Shown inFives() {
        return this instanceof Exactly(int people)
                ? new Exactly(people / SmallNumbers.LEAST * SmallNumbers.LEAST)
                : this;
    }

    /** True if some number but 0 is behind it. */
    default boolean isSomebody() {
        return !(this instanceof Exactly(int people) && people == 0);
    }
}
