package org.folkmoot.platform.access;

import java.util.UUID;

/** Where a role holds. A role at a place also holds in the places and assemblies within it. */
public sealed interface Scope {

    /** The whole installation. */
    record Everywhere() implements Scope {}

    /** One place and what lies within it. */
    record OfPlace(UUID place) implements Scope {}

    /** One assembly. */
    record OfAssembly(UUID assembly) implements Scope {}

    static Scope everywhere() {
        return new Everywhere();
    }
}
