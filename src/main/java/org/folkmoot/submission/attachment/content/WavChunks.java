package org.folkmoot.submission.attachment.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/** Sound in a RIFF file. Its format and its samples are kept; notes, names, dates and whatever else is in other parts are not. */
final class WavChunks {

    private static final Set<String> KEPT = Set.of("fmt ", "fact", "data");
    private static final int FILE_HEADER_BYTES = 12;
    private static final int HEADER_BYTES = 8;
    private static final int SHORTEST_FORMAT = 16;

    private WavChunks() {}

    static CheckedFile of(byte[] bytes) {
        List<ByteRange> kept = new ArrayList<>();
        boolean format = false;
        boolean samples = false;
        int at = FILE_HEADER_BYTES;
        while (at + HEADER_BYTES <= bytes.length && !samples) {
            String name = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
            long length = Bytes.little32(bytes, at + 4);
            long end = at + HEADER_BYTES + length;
            if (end > bytes.length) {
                throw new FileRefused(Reason.DAMAGED);
            }
            if (KEPT.contains(name)) {
                kept.add(new ByteRange(at, (int) (end - at)));
            }
            format |= name.equals("fmt ") && length >= SHORTEST_FORMAT;
            samples |= name.equals("data") && length > 0;
            at = (int) Math.min(bytes.length, end + length % 2);
        }
        if (!format || !samples) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return new CheckedFile(FileType.WAV, out -> {
            int size = 4
                    + kept.stream()
                            .mapToInt(span -> span.length() + span.length() % 2)
                            .sum();
            ByteBuffer head = ByteBuffer.allocate(FILE_HEADER_BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                    .putInt(size)
                    .put("WAVE".getBytes(StandardCharsets.ISO_8859_1));
            out.write(head.array());
            for (ByteRange span : kept) {
                out.write(bytes, span.from(), span.length());
                if (span.length() % 2 == 1) {
                    out.write(0);
                }
            }
        });
    }
}
