package org.folkmoot.ballot;

/** Who puts a vote in. */
enum CastBy {
    VOTER,
    STAFF
}
