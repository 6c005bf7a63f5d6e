package org.folkmoot.seating;

import java.util.Map;
import java.util.Objects;

/**
 * Somebody who takes a seat.
 *
 * @param id what they are called in plans and constraints; no two have the same
 * @param part why they are there
 * @param attends the rounds that they are there for
 * @param traits what is known of them by the name of the trait; an answer to a poll is one too. A trait that is missing or blank is not known:
 *     it is neither mixed nor matched
 */
public record Person(String id, Part part, Rounds attends, Map<String, String> traits) {

    /** Why somebody is there. */
    public enum Part {
        /** To take part: whom they meet counts, and tables are mixed by their traits. */
        MEMBER,
        /** To host a table, to interpret, to care for somebody: takes a seat, and neither meetings nor traits count. */
        SUPPORT
    }

    /** @throws IllegalArgumentException if the id is blank */
    public Person {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A person to be seated needs a name or number");
        }
        traits = Map.copyOf(traits);
    }

    /** A member who is there all day. */
    public static Person member(String id, Map<String, String> traits) {
        return new Person(id, Part.MEMBER, Rounds.ALL, traits);
    }

    /** Somebody who hosts, interprets or cares, all day. */
    public static Person support(String id) {
        return new Person(id, Part.SUPPORT, Rounds.ALL, Map.of());
    }

    /** The same, there for these rounds only. */
    public Person attending(Rounds rounds) {
        return new Person(id, part, rounds, traits);
    }

    /** The trait's value; blank if it is not known. */
    public String trait(String name) {
        return Objects.requireNonNullElse(traits.get(name), "").strip();
    }
}
