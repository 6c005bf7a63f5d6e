package org.folkmoot.redaction;

import java.util.Objects;
import java.util.Optional;

/**
 * Says which words of a text are meant, so that they are found again in a later version of it: their position, and the words themselves with
 * what stands around them. The two selectors are those of the W3C Web Annotation Data Model (sections 4.2.4 Text Quote Selector and 4.2.5 Text
 * Position Selector), with its names and its way to count.
 *
 * <p><b>A selector holds words of the text it was made on, up to 32 chars outside the span included.</b> One made on a sealed original is as
 * secret as the original; for those who may see the redacted words only, make one on these.
 */
public record Selector(Position position, Quote quote) {

    /** How many chars of the words before and after are kept, at most. */
    public static final int CONTEXT = 32;

    /**
     * A W3C TextPositionSelector. It counts Unicode code points and not chars, so a text with emoji gives other numbers than its {@link Span}.
     *
     * @param start code points before the first one meant
     * @param end code points before the first one no longer meant, more than start
     */
    public record Position(int start, int end) {
        public Position {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("No words lie from " + start + " to " + end);
            }
        }
    }

    /**
     * A W3C TextQuoteSelector.
     *
     * @param exact the words meant, not empty
     * @param prefix what stood before them, up to {@link #CONTEXT} chars, empty at the beginning of the text
     * @param suffix what stood after them, up to {@link #CONTEXT} chars, empty at its end
     */
    public record Quote(String exact, String prefix, String suffix) {
        public Quote {
            Objects.requireNonNull(prefix);
            Objects.requireNonNull(suffix);
            if (exact.isEmpty()) {
                throw new IllegalArgumentException("A quote needs words");
            }
            if (prefix.length() > CONTEXT || suffix.length() > CONTEXT) {
                throw new IllegalArgumentException("The words around a quote are " + CONTEXT + " chars at most");
            }
        }
    }

    /** For the words at this span, widened to whole characters. */
    public static Selector of(String text, Span chosen) {
        Span span = chosen.wholeIn(text);
        int before = Characters.borderAtOrAfter(text, Math.max(0, span.start() - CONTEXT));
        int after = Characters.borderAtOrBefore(text, Math.min(text.length(), span.end() + CONTEXT));
        int start = text.codePointCount(0, span.start());
        return new Selector(
                new Position(start, start + text.codePointCount(span.start(), span.end())),
                new Quote(
                        span.in(text),
                        text.substring(Math.min(before, span.start()), span.start()),
                        text.substring(span.end(), Math.max(after, span.end()))));
    }

    /** Where its words are in a version of the text, this one or a later one. */
    public Anchor in(String version) {
        return Anchoring.find(this, version);
    }

    /** Where the words of a {@link Selector} are in a version of the text. */
    public sealed interface Anchor {

        /** The same words at the same place. */
        record Kept(Span span) implements Anchor {}

        /** The same words, elsewhere: something before them was added or taken away. */
        record Moved(Span span) implements Anchor {}

        /** What stood before and after them is there, but the words between have changed: somebody must look whether this is still what was meant. */
        record Reworded(Span span) implements Anchor {}

        /** Neither the words nor their place were found again. What hung on them has lost its place, and somebody must be told. */
        record Gone() implements Anchor {}

        /** The span in the version, unless the words are gone. */
        default Optional<Span> found() {
            return switch (this) {
                case Kept kept -> Optional.of(kept.span());
                case Moved moved -> Optional.of(moved.span());
                case Reworded reworded -> Optional.of(reworded.span());
                case Gone _ -> Optional.empty();
            };
        }
    }
}
