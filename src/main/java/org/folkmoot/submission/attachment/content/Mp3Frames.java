package org.folkmoot.submission.attachment.content;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/** MPEG sound of layer III. Only its frames are kept; titles, pictures and whatever else hangs on at either end are not. */
final class Mp3Frames {

    private static final int HEADER_BYTES = 4;
    private static final int FEWEST_FRAMES = 4;
    private static final int TAG_HEADER_BYTES = 10;
    private static final int MPEG_1 = 3;
    private static final int RESERVED_VERSION = 1;
    private static final int LAYER_III = 1;
    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ_1 = {44_100, 48_000, 32_000};

    private Mp3Frames() {}

    static CheckedFile of(byte[] bytes) {
        int start = afterTags(bytes);
        List<ByteRange> frames = new ArrayList<>();
        int count = 0;
        long kept = 0;
        int at = start;
        while (at + HEADER_BYTES <= bytes.length) {
            int length = frame(bytes, at);
            if (length == 0 || (frames.isEmpty() && frame(bytes, at + length) == 0)) {
                at++;
                continue;
            }
            if (at + length > bytes.length) {
                break;
            }
            add(frames, at, length);
            count++;
            kept += length;
            at += length;
        }
        // Tags at the end are small; a file that is mostly something else is no sound.
        if (count < FEWEST_FRAMES || kept * 10 < (bytes.length - start) * 9L) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return new CheckedFile(FileType.MP3, ByteRange.of(bytes, frames));
    }

    private static void add(List<ByteRange> frames, int at, int length) {
        boolean follows =
                !frames.isEmpty() && frames.getLast().from() + frames.getLast().length() == at;
        if (follows) {
            ByteRange before = frames.removeLast();
            frames.add(new ByteRange(before.from(), before.length() + length));
        } else {
            frames.add(new ByteRange(at, length));
        }
    }

    /** Behind the ID3 tags at the start, which may hold large pictures. */
    private static int afterTags(byte[] bytes) {
        int at = 0;
        while (Bytes.says(bytes, at, "ID3") && at + TAG_HEADER_BYTES <= bytes.length) {
            long size = 0;
            for (int digit = 6; digit < TAG_HEADER_BYTES; digit++) {
                size = size << 7 | (Bytes.unsigned(bytes, at + digit) & 0x7F);
            }
            long next = at + TAG_HEADER_BYTES + size;
            if (next > bytes.length) {
                throw new FileRefused(Reason.DAMAGED);
            }
            at = (int) next;
        }
        return at;
    }

    /** How long the frame there is; 0 if there is none. */
    private static int frame(byte[] bytes, int at) {
        if (at + HEADER_BYTES > bytes.length || (Bytes.big16(bytes, at) & 0xFFE0) != 0xFFE0) {
            return 0;
        }
        int version = (bytes[at + 1] >> 3) & 3;
        int layer = (bytes[at + 1] >> 1) & 3;
        int rate = (bytes[at + 2] >> 4) & 0xF;
        int hertz = (bytes[at + 2] >> 2) & 3;
        if (version == RESERVED_VERSION || layer != LAYER_III || rate == 0 || rate == 0xF || hertz == 3) {
            return 0;
        }
        int padding = (bytes[at + 2] >> 1) & 1;
        boolean first = version == MPEG_1;
        int halvings = first ? 0 : version == 2 ? 1 : 2;
        return (first ? 144_000 * KBITS_1[rate] : 72_000 * KBITS_2[rate]) / (HERTZ_1[hertz] >> halvings) + padding;
    }
}
