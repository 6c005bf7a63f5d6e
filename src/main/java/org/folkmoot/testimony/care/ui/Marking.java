package org.folkmoot.testimony.care.ui;

import java.util.Optional;
import org.folkmoot.testimony.redaction.Certainty;
import org.folkmoot.testimony.redaction.IdentifierKind;
import org.folkmoot.testimony.redaction.Proposal;
import org.folkmoot.testimony.redaction.Reason;
import org.folkmoot.testimony.redaction.Redaction;
import org.folkmoot.testimony.redaction.Span;

/**
 * One stretch of the words that is looked at on the desk.
 *
 * @param certainty how sure the detector is; empty if a person marked it
 * @param replacement what others would read there
 */
record Marking(
        String part,
        Span span,
        IdentifierKind kind,
        Reason reason,
        Optional<Certainty> certainty,
        String replacement,
        State state) {

    enum State {
        /** Nobody has looked at it. */
        OPEN,
        HIDDEN,
        LEFT
    }

    static Marking proposed(String part, Proposal proposal, State state) {
        return new Marking(
                part,
                proposal.span(),
                proposal.kind(),
                proposal.reason(),
                Optional.of(proposal.certainty()),
                proposal.replacement(),
                state);
    }

    static Marking standing(String part, Redaction redaction, State state) {
        return new Marking(
                part,
                redaction.span(),
                redaction.kind(),
                redaction.reason(),
                Optional.empty(),
                redaction.replacement(),
                state);
    }

    Marking in(State other) {
        return new Marking(part, span, kind, reason, certainty, replacement, other);
    }

    /** Hidden as that kind, with those words in its place. */
    Marking hiddenAs(IdentifierKind newKind, String newReplacement) {
        return new Marking(part, span, newKind, reason, certainty, newReplacement, State.HIDDEN);
    }

    Redaction redaction() {
        return new Redaction(span, kind, replacement, reason);
    }
}
