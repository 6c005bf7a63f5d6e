package org.folkmoot.testimony.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the letters of a file are written down. Found from its bytes, since files do not say. */
public enum TextEncoding {
    UTF_8("UTF-8", 0),
    UTF_8_WITH_MARK("UTF-8 with a byte order mark", 3),
    UTF_16_LITTLE("UTF-16", 2),
    UTF_16_BIG("UTF-16, big end first", 2),
    UTF_16_LITTLE_WITHOUT_MARK("UTF-16 without a byte order mark", 0),
    UTF_16_BIG_WITHOUT_MARK("UTF-16, big end first, without a byte order mark", 0),
    WINDOWS_1252("Windows-1252", 0),
    /** UTF-8 into which pieces of Windows-1252 were pasted. */
    MIXED("UTF-8 with pieces of Windows-1252", 0);

    private static final int HEAD = 4096;

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

    /** Reads the whole file once and says how it is written. An empty file is UTF-8. */
    static TextEncoding of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
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
    }

    /** The letters of the file, without its byte order mark. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(markLength);
        return switch (this) {
            case UTF_8, UTF_8_WITH_MARK -> new InputStreamReader(in, StandardCharsets.UTF_8);
            case UTF_16_LITTLE, UTF_16_LITTLE_WITHOUT_MARK -> new InputStreamReader(in, StandardCharsets.UTF_16LE);
            case UTF_16_BIG, UTF_16_BIG_WITHOUT_MARK -> new InputStreamReader(in, StandardCharsets.UTF_16BE);
            case WINDOWS_1252 -> new InputStreamReader(in, Charset.forName("windows-1252"));
            case MIXED -> new MixedReader(in);
        };
    }

    /** More good UTF-8 sequences than stray bytes means UTF-8 that somebody pasted into; otherwise it is Windows-1252. */
    private static TextEncoding eightBit(InputStream in) throws IOException {
        Utf8Tally tally = new Utf8Tally();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            tally.add(buffer, read);
        }
        if (tally.stray() == 0) {
            return UTF_8;
        }
        return tally.good() > tally.stray() ? MIXED : WINDOWS_1252;
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
}
