package org.folkmoot.submission.attachment.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/**
 * Sound in an MPEG-4 file (ISO/IEC 14496-12). Boxes that tell of more than sound, such as where it was recorded, become empty space of the same
 * length, since the sound is found by its place in the file; the times of recording become nought. Film is refused.
 */
final class Mp4Boxes {

    private static final int HEADER_BYTES = 8;
    private static final int DEEPEST = 8;
    private static final Set<String> OF_BOXES = Set.of("moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "mvex");
    private static final Set<String> KEPT = Set.of(
            "ftyp", "styp", "mdat", "sidx", "mfra", "moov", "mvhd", "trak", "tkhd", "mdia", "mdhd", "hdlr", "minf",
            "smhd", "dinf", "stbl", "stsd", "stts", "stsc", "stsz", "stco", "co64", "ctts", "sgpd", "sbgp", "edts",
            "moof", "mfhd", "traf", "tfhd", "tfdt", "trun", "mvex", "trex", "mehd");
    private static final Set<String> WITH_TIMES = Set.of("mvhd", "tkhd", "mdhd");
    private static final byte[] EMPTY_SPACE = "free".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] bytes;
    private int soundTracks;
    private boolean sound;

    private Mp4Boxes(byte[] bytes) {
        this.bytes = bytes;
    }

    static CheckedFile of(byte[] bytes) {
        Mp4Boxes boxes = new Mp4Boxes(bytes);
        boxes.within(0, bytes.length, 0);
        if (boxes.soundTracks == 0 || !boxes.sound) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return new CheckedFile(FileType.M4A, ByteRange.of(bytes, List.of(new ByteRange(0, bytes.length))));
    }

    private void within(int from, int to, int depth) {
        if (depth > DEEPEST) {
            throw new FileRefused(Reason.DAMAGED);
        }
        int at = from;
        while (at < to) {
            if (at + HEADER_BYTES > to) {
                throw new FileRefused(Reason.DAMAGED);
            }
            String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            long length = Bytes.big32(bytes, at);
            int header = HEADER_BYTES;
            if (length == 1 && at + 2 * HEADER_BYTES <= to) {
                length = Bytes.big32(bytes, at + 8) << 32 | Bytes.big32(bytes, at + 12);
                header = 2 * HEADER_BYTES;
            } else if (length == 0) {
                length = (long) to - at;
            }
            if (length < header || length > to - at) {
                throw new FileRefused(Reason.DAMAGED);
            }
            int end = at + (int) length;
            box(name, at, at + header, end, depth);
            at = end;
        }
    }

    private void box(String name, int start, int content, int end, int depth) {
        if (!KEPT.contains(name)) {
            System.arraycopy(EMPTY_SPACE, 0, bytes, start + 4, EMPTY_SPACE.length);
            Arrays.fill(bytes, content, end, (byte) 0);
        } else if (OF_BOXES.contains(name)) {
            within(content, end, depth + 1);
        } else if (WITH_TIMES.contains(name)) {
            boolean wide = content < end && bytes[content] == 1;
            Arrays.fill(bytes, Math.min(end, content + 4), Math.min(end, content + (wide ? 20 : 12)), (byte) 0);
        } else if (name.equals("hdlr")) {
            track(content, end);
        } else if (name.equals("mdat")) {
            sound |= end > content;
        }
    }

    /** What is in a track; the name that follows says who made the file. */
    private void track(int content, int end) {
        if (content + 12 > end) {
            throw new FileRefused(Reason.DAMAGED);
        }
        if (Bytes.says(bytes, content + 4, "dhlr")) {
            return;
        }
        if (!Bytes.says(bytes, content + 8, "soun")) {
            throw new FileRefused(Bytes.says(bytes, content + 8, "vide") ? Reason.FILM : Reason.DAMAGED);
        }
        soundTracks++;
        Arrays.fill(bytes, Math.min(end, content + 12), end, (byte) 0);
    }
}
