package org.folkmoot.evidence.lucene;

/** In which order hits come. Undated ones stand last by either date. */
public enum Order {
    BEST_MATCH,
    NEWEST,
    OLDEST
}
