package org.folkmoot.redaction;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.folkmoot.redaction.Selector.Anchor;

/**
 * Finds the words of a selector in a version of the text. By position first, if the quote stands there and its surroundings agree; then by the
 * quote with the best agreeing surroundings, and of equally good ones the nearest. Words too short to be known by themselves must agree with a
 * part of their surroundings. Last, by the surroundings alone: both in full, with no more between than twice the words and some. Time grows with
 * the text and the quote added, not multiplied.
 */
final class Anchoring {

    /** From this many chars on, words are taken for the same words whatever stands around them. */
    private static final int KNOWN_BY_ITSELF = 24;
    /** This many agreeing chars before and after together are enough for shorter ones. */
    private static final int ENOUGH_AROUND = 6;
    /** Surroundings shorter than this, on either side, don't say by themselves where words are. */
    private static final int ENOUGH_TO_BRACKET = 8;
    /** How much longer than twice the old words the new ones may be. */
    private static final int ROOM = 40;

    private final Selector.Quote quote;
    private final String text;
    private final int expected;
    private int best = -1;
    private int bestAround = -1;

    private Anchoring(Selector selector, String text) {
        this.quote = selector.quote();
        this.text = text;
        this.expected = chars(text, selector.position().start()).orElse(text.length());
    }

    static Anchor find(Selector selector, String text) {
        Anchoring anchoring = new Anchoring(selector, text);
        return anchoring.byQuote().or(anchoring::bySurroundings).orElseGet(Anchor.Gone::new);
    }

    private Optional<Anchor> byQuote() {
        if (text.startsWith(quote.exact(), expected) && around(expected) == fullAround()) {
            return Optional.of(
                    new Anchor.Kept(whole(expected, expected + quote.exact().length())));
        }
        eachOccurrence(quote.exact(), this::consider);
        boolean isKnown = best >= 0
                && (quote.exact().length() >= KNOWN_BY_ITSELF || bestAround >= Math.min(ENOUGH_AROUND, fullAround()));
        if (!isKnown) {
            return Optional.empty();
        }
        Span span = whole(best, best + quote.exact().length());
        return Optional.of(best == expected ? new Anchor.Kept(span) : new Anchor.Moved(span));
    }

    private void consider(int at) {
        int around = around(at);
        boolean isBetter =
                around > bestAround || (around == bestAround && Math.abs(at - expected) < Math.abs(best - expected));
        if (isBetter) {
            best = at;
            bestAround = around;
        }
    }

    private Optional<Anchor> bySurroundings() {
        if (quote.prefix().length() < ENOUGH_TO_BRACKET || quote.suffix().length() < ENOUGH_TO_BRACKET) {
            return Optional.empty();
        }
        int widest = 2 * quote.exact().length() + ROOM;
        int nearest = -1;
        for (int at = text.indexOf(quote.prefix()); at >= 0; at = text.indexOf(quote.prefix(), at + 1)) {
            int start = at + quote.prefix().length();
            if (nearest < 0 || Math.abs(start - expected) < Math.abs(nearest - expected)) {
                nearest = start;
            }
        }
        if (nearest < 0) {
            return Optional.empty();
        }
        int end = text.indexOf(quote.suffix(), nearest, (int)
                Math.min(text.length(), (long) nearest + widest + quote.suffix().length()));
        return end > nearest ? Optional.of(new Anchor.Reworded(whole(nearest, end))) : Optional.empty();
    }

    private Span whole(int start, int end) {
        return Span.covering(text, start, end);
    }

    private int fullAround() {
        return quote.prefix().length() + quote.suffix().length();
    }

    /** How many chars directly before and after agree with the quote's surroundings. */
    private int around(int at) {
        int before = 0;
        while (before < quote.prefix().length()
                && before < at
                && quote.prefix().charAt(quote.prefix().length() - 1 - before) == text.charAt(at - 1 - before)) {
            before++;
        }
        int end = at + quote.exact().length();
        int after = 0;
        while (after < quote.suffix().length()
                && end + after < text.length()
                && quote.suffix().charAt(after) == text.charAt(end + after)) {
            after++;
        }
        return before + after;
    }

    /** Knuth, Morris and Pratt: every place where the words stand, overlapping ones too, in one pass. */
    private void eachOccurrence(String words, IntConsumer found) {
        int[] fallback = new int[words.length()];
        for (int i = 1, matched = 0; i < words.length(); i++) {
            while (matched > 0 && words.charAt(i) != words.charAt(matched)) {
                matched = fallback[matched - 1];
            }
            matched += words.charAt(i) == words.charAt(matched) ? 1 : 0;
            fallback[i] = matched;
        }
        for (int i = 0, matched = 0; i < text.length(); i++) {
            while (matched > 0 && (matched == words.length() || text.charAt(i) != words.charAt(matched))) {
                matched = fallback[matched - 1];
            }
            matched += text.charAt(i) == words.charAt(matched) ? 1 : 0;
            if (matched == words.length()) {
                found.accept(i + 1 - words.length());
            }
        }
    }

    private static OptionalInt chars(String text, int codePoints) {
        return codePoints <= text.length() && codePoints <= text.codePointCount(0, text.length())
                ? OptionalInt.of(text.offsetByCodePoints(0, codePoints))
                : OptionalInt.empty();
    }
}
