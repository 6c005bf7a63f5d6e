package org.folkmoot.submission.attachment.content;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStreamImpl;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/**
 * A picture, painted anew from its points: nothing else comes through, be it where and when it was taken, a small picture of what was cut off, or
 * another file hung on. It is turned as its camera said first.
 */
final class Picture {

    /** How many points are read; the size stands in the head of the file, before anything is unpacked. */
    private static final long MOST_POINTS = 50_000_000;

    /** Larger ones are read in steps of two, three or four points, so that a picture never needs more than 130 MB. */
    private static final double MOST_POINTS_KEPT = 16_000_000;

    /** Some files say little in the file and much once unpacked: points of 64 bits, all the same. A scan of a page in colour stays far below. */
    private static final long MOST_BITS = 8L * 160_000_000;

    /** Cameras and editors write one to about ten; each takes as long as all the points. */
    private static final int MOST_SCANS = 100;

    private static final int USUAL_DEPTH = 24;
    private static final int LONGEST_SIDE = 30_000;
    private static final float QUALITY = 0.9f;

    private Picture() {}

    static CheckedFile jpeg(byte[] bytes) {
        if (scans(bytes) > MOST_SCANS) {
            throw new FileRefused(Reason.PICTURE_TOO_LARGE);
        }
        int turned = CameraTurn.ofJpeg(bytes);
        BufferedImage painted = painted(bytes, "jpeg", turned);
        return new CheckedFile(FileType.JPEG, out -> {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            write(painted, writer, how, out);
        });
    }

    static CheckedFile png(byte[] bytes) {
        BufferedImage painted = painted(bytes, "png", CameraTurn.ofPng(bytes));
        return new CheckedFile(FileType.PNG, out -> {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
            write(painted, writer, writer.getDefaultWriteParam(), out);
        });
    }

    /** How often it paints over all of the picture. Within the points of a scan no 0xFF stands before 0xDA (ITU-T T.81, B.1.1.5). */
    private static int scans(byte[] bytes) {
        int scans = 0;
        for (int at = 1; at < bytes.length; at++) {
            if (bytes[at] == (byte) 0xDA && bytes[at - 1] == (byte) 0xFF) {
                scans++;
            }
        }
        return scans;
    }

    private static void write(BufferedImage image, ImageWriter writer, ImageWriteParam how, OutputStream out)
            throws IOException {
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage painted(byte[] bytes, String format, int turned) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            AtomicBoolean brokenOff = new AtomicBoolean();
            reader.addIIOReadWarningListener((_, warning) -> {
                if (warning.contains("Premature end")) {
                    brokenOff.set(true);
                }
            });
            reader.setInput(new BytesToRead(bytes), true, true);
            BufferedImage read = reader.read(0, steps(reader));
            if (brokenOff.get()) {
                throw new FileRefused(Reason.DAMAGED);
            }
            BufferedImage painted = paint(read, turned);
            read.flush();
            return painted;
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            // The readers of the JDK throw whatever they stumble over.
            throw new FileRefused(Reason.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam steps(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long points = (long) width * height;
        if (points > MOST_POINTS
                || width > LONGEST_SIDE
                || height > LONGEST_SIDE
                || points * depth(reader) > MOST_BITS) {
            throw new FileRefused(Reason.PICTURE_TOO_LARGE);
        }
        int step = (int) Math.ceil(Math.sqrt(points / MOST_POINTS_KEPT));
        ImageReadParam how = reader.getDefaultReadParam();
        if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
        }
        return how;
    }

    /** Bits a point, as its head says. */
    private static int depth(ImageReader reader) throws IOException {
        return Optional.ofNullable(reader.getRawImageType(0))
                .map(type -> type.getColorModel().getPixelSize())
                .orElse(USUAL_DEPTH);
    }

    /** In the colours of screens, so that no profile of a camera is needed. */
    private static BufferedImage paint(BufferedImage read, int turned) {
        boolean lying = CameraTurn.isLying(turned);
        BufferedImage painted = new BufferedImage(
                lying ? read.getHeight() : read.getWidth(),
                lying ? read.getWidth() : read.getHeight(),
                read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform upright = CameraTurn.upright(turned, read.getWidth(), read.getHeight());
        Graphics2D brush = painted.createGraphics();
        try {
            brush.drawImage(read, upright, null);
        } finally {
            brush.dispose();
        }
        return painted;
    }

    /** Bytes in memory as a reader of pictures takes them, without a second copy. */
    static final class BytesToRead extends ImageInputStreamImpl {

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
}
