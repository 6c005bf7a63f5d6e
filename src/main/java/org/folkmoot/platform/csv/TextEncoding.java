package org.folkmoot.platform.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the letters of a file are written down. Found from its bytes, since files do not say; a person may know better.
 *
 * <p>A byte that cannot be read is given as one of the characters of {@link #firstUnreadable}, never as a letter it may not be.
 */
public enum TextEncoding {
    UTF_8("UTF-8", 0),
    UTF_8_WITH_MARK("UTF-8 with a byte order mark", 3),
    UTF_16_LITTLE("UTF-16", 2),
    UTF_16_BIG("UTF-16, big end first", 2),
    UTF_16_LITTLE_WITHOUT_MARK("UTF-16 without a byte order mark", 0),
    UTF_16_BIG_WITHOUT_MARK("UTF-16, big end first, without a byte order mark", 0),
    WINDOWS_1252("Windows-1252", 0),
    MAC_ROMAN("Mac Roman", 0),
    /** UTF-8 into which pieces of Windows-1252 were pasted: only ever chosen by a person. */
    MIXED("UTF-8 with pieces of Windows-1252", 0);

    private static final int HEAD = 4096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");

    private final String label;
    private final int markLength;

    TextEncoding(String label, int markLength) {
        this.label = label;
        this.markLength = markLength;
    }

    /** Its name as people of the trade write it. */
    public String label() {
        return label;
    }

    public static Optional<TextEncoding> labelled(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    /** Where something stands for a letter that could not be read, here or before the file was written; -1 if everything can be read. */
    public static int firstUnreadable(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean isHalfOfAPair = at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            if (letter == '\uFFFD' || (StrayReader.isStray(letter) && !isHalfOfAPair)) {
                return at;
            }
        }
        return -1;
    }

    /** The text with a sign for each letter that could not be read, as it may be shown and stored. */
    public static String shown(String text) {
        int at = firstUnreadable(text);
        return at < 0 ? text : text.substring(0, at) + "\uFFFD" + shown(text.substring(at + 1));
    }

    /** What is known of a letter that could not be read: its byte, as {@code 0xE9}; {@code ?} if it was lost before. */
    public static String unreadable(char letter) {
        return StrayReader.isStray(letter) ? String.format("0x%02X", letter & 0xFF) : "?";
    }

    /** Reads the whole file once and says how it is written. An empty file is UTF-8. */
    public static TextEncoding of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return of(in);
        }
    }

    /** The text of the bytes, however it is written. */
    public static String decode(byte[] bytes) {
        try {
            TextEncoding encoding = of(new ByteArrayInputStream(bytes));
            try (Reader letters = encoding.open(new ByteArrayInputStream(bytes))) {
                return letters.readAllAsString();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static TextEncoding of(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return UTF_8_WITH_MARK;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return UTF_16_LITTLE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return UTF_16_BIG;
        }
        if (zeros(head, 1) > head.length / 5 && zeros(head, 0) < head.length / 20) {
            return UTF_16_LITTLE_WITHOUT_MARK;
        }
        if (zeros(head, 0) > head.length / 5 && zeros(head, 1) < head.length / 20) {
            return UTF_16_BIG_WITHOUT_MARK;
        }
        return eightBit(in);
    }

    /** The letters of the file, without its byte order mark. */
    public Reader open(Path file) throws IOException {
        return open(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private Reader open(InputStream in) throws IOException {
        in.mark(markLength + 1);
        // Chosen by a person it may have none.
        if (markLength > 0 && !hasMark(in.readNBytes(markLength))) {
            in.reset();
        }
        return switch (this) {
            case UTF_8, UTF_8_WITH_MARK -> StrayReader.marking(in);
            case UTF_16_LITTLE, UTF_16_LITTLE_WITHOUT_MARK -> new InputStreamReader(in, StandardCharsets.UTF_16LE);
            case UTF_16_BIG, UTF_16_BIG_WITHOUT_MARK -> new InputStreamReader(in, StandardCharsets.UTF_16BE);
            case WINDOWS_1252 -> new InputStreamReader(in, WINDOWS);
            case MAC_ROMAN -> new InputStreamReader(in, MAC);
            case MIXED -> StrayReader.taking(in, WINDOWS);
        };
    }

    private static boolean hasMark(byte[] head) {
        return startsWith(head, 0xEF, 0xBB, 0xBF) || startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
    }

    /** More good UTF-8 sequences than stray bytes means UTF-8, some of it broken; otherwise it is one of the old encodings. */
    private static TextEncoding eightBit(InputStream in) throws IOException {
        Utf8Tally tally = new Utf8Tally();
        Plausibility windows = new Plausibility(WINDOWS);
        Plausibility mac = new Plausibility(MAC);
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            tally.add(buffer, read);
            if (tally.stray() > 0) {
                windows.add(buffer, read);
                mac.add(buffer, read);
            }
        }
        if (tally.stray() == 0 || tally.good() > tally.stray()) {
            return UTF_8;
        }
        return mac.score() > windows.score() ? MAC_ROMAN : WINDOWS_1252;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= head.length || (head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] head, int offset) {
        int zeros = 0;
        for (int at = offset; at < head.length; at += 2) {
            zeros += head[at] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** How much bytes look like words of people when they are read in one of the old encodings. */
    static final class Plausibility {

        private static final String QUOTES_AND_DASHES = "‘’“”–—…£€°½¼";

        private final String letters;
        private long score;

        Plausibility(Charset charset) {
            byte[] all = new byte[256];
            for (int at = 0; at < all.length; at++) {
                all[at] = (byte) at;
            }
            this.letters = new String(all, charset);
        }

        void add(byte[] bytes, int length) {
            for (int at = 0; at < length; at++) {
                if (bytes[at] < 0) {
                    char before = at == 0 ? ' ' : letter(bytes[at - 1]);
                    char after = at + 1 == length ? ' ' : letter(bytes[at + 1]);
                    score += worth(before, letter(bytes[at]), after);
                }
            }
        }

        private char letter(byte value) {
            return letters.charAt(value & 0xFF);
        }

        private static int worth(char before, char letter, char after) {
            if (QUOTES_AND_DASHES.indexOf(letter) >= 0) {
                return 2;
            }
            if (!Character.isLetter(letter) || !isWestern(letter)) {
                return letter == '\u00A0' ? 0 : -2;
            }
            if (Character.isLowerCase(letter)) {
                return Character.isLetter(before) || Character.isLetter(after) ? 1 : -1;
            }
            return Character.isLowerCase(before) || !Character.isLetter(after) ? -2 : 0;
        }

        private static boolean isWestern(char letter) {
            return letter <= 0xFF || "ŒœŸ".indexOf(letter) >= 0;
        }

        long score() {
            return score;
        }
    }

    /** Counts the well-formed sequences of UTF-8 beyond ASCII, and the bytes that belong to none. */
    static final class Utf8Tally {

        private long good;
        private long stray;
        private int expected;
        private int pending;

        void add(byte[] bytes, int length) {
            for (int at = 0; at < length; at++) {
                add(bytes[at] & 0xFF);
            }
        }

        private void add(int value) {
            boolean continues = (value & 0xC0) == 0x80;
            if (expected > 0 && continues) {
                pending++;
                if (--expected == 0) {
                    good++;
                    pending = 0;
                }
                return;
            }
            stray += pending;
            pending = 0;
            expected = continuationsAfter(value);
            if (expected > 0) {
                pending = 1;
            } else if (value >= 0x80) {
                stray++;
            }
        }

        /** How many bytes must follow a lead byte; 0 if it leads nothing. */
        private static int continuationsAfter(int value) {
            if (value >= 0xC2 && value <= 0xDF) {
                return 1;
            }
            if (value >= 0xE0 && value <= 0xEF) {
                return 2;
            }
            return value >= 0xF0 && value <= 0xF4 ? 3 : 0;
        }

        long good() {
            return good;
        }

        /** Stray bytes, with those of a sequence that the end cut off. */
        long stray() {
            return stray + pending;
        }
    }
}
