package org.folkmoot.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8; each byte that cannot be UTF-8 is given as a character that says so, or as what it is in another encoding. */
final class StrayReader extends Reader {

    /** Half of a pair, which stands nowhere alone: byte {@code b} is given as this and {@code b}. */
    private static final int STRAY = 0xDC00;

    private final InputStream in;
    private final String strays;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
    private boolean ended;

    private StrayReader(InputStream in, String strays) {
        this.in = in;
        this.strays = strays;
    }

    static StrayReader marking(InputStream in) {
        StringBuilder marks = new StringBuilder(256);
        for (int at = 0; at < 256; at++) {
            marks.append((char) (STRAY + at));
        }
        return new StrayReader(in, marks.toString());
    }

    static StrayReader taking(InputStream in, Charset other) {
        byte[] all = new byte[256];
        for (int at = 0; at < all.length; at++) {
            all[at] = (byte) at;
        }
        return new StrayReader(in, new String(all, other));
    }

    static boolean isStray(char letter) {
        return letter >= STRAY + 0x80 && letter <= STRAY + 0xFF;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = ended ? 0 : in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void decode() {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (result.isMalformed() && chars.hasRemaining()) {
            chars.put(strays.charAt(bytes.get() & 0xFF));
            decoder.reset();
            result = decoder.decode(bytes, chars, ended);
        }
        chars.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
