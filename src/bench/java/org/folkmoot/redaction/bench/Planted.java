package org.folkmoot.redaction.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Proposal;
import org.folkmoot.redaction.Span;

/**
 * A real comment with something made up in it that a detector should find.
 *
 * @param at where it is
 * @param group what it is counted with
 */
record Planted(String text, Span at, IdentifierKind kind, String group) {

    /** In the place of nothing. */
    static Planted between(String before, String lead, String made, String after, IdentifierKind kind, String group) {
        int start = before.length() + lead.length();
        return new Planted(before + lead + made + after, new Span(start, start + made.length()), kind, group);
    }

    /** Whether proposals of its kind cover every letter and digit of it. */
    boolean isFoundBy(List<Proposal> proposals) {
        return isCoveredBy(proposals.stream()
                .filter(proposal -> proposal.kind() == kind)
                .map(Proposal::span)
                .toList());
    }

    /** Whether nothing of it would be left to read, whatever it was taken for. */
    boolean isHiddenBy(List<Proposal> proposals) {
        return isCoveredBy(proposals.stream().map(Proposal::span).toList());
    }

    private boolean isCoveredBy(List<Span> spans) {
        return at.in(text).chars().filter(Character::isLetterOrDigit).findAny().isPresent()
                && IntStream.range(at.start(), at.end())
                        .filter(i -> Character.isLetterOrDigit(text.charAt(i)))
                        .allMatch(i -> spans.stream().anyMatch(span -> span.start() <= i && i < span.end()));
    }
}
