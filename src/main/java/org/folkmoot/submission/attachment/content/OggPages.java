package org.folkmoot.submission.attachment.content;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/**
 * Opus or Vorbis sound in an Ogg file (RFC 3533). The remarks in its second packet, which may say where it was recorded, are overwritten with
 * spaces, so that everything keeps its place.
 */
final class OggPages {

    private static final int HEADER_BYTES = 27;
    private static final int CHECKSUM_AT = 22;
    private static final int FIRST_OF_STREAM = 2;
    private static final int FULL = 255;
    private static final int LONGEST_REMARKS = 512 * 1024;
    private static final int[] CHECKSUMS = checksums();

    private record Page(int start, int content, int end) {}

    private final byte[] bytes;
    private final List<Page> pages = new ArrayList<>();
    private final List<Integer> remarks = new ArrayList<>();

    private OggPages(byte[] bytes) {
        this.bytes = bytes;
    }

    static CheckedFile of(byte[] bytes) {
        OggPages ogg = new OggPages(bytes);
        ogg.readPages();
        boolean opus = Bytes.says(bytes, ogg.pages.getFirst().content(), "OpusHead");
        if (!opus && !Bytes.says(bytes, ogg.pages.getFirst().content(), "\u0001vorbis")) {
            throw new FileRefused(Reason.TYPE_NOT_TAKEN);
        }
        ogg.findRemarks();
        ogg.blank(opus ? 8 : 7);
        return new CheckedFile(FileType.OGG, ByteRange.of(bytes, List.of(new ByteRange(0, bytes.length))));
    }

    private void readPages() {
        int at = 0;
        while (at < bytes.length) {
            if (at + HEADER_BYTES > bytes.length || !Bytes.says(bytes, at, "OggS\0")) {
                throw new FileRefused(Reason.DAMAGED);
            }
            int content = at + HEADER_BYTES + Bytes.unsigned(bytes, at + HEADER_BYTES - 1);
            int end = content;
            for (int segment = at + HEADER_BYTES; segment < Math.min(content, bytes.length); segment++) {
                end += Bytes.unsigned(bytes, segment);
            }
            boolean another = (bytes[at + 5] & FIRST_OF_STREAM) != 0 && at > 0;
            if (end > bytes.length || another) {
                throw new FileRefused(Reason.DAMAGED);
            }
            pages.add(new Page(at, content, end));
            at = end;
        }
        if (pages.size() < 3) {
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    /** Where the bytes of the second packet are: it begins on the second page. */
    private void findRemarks() {
        for (Page page : pages.subList(1, pages.size())) {
            int at = page.content();
            for (int segment = page.start() + HEADER_BYTES; segment < page.content(); segment++) {
                int length = Bytes.unsigned(bytes, segment);
                for (int next = at; next < at + length; next++) {
                    remarks.add(next);
                }
                at += length;
                if (length < FULL) {
                    return;
                }
                if (remarks.size() > LONGEST_REMARKS) {
                    throw new FileRefused(Reason.DAMAGED);
                }
            }
        }
        throw new FileRefused(Reason.DAMAGED);
    }

    /** Overwrites who made it and every remark, and makes the checksums right again. */
    private void blank(int name) {
        long maker = number(name);
        long at = name + 4L;
        space(at, maker);
        at += maker;
        long count = number(at);
        at += 4;
        for (long remark = 0; remark < count; remark++) {
            long length = number(at);
            spaceValue(at + 4, length);
            at += 4 + length;
        }
        int last = remarks.getLast();
        pages.stream().filter(page -> page.start() <= last).forEach(this::check);
    }

    private void spaceValue(long from, long length) {
        long value = from;
        while (value < from + length && value < remarks.size() && bytes[remarks.get((int) value)] != '=') {
            value++;
        }
        space(value + 1, from + length - value - 1);
    }

    private void space(long from, long length) {
        if (from + length > remarks.size()) {
            throw new FileRefused(Reason.DAMAGED);
        }
        for (long at = from; at < from + length; at++) {
            bytes[remarks.get((int) at)] = ' ';
        }
    }

    private long number(long at) {
        if (at + 4 > remarks.size()) {
            throw new FileRefused(Reason.DAMAGED);
        }
        long number = 0;
        for (int place = 3; place >= 0; place--) {
            number = number << 8 | Bytes.unsigned(bytes, remarks.get((int) at + place));
        }
        return number;
    }

    private void check(Page page) {
        for (int place = 0; place < 4; place++) {
            bytes[page.start() + CHECKSUM_AT + place] = 0;
        }
        int sum = 0;
        for (int at = page.start(); at < page.end(); at++) {
            sum = sum << 8 ^ CHECKSUMS[(sum >>> 24) ^ Bytes.unsigned(bytes, at)];
        }
        for (int place = 0; place < 4; place++) {
            bytes[page.start() + CHECKSUM_AT + place] = (byte) (sum >>> (8 * place));
        }
    }

    private static int[] checksums() {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int sum = value << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
            }
            table[value] = sum;
        }
        return table;
    }
}
