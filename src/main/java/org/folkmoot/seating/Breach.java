package org.folkmoot.seating;

import java.util.List;

/** Something that a plan does and must not: only plans made or changed by hand do. */
public sealed interface Breach {

    /** From 1. */
    int round();

    /** Ids of those it is about. */
    List<String> people();

    /** Names of the tables where they sit; empty for who has no seat. */
    List<String> tables();

    /** A constraint that does not hold. */
    record Broken(int round, SeatingConstraint constraint, List<String> people, List<String> tables)
            implements Breach {}

    /** A fault in who sits where, whatever the constraints. */
    record Misplaced(int round, Fault fault, List<String> people, List<String> tables) implements Breach {}

    /** What is wrong with who sits where. */
    enum Fault {
        /** Somebody who is there has no seat. */
        NO_SEAT,
        /** Somebody has two. */
        TWO_SEATS,
        /** Somebody has a seat who is not there in this round, or whom the request does not know. */
        NOT_THERE,
        /** There are more people than seats at a table. */
        TOO_MANY,
        /** The request knows no such table. */
        NO_SUCH_TABLE
    }
}
