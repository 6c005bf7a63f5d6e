package org.folkmoot.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * An original with its redactions: the words that others read, and where each thing is on the other layer. The original stays as it is; the
 * redactions stand off from it, so taking one back or adding one is making another of these.
 *
 * <p>Redactions that overlap become one that covers all of them. It takes kind, words and reason from the longest; of equally long ones from the
 * first kind in the order of {@link IdentifierKind}. The order in which they are given never matters.
 */
public final class RedactedText {

    private static final Comparator<Redaction> DECIDING = Comparator.comparingInt(
                    (Redaction redaction) -> -redaction.span().length())
            .thenComparing(Redaction::kind)
            .thenComparing(Redaction::span)
            .thenComparing(Redaction::reason)
            .thenComparing(Redaction::replacement);

    private final String original;
    private final String words;
    private final List<Redaction> redactions;
    private final List<Span> replacements;

    private RedactedText(String original, List<Redaction> redactions) {
        this.original = original;
        this.redactions = List.copyOf(redactions);
        StringBuilder out = new StringBuilder(original.length());
        List<Span> places = new ArrayList<>();
        int copied = 0;
        for (Redaction redaction : redactions) {
            out.append(original, copied, redaction.span().start());
            places.add(new Span(
                    out.length(), out.length() + redaction.replacement().length()));
            out.append(redaction.replacement());
            copied = redaction.span().end();
        }
        this.words = out.append(original, copied, original.length()).toString();
        this.replacements = List.copyOf(places);
    }

    /**
     * The original with these redactions, widened to whole characters.
     *
     * @throws IllegalArgumentException if one lies outside the original
     */
    public static RedactedText of(String original, Collection<Redaction> redactions) {
        List<Redaction> sorted = redactions.stream()
                .map(redaction -> redaction.at(redaction.span().wholeIn(original)))
                .sorted(Comparator.comparing(Redaction::span))
                .toList();
        List<Redaction> merged = new ArrayList<>();
        List<Redaction> together = new ArrayList<>();
        int end = 0;
        for (Redaction redaction : sorted) {
            if (!together.isEmpty() && redaction.span().start() >= end) {
                merged.add(merge(together));
                together.clear();
            }
            end = together.isEmpty()
                    ? redaction.span().end()
                    : Math.max(end, redaction.span().end());
            together.add(redaction);
        }
        if (!together.isEmpty()) {
            merged.add(merge(together));
        }
        return new RedactedText(original, merged);
    }

    private static Redaction merge(List<Redaction> together) {
        Span all =
                together.stream().map(Redaction::span).reduce(Span::joinedWith).orElseThrow();
        return together.stream().min(DECIDING).orElseThrow().at(all);
    }

    /** What the author wrote. */
    public String original() {
        return original;
    }

    /** What those read who may not read the original. */
    public String words() {
        return words;
    }

    /** The redactions as they were carried out: in the order of the text, none overlapping. */
    public List<Redaction> redactions() {
        return redactions;
    }

    /** Where in {@link #words} the replacement of each of {@link #redactions} stands, in the same order. */
    public List<Span> replacements() {
        return replacements;
    }

    /**
     * The same redactions on a corrected version of the original. A correction must not bring back what was taken out, so those that are not
     * found again are told and not dropped.
     */
    public Carried carriedTo(String corrected) {
        List<Redaction> found = new ArrayList<>();
        List<Redaction> lost = new ArrayList<>();
        for (Redaction redaction : redactions) {
            Selector.of(original, redaction.span())
                    .in(corrected)
                    .found()
                    .ifPresentOrElse(span -> found.add(redaction.at(span)), () -> lost.add(redaction));
        }
        return new Carried(of(corrected, found), lost);
    }

    /**
     * Redactions on a corrected version.
     *
     * @param text with those found again
     * @param lost as they were in the version before: a person must look at the text again before anybody else reads it
     */
    public record Carried(RedactedText text, List<Redaction> lost) {
        public Carried {
            lost = List.copyOf(lost);
        }
    }
}
