package org.folkmoot.testimony.attachment.content;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.folkmoot.testimony.attachment.content.FileRefused.Reason;

/**
 * A picture, painted anew from its points: nothing else comes through, be it where and when it was taken, a small picture of what was cut off, or
 * another file hung on. It is turned as its camera said first.
 */
final class Picture {

    /** How many points are read; the size stands in the head of the file, before anything is unpacked. */
    private static final long MOST_POINTS = 50_000_000;

    /** Larger ones are read in steps of two, three or four points, so that a picture never needs more than 130 MB. */
    private static final double MOST_POINTS_KEPT = 16_000_000;

    private static final int LONGEST_SIDE = 30_000;
    private static final float QUALITY = 0.9f;

    private Picture() {}

    static CheckedFile jpeg(byte[] bytes) {
        int turned = CameraTurn.of(bytes);
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
        BufferedImage painted = painted(bytes, "png", CameraTurn.UPRIGHT);
        return new CheckedFile(FileType.PNG, out -> {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
            write(painted, writer, writer.getDefaultWriteParam(), out);
        });
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
        if (points > MOST_POINTS || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new FileRefused(Reason.PICTURE_TOO_LARGE);
        }
        int step = (int) Math.ceil(Math.sqrt(points / MOST_POINTS_KEPT));
        ImageReadParam how = reader.getDefaultReadParam();
        if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
        }
        return how;
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
}
