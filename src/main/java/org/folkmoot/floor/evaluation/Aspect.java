package org.folkmoot.floor.evaluation;

/**
 * What is judged of a session, after the good practice principles of the OECD for deliberative processes. Each has a text
 * {@code floor.evaluation.aspect.<name>} in the bundles.
 */
public enum Aspect {
    /** What was told was clear and balanced. */
    INFORMATION,
    /** I was heard. */
    HEARD,
    /** Different views were heard. */
    VIEWS,
    /** There was time enough. */
    TIME,
    /** I was treated with respect. */
    RESPECT,
    /** I could take part in spite of whatever stands in my way elsewhere. */
    ACCESS
}
