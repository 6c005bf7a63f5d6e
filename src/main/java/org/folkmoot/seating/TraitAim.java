package org.folkmoot.seating;

/**
 * What a plan aims at for one trait.
 *
 * @param trait its name, as {@link Person#traits} has it
 * @param aim how those who share a value are placed
 */
public record TraitAim(String trait, Aim aim) {

    /** How those who share a value are placed. */
    public enum Aim {
        /** Evenly over the tables, so that each is a small picture of the room; mixed views, where the trait is an answer. */
        MIXED,
        /** With each other: like with like. */
        ALIKE
    }

    public static TraitAim mixed(String trait) {
        return new TraitAim(trait, Aim.MIXED);
    }

    public static TraitAim alike(String trait) {
        return new TraitAim(trait, Aim.ALIKE);
    }
}
