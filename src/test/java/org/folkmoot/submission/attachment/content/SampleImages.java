package org.folkmoot.submission.attachment.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made here, with what phones and programs put into them beside their points. */
public final class SampleImages {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 20;

    private SampleImages() {}

    /** Red on the left, blue on the right, lying; the camera says it was held upright, and where. */
    public static byte[] photo() {
        return photo(6);
    }

    /** @param turned what the camera says of how it was held, 1 to 8 */
    public static byte[] photo(int turned) {
        byte[] plain = image("jpg", BufferedImage.TYPE_3BYTE_BGR);
        return SampleFiles.join(
                Arrays.copyOf(plain, 2),
                exif(turned),
                segment(0xED, SampleFiles.latin("Photoshop 3.0\0" + SampleFiles.SECRET)),
                segment(0xFE, SampleFiles.latin(SampleFiles.SECRET)),
                Arrays.copyOfRange(plain, 2, plain.length),
                SampleFiles.latin("PK\3\4" + SampleFiles.SECRET));
    }

    public static byte[] png() {
        return png(33, chunk("tEXt", SampleFiles.latin("Location\0" + SampleFiles.SECRET)));
    }

    /** @param turned what the camera says of how it was held, 1 to 8 */
    public static byte[] png(int turned) {
        return png(33, chunk("eXIf", tiff(turned)));
    }

    /** The same, said behind the points. */
    public static byte[] pngTurnedBehind(int turned) {
        return png(image("png", BufferedImage.TYPE_INT_ARGB).length - 12, chunk("eXIf", tiff(turned)));
    }

    private static byte[] png(int at, byte[] chunk) {
        byte[] plain = image("png", BufferedImage.TYPE_INT_ARGB);
        return SampleFiles.join(
                Arrays.copyOf(plain, at),
                chunk,
                Arrays.copyOfRange(plain, at, plain.length),
                SampleFiles.latin(SampleFiles.SECRET));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] said = SampleFiles.join(SampleFiles.latin(name), content);
        CRC32 sum = new CRC32();
        sum.update(said);
        return ByteBuffer.allocate(said.length + 8)
                .putInt(content.length)
                .put(said)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A head that promises so many points, and nothing behind it. */
    public static byte[] hugePng(int width, int height) {
        byte[] head = ByteBuffer.allocate(17)
                .put(SampleFiles.latin("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return SampleFiles.join(
                Arrays.copyOf(image("png", BufferedImage.TYPE_INT_ARGB), 8),
                ByteBuffer.allocate(25)
                        .putInt(13)
                        .put(head)
                        .putInt((int) sum.getValue())
                        .array(),
                ByteBuffer.allocate(12)
                        .putInt(0)
                        .put(SampleFiles.latin("IDAT"))
                        .putInt(0x35AF061E)
                        .array());
    }

    /** Points that no packing makes small. */
    public static byte[] noisyPng(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        java.util.Random points = new java.util.Random(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, points.nextInt());
            }
        }
        return written(image, "png");
    }

    /** 7000 × 7000 points of 48 bits: 294 MB once unpacked. Ends where they would begin. */
    public static byte[] deepPng() {
        byte[] head = ByteBuffer.allocate(17)
                .put(SampleFiles.latin("IHDR"))
                .putInt(7_000)
                .putInt(7_000)
                .put(new byte[] {16, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return SampleFiles.join(
                SampleFiles.latin("\u0089PNG\r\n\u001a\n"),
                ByteBuffer.allocate(25)
                        .putInt(13)
                        .put(head)
                        .putInt((int) sum.getValue())
                        .array(),
                new byte[] {0, 0, 0, 0},
                SampleFiles.latin("IDAT"),
                new byte[400]);
    }

    private static byte[] image(String format, int kind) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, kind);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, WIDTH / 2, HEIGHT);
        brush.setColor(Color.BLUE);
        brush.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT);
        brush.dispose();
        return written(image, format);
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** EXIF by hand: the turn, and a directory of GPS with a reference, as phones write it. */
    private static byte[] exif(int turned) {
        return segment(0xE1, SampleFiles.join(SampleFiles.latin("Exif\0\0"), tiff(turned)));
    }

    private static byte[] tiff(int turned) {
        return ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + SampleFiles.SECRET.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SampleFiles.latin("II*\0"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(turned)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 2)
                .putShort((short) 2)
                .putInt(SampleFiles.SECRET.length())
                .putInt(56)
                .putInt(0)
                .put(SampleFiles.latin(SampleFiles.SECRET))
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }
}
