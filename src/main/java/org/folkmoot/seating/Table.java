package org.folkmoot.seating;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table in the room.
 *
 * @param name what it is called; no two have the same
 * @param seats the most who can sit there
 * @param features what it has that not every table has, such as {@code access} or {@code hearing loop}
 */
public record Table(String name, int seats, Set<String> features) {

    /** @throws IllegalArgumentException if the name is blank or nobody could sit there */
    public Table {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A table needs a name or number");
        }
        if (seats < 1) {
            throw new IllegalArgumentException("Table " + name + " has no seat");
        }
        features = Set.copyOf(features);
    }

    /** A table with nothing special. */
    public Table(String name, int seats) {
        this(name, seats, Set.of());
    }

    /**
     * As many tables of one size as so many people need, called 1, 2, 3 …
     *
     * @throws IllegalArgumentException if either is less than 1
     */
    public static List<Table> ofSize(int size, int people) {
        if (size < 1 || people < 1) {
            throw new IllegalArgumentException(
                    "Tables of " + size + " for " + people + " people: give at least 1 of each");
        }
        return IntStream.rangeClosed(1, Math.ceilDiv(people, size))
                .mapToObj(number -> new Table(String.valueOf(number), size))
                .toList();
    }
}
