package org.folkmoot.testimony.telling;

/** What shows that somebody may open a telling as its author. */
public sealed interface Opener {

    /** The device that wrote it. */
    record ByDraft(DraftKey key) implements Opener {}

    /** Whoever holds the private code. */
    record ByCode(PrivateCode code) implements Opener {}

    /** The account it is kept with, which must be the caller's. */
    record ByAccount(TellingId id) implements Opener {}
}
