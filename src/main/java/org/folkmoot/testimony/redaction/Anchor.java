package org.folkmoot.testimony.redaction;

import java.util.Optional;

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
