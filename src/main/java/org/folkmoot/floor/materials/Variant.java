package org.folkmoot.floor.materials;

import java.util.List;
import java.util.stream.Stream;

/**
 * A material in another language or way of writing.
 *
 * @param madeFor the text as it was when this was made of it, or was last found to fit
 */
public record Variant(MaterialText text, MaterialText madeFor) {

    /** Which. Each has a text {@code floor.materials.variant.<name>} in the bundles. */
    public enum Kind {
        EASY_READ,
        WELSH
    }

    /**
     * What became of the text since a variant was made.
     *
     * @param added paragraphs, or a title, that are new or changed
     * @param gone those that are there no more, or not so
     */
    public record Since(List<String> added, List<String> gone) {

        public Since {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }
    }

    /** Whether the text is another one now. Where it was changed back it is not. */
    public boolean isOutOfDate(MaterialText now) {
        return !now.equals(madeFor);
    }

    public Since since(MaterialText now) {
        return new Since(without(now, madeFor), without(madeFor, now));
    }

    private static List<String> without(MaterialText all, MaterialText known) {
        List<String> there = parts(known);
        return parts(all).stream().filter(part -> !there.contains(part)).toList();
    }

    private static List<String> parts(MaterialText text) {
        return Stream.concat(Stream.of(text.title()), text.paragraphs().stream())
                .toList();
    }

    Variant fitting(MaterialText now) {
        return new Variant(text, now);
    }
}
