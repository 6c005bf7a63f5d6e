package org.folkmoot.submission;

/** What shows that somebody may open a submission as its author. */
public sealed interface AuthorCredential {

    /** The device that wrote it. */
    record ByDraft(DraftKey key) implements AuthorCredential {}

    /** Whoever holds the private code. */
    record ByCode(PrivateCode code) implements AuthorCredential {}

    /** The account it is kept with, which must be the caller's. */
    record ByAccount(SubmissionId id) implements AuthorCredential {}
}
