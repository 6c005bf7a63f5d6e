package org.folkmoot.testimony.redaction;

/**
 * Something that a detector thinks could say who somebody is. A person accepts it, changes it or turns it down.
 *
 * @param span in the text that was read, whole characters
 * @param replacement the words suggested to stand there
 */
public record Proposal(Span span, IdentifierKind kind, Reason reason, String replacement, Certainty certainty) {

    static Proposal of(Span span, IdentifierKind kind, Reason reason, Certainty certainty) {
        return new Proposal(span, kind, reason, kind.replacement(), certainty);
    }

    /** As it stands. */
    public Redaction accepted() {
        return new Redaction(span, kind, replacement, reason);
    }
}
