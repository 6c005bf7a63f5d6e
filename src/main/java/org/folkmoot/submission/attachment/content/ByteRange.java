package org.folkmoot.submission.attachment.content;

import java.util.List;

/** A part of a file that is kept. */
record ByteRange(int from, int length) {

    /** Those parts of the file, one after the other. */
    static CheckedFile.Content of(byte[] bytes, List<ByteRange> kept) {
        return out -> {
            for (ByteRange span : kept) {
                out.write(bytes, span.from, span.length);
            }
        };
    }
}
