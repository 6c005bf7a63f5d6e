package org.folkmoot.redaction;

import java.util.Locale;

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

    /** How far a proposal can be trusted. None is ever carried out without a person. */
    public enum Certainty {
        /** Its form alone tells, or a check digit does. */
        SURE,
        /** Form and surroundings agree. */
        LIKELY,
        /** Worth a look. */
        POSSIBLE;

        /** The key of its name in the reader's language. */
        public String key() {
            return "redaction.certainty." + name().toLowerCase(Locale.ROOT);
        }
    }
}
