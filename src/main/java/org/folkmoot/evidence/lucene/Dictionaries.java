package org.folkmoot.evidence.lucene;

/** The numbers of everything a testimony may be counted under. */
record Dictionaries(Dictionary themes, Dictionary services, Dictionary places) {

    Dictionaries() {
        this(new Dictionary(), new Dictionary(), new Dictionary());
    }
}
