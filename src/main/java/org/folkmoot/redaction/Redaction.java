package org.folkmoot.redaction;

/**
 * Words of an original that a person decided to take out, and what stands in their place.
 *
 * @param span in the original
 * @param replacement plain words for the reader, 1 to 80 chars in one line; not the words taken out
 * @param reason why; {@link Reason#MARKED_BY_A_PERSON} if no detector proposed it
 */
public record Redaction(Span span, IdentifierKind kind, String replacement, Reason reason) {

    public static final int LONGEST_REPLACEMENT = 80;

    public Redaction {
        if (replacement.isBlank()
                || replacement.length() > LONGEST_REPLACEMENT
                || replacement.chars().anyMatch(Character::isISOControl)
                || !Characters.isBorder("." + replacement + ".", 1)) {
            throw new IllegalArgumentException(
                    "What stands in the place of redacted words is one line of 1 to " + LONGEST_REPLACEMENT + " chars");
        }
    }

    /** Marked by a person, with the usual words in its place. */
    public static Redaction marked(Span span, IdentifierKind kind) {
        return new Redaction(span, kind, kind.replacement(), Reason.MARKED_BY_A_PERSON);
    }

    Redaction at(Span other) {
        return new Redaction(other, kind, replacement, reason);
    }
}
