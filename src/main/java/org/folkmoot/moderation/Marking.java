package org.folkmoot.moderation;

import java.util.Optional;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Proposal;
import org.folkmoot.redaction.Proposal.Certainty;
import org.folkmoot.redaction.Reason;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;

/**
 * One stretch of the words that is looked at on the desk, and what a reader decided about it so far.
 *
 * @param certainty how sure the detector is; empty if a person marked it
 * @param replacement what others would read there
 */
public record Marking(
        String part,
        Span span,
        IdentifierKind kind,
        Reason reason,
        Optional<Certainty> certainty,
        String replacement,
        State state) {

    public enum State {
        /** Nobody has looked at it. */
        OPEN,
        HIDDEN,
        LEFT
    }

    public static Marking proposed(String part, Proposal proposal, State state) {
        return new Marking(
                part,
                proposal.span(),
                proposal.kind(),
                proposal.reason(),
                Optional.of(proposal.certainty()),
                proposal.replacement(),
                state);
    }

    public static Marking standing(String part, Redaction redaction, State state) {
        return new Marking(
                part,
                redaction.span(),
                redaction.kind(),
                redaction.reason(),
                Optional.empty(),
                redaction.replacement(),
                state);
    }

    public Marking at(Span other) {
        return new Marking(part, other, kind, reason, certainty, replacement, state);
    }

    public Marking in(State other) {
        return new Marking(part, span, kind, reason, certainty, replacement, other);
    }

    /** Hidden as that kind, with those words in its place. */
    public Marking hiddenAs(IdentifierKind newKind, String newReplacement) {
        return new Marking(part, span, newKind, reason, certainty, newReplacement, State.HIDDEN);
    }

    public Redaction redaction() {
        return new Redaction(span, kind, replacement, reason);
    }
}
