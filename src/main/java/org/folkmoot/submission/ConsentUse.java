package org.folkmoot.submission;

/** What a person may allow, each on its own. */
public enum ConsentUse {
    /** To be counted and learnt from, by the call's own people. */
    ANALYSE,
    /** To be quoted inside the organisations, with names hidden. */
    QUOTE_INSIDE,
    /** To be quoted in public, with names hidden. */
    QUOTE_IN_PUBLIC,
    /** To have the first name stand by a quote. */
    BE_NAMED,
    /** To be asked back, and told what came of it. */
    CONTACT
}
