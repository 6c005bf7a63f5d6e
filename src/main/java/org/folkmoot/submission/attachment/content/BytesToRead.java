package org.folkmoot.submission.attachment.content;

import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes in memory as a reader of pictures takes them, without a second copy. */
final class BytesToRead extends ImageInputStreamImpl {

    private final byte[] bytes;

    BytesToRead(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos >= bytes.length ? -1 : Byte.toUnsignedInt(bytes[(int) streamPos++]);
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return -1;
        }
        int given = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, to, offset, given);
        streamPos += given;
        return given;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
