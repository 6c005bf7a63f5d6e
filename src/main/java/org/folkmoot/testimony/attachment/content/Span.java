package org.folkmoot.testimony.attachment.content;

import java.util.List;

/** A part of a file that is kept. */
record Span(int from, int length) {

    /** Those parts of the file, one after the other. */
    static CheckedFile.Content of(byte[] bytes, List<Span> kept) {
        return out -> {
            for (Span span : kept) {
                out.write(bytes, span.from, span.length);
            }
        };
    }
}
