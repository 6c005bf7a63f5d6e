package org.folkmoot.moderation.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.moderation.Marking;
import org.folkmoot.moderation.Marking.State;
import org.folkmoot.moderation.SubmissionReading.DeskPart;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.Proposal;
import org.folkmoot.redaction.Proposal.Certainty;
import org.folkmoot.redaction.Reason;
import org.folkmoot.redaction.RedactedText;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.redaction.WholeWords;

/** The stretches of a submission while they are changed by one step. No two of one part overlap, and none that is hidden comes to show by hiding more. */
final class NextMarkings {

    private final List<DeskPart> parts;
    private final List<Marking> all;

    NextMarkings(List<DeskPart> parts, List<Marking> before) {
        this.parts = parts;
        this.all = new ArrayList<>(before);
    }

    /** In the order of the words. */
    List<Marking> all() {
        List<String> order = parts.stream().map(DeskPart::part).toList();
        return all.stream()
                .sorted(Comparator.comparingInt((Marking one) -> order.indexOf(one.part()))
                        .thenComparing(Marking::span))
                .toList();
    }

    void add(Marking one) {
        all.add(one);
    }

    void set(int index, Marking one) {
        all.set(index, one);
    }

    /** Hides it together with what it overlaps that is hidden already or waits to be looked at. Returns what it became. */
    Marking hide(DeskPart part, Redaction more) {
        List<Redaction> together = new ArrayList<>(List.of(more));
        boolean grew = true;
        while (grew) {
            Span reach = joined(part, together).span();
            grew = all.removeIf(
                    one -> isAt(one, part, reach) && (one.state() == State.LEFT || together.add(one.redaction())));
        }
        Marking hidden = Marking.standing(part.part(), joined(part, together), State.HIDDEN);
        all.add(hidden);
        return hidden;
    }

    private static Redaction joined(DeskPart part, List<Redaction> together) {
        return RedactedText.of(part.text(), together).redactions().getFirst();
    }

    /** Proposes the other places of a name that was hidden, also where only a part of the name stands. */
    void proposeSame(Marking hidden) {
        if (hidden.kind() != IdentifierKind.NAME || hidden.state() != State.HIDDEN) {
            return;
        }
        String name = parts.stream()
                .filter(part -> part.part().equals(hidden.part()))
                .map(part -> hidden.span().in(part.text()))
                .findFirst()
                .orElse("");
        LearnedNames learned = LearnedNames.none().takenOut(name);
        for (DeskPart part : parts) {
            List<Proposal> same = new ArrayList<>();
            WholeWords.in(part.text(), name)
                    .forEach(span -> same.add(new Proposal(
                            span, hidden.kind(), Reason.NAME_LEARNED, hidden.replacement(), Certainty.POSSIBLE)));
            Detectors.propose(part.text(), learned).stream()
                    .filter(proposal -> proposal.reason() == Reason.NAME_LEARNED)
                    .forEach(same::add);
            propose(part, same, State.OPEN);
        }
    }

    /** Adds what is proposed, as far as nothing else stands there. */
    void propose(DeskPart part, List<Proposal> proposals, State state) {
        for (Proposal proposal : proposals) {
            restOf(part, proposal.span())
                    .forEach(rest -> all.add(
                            Marking.proposed(part.part(), proposal, state).at(rest)));
        }
    }

    private List<Span> restOf(DeskPart part, Span span) {
        List<Span> taken = all.stream()
                .filter(one -> isAt(one, part, span))
                .map(Marking::span)
                .sorted()
                .toList();
        List<Span> rest = new ArrayList<>();
        int from = span.start();
        for (Span one : taken) {
            addIfWords(part.text(), from, one.start(), rest);
            from = Math.max(from, one.end());
        }
        addIfWords(part.text(), from, span.end(), rest);
        return rest;
    }

    private static boolean isAt(Marking one, DeskPart part, Span span) {
        return one.part().equals(part.part()) && one.span().overlaps(span);
    }

    private static void addIfWords(String text, int from, int to, List<Span> spans) {
        if (from < to && text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
            spans.add(trimmed(text, from, to));
        }
    }

    /** Without blanks at its ends; whole characters. */
    static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return Span.covering(text, from, to);
    }
}
