package org.folkmoot.evidence;

/** In which order hits come. Undated ones stand last by either date. */
public enum HitOrder {
    BEST_MATCH,
    NEWEST,
    OLDEST
}
