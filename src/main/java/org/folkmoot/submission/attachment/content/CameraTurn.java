package org.folkmoot.submission.attachment.content;

import java.awt.geom.AffineTransform;

/** How a camera was held, as the EXIF part of a JPEG or a PNG says (tag 0x0112): 1 is upright, 2 to 8 are turned or mirrored. */
final class CameraTurn {

    static final int UPRIGHT = 1;

    private static final int PNG_SIGNATURE = 8;
    /** Length, name and checksum. */
    private static final int PNG_CHUNK = 12;

    /** May stand before any marker. */
    private static final int FILL = 0xFF;

    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF_MARKER = 0xE1;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int FIRST_LYING = 5;
    private static final int LAST = 8;

    private CameraTurn() {}

    /** What the chunk {@code eXIf} of a PNG says, wherever it stands; upright if there is none that can be read. */
    static int ofPng(byte[] png) {
        int at = PNG_SIGNATURE;
        while (at + PNG_CHUNK <= png.length) {
            long length = Bytes.big32(png, at);
            if (length > png.length - at - PNG_CHUNK) {
                return UPRIGHT;
            }
            if (Bytes.says(png, at + 4, "eXIf")) {
                return inTiff(png, at + 8, at + 8 + (int) length);
            }
            at += PNG_CHUNK + (int) length;
        }
        return UPRIGHT;
    }

    /** What a JPEG says; upright if it says nothing that can be read. */
    static int ofJpeg(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && Bytes.unsigned(jpeg, at) == 0xFF) {
            int marker = Bytes.unsigned(jpeg, at + 1);
            if (marker == FILL) {
                at++;
                continue;
            }
            int length = Bytes.big16(jpeg, at + 2);
            if (marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == EXIF_MARKER && Bytes.says(jpeg, at + 4, "Exif\0\0")) {
                return inTiff(jpeg, at + 10, Math.min(jpeg.length, at + 2 + length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int inTiff(byte[] bytes, int start, int end) {
        if (start + 8 > end) {
            return UPRIGHT;
        }
        boolean little = Bytes.says(bytes, start, "II");
        long directory = start + number32(bytes, start + 4, little);
        if (directory < start || directory + 2 > end) {
            return UPRIGHT;
        }
        int entries = number16(bytes, (int) directory, little);
        for (int entry = 0; entry < entries; entry++) {
            int at = (int) directory + 2 + entry * ENTRY_BYTES;
            if (at + ENTRY_BYTES > end) {
                return UPRIGHT;
            }
            if (number16(bytes, at, little) == TAG) {
                int turned = number16(bytes, at + 8, little);
                return turned >= UPRIGHT && turned <= LAST ? turned : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int number16(byte[] bytes, int at, boolean little) {
        return little ? Bytes.little16(bytes, at) : Bytes.big16(bytes, at);
    }

    private static long number32(byte[] bytes, int at, boolean little) {
        return little ? Bytes.little32(bytes, at) : Bytes.big32(bytes, at);
    }

    /** True if width and height change places. */
    static boolean isLying(int turned) {
        return turned >= FIRST_LYING;
    }

    /** Puts a picture of that width and height upright. */
    static AffineTransform upright(int turned, int width, int height) {
        return switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
