package org.folkmoot.submission.attachment.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads numbers and words from within a file. */
final class Bytes {

    private Bytes() {}

    static int unsigned(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]);
    }

    static int big16(byte[] bytes, int at) {
        return unsigned(bytes, at) << 8 | unsigned(bytes, at + 1);
    }

    static long big32(byte[] bytes, int at) {
        return (long) big16(bytes, at) << 16 | big16(bytes, at + 2);
    }

    static int little16(byte[] bytes, int at) {
        return unsigned(bytes, at + 1) << 8 | unsigned(bytes, at);
    }

    static long little32(byte[] bytes, int at) {
        return (long) little16(bytes, at + 2) << 16 | little16(bytes, at);
    }

    static boolean says(byte[] bytes, int at, String word) {
        return at >= 0
                && at + word.length() <= bytes.length
                && Arrays.equals(
                        bytes, at, at + word.length(), word.getBytes(StandardCharsets.ISO_8859_1), 0, word.length());
    }

    static boolean hold(byte[] bytes, String word) {
        byte first = (byte) word.charAt(0);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == first && says(bytes, at, word)) {
                return true;
            }
        }
        return false;
    }

    /** Part of a file as letters, in small ones, to look for words in. */
    static String small(byte[] bytes, int from, int to) {
        int start = Math.max(0, from);
        return new String(bytes, start, Math.min(bytes.length, to) - start, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }
}
