package org.folkmoot.evidence;

/** With whose eyes counts are looked at. */
public enum Sight {
    /** Those of the person at hand: with every number whose words they may read. */
    OWN,
    /** Those of the public. */
    PUBLIC;

    /** The parameter of an address that says so. */
    public static final String PARAMETER = "as";

    /** What the parameter's value says; everything but {@code public} is one's own. */
    public static Sight of(String value) {
        return value.equals("public") ? PUBLIC : OWN;
    }

    /** The parameter's value. */
    public String value() {
        return this == PUBLIC ? "public" : "";
    }
}
