package org.folkmoot.seating;

import java.util.List;
import java.util.stream.Collectors;

/** Says that no plan can keep to what was asked for, and why. The message is in English; a screen makes its own from the parts. */
public final class SeatingImpossible extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final int round;
    private final transient List<SeatingConstraint> constraints;

    /** Why there is no plan. */
    public enum Reason {
        /** More people than seats. */
        TOO_FEW_SEATS,
        /** The constraints cannot all hold; without any one of them the others could, or at least could not be shown not to. */
        CONSTRAINTS,
        /** None was found, and it was not shown that there is none: too much is asked for at once. */
        NONE_FOUND
    }

    SeatingImpossible(Reason reason, int round, List<SeatingConstraint> constraints, String message) {
        super(message);
        this.reason = reason;
        this.round = round;
        this.constraints = List.copyOf(constraints);
    }

    static SeatingImpossible tooFewSeats(int round, int people, int seats) {
        return new SeatingImpossible(
                Reason.TOO_FEW_SEATS,
                round,
                List.of(),
                "In round " + round + " there are " + people + " people and " + seats
                        + " seats. Add a table, or seats to one.");
    }

    static SeatingImpossible constraints(int round, List<SeatingConstraint> core, List<Table> tables) {
        return new SeatingImpossible(
                Reason.CONSTRAINTS,
                round,
                core,
                (core.size() == 1
                                ? "In round " + round + " this cannot hold: "
                                : "In round " + round + " these cannot all hold: ")
                        + inWords(core) + ". There are " + room(tables)
                        + ". Take one of them out, or change the tables.");
    }

    static SeatingImpossible noneFound(int round, List<SeatingConstraint> all) {
        return new SeatingImpossible(
                Reason.NONE_FOUND,
                round,
                all,
                "No seating was found for round " + round + " that keeps to all " + all.size()
                        + " constraints, though there may be one. Take out what matters least, or add seats.");
    }

    private static String inWords(List<SeatingConstraint> constraints) {
        return constraints.stream().map(SeatingConstraint::inWords).collect(Collectors.joining("; "));
    }

    /** “3 tables: 1 (8 seats), 2 (8 seats, access), 3 (7 seats)”, the first few of them. */
    private static String room(List<Table> tables) {
        String first = tables.stream()
                .sorted((one, other) -> Boolean.compare(
                        one.features().isEmpty(), other.features().isEmpty()))
                .limit(8)
                .map(table -> table.name() + " (" + table.seats() + " seats"
                        + table.features().stream()
                                .sorted()
                                .map(feature -> ", " + feature)
                                .collect(Collectors.joining())
                        + ")")
                .collect(Collectors.joining(", "));
        return tables.size() + " tables: " + first + (tables.size() > 8 ? " …" : "");
    }

    public Reason reason() {
        return reason;
    }

    /** The first round that cannot be seated, from 1. */
    public int round() {
        return round;
    }

    /** Those that cannot hold together: for {@link Reason#CONSTRAINTS} as few as name the fault. */
    public List<SeatingConstraint> constraints() {
        return constraints;
    }
}
