package org.folkmoot.submission.attachment.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made here, with what phones and programs put into them beside their content. */
public final class SampleFiles {

    /** Stands in everything that must not come through. */
    public static final String SECRET = "54.3721N-HOME-OF-RUTH";

    private static final int WIDTH = 40;
    private static final int HEIGHT = 20;

    private SampleFiles() {}

    /** Red on the left, blue on the right, lying; the camera says it was held upright, and where. */
    public static byte[] photo() {
        return photo(6);
    }

    /** @param turned what the camera says of how it was held, 1 to 8 */
    public static byte[] photo(int turned) {
        byte[] plain = image("jpg", BufferedImage.TYPE_3BYTE_BGR);
        return join(
                Arrays.copyOf(plain, 2),
                exif(turned),
                segment(0xED, latin("Photoshop 3.0\0" + SECRET)),
                segment(0xFE, latin(SECRET)),
                Arrays.copyOfRange(plain, 2, plain.length),
                latin("PK\3\4" + SECRET));
    }

    public static byte[] png() {
        return png(33, chunk("tEXt", latin("Location\0" + SECRET)));
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
        return join(Arrays.copyOf(plain, at), chunk, Arrays.copyOfRange(plain, at, plain.length), latin(SECRET));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] said = join(latin(name), content);
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
                .put(latin("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return join(
                Arrays.copyOf(image("png", BufferedImage.TYPE_INT_ARGB), 8),
                ByteBuffer.allocate(25)
                        .putInt(13)
                        .put(head)
                        .putInt((int) sum.getValue())
                        .array(),
                ByteBuffer.allocate(12)
                        .putInt(0)
                        .put(latin("IDAT"))
                        .putInt(0x35AF061E)
                        .array());
    }

    public static byte[] mp3() {
        byte[] frame = new byte[417];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) 0x90;
        ByteBuffer all = ByteBuffer.allocate(10 + 100 + 200 * frame.length + 128);
        all.put(latin("ID3\3\0\0\0\0\0")).put((byte) 100).put(Arrays.copyOf(latin(SECRET), 100));
        for (int number = 0; number < 200; number++) {
            all.put(frame);
        }
        return all.put(Arrays.copyOf(latin("TAG" + SECRET), 128)).array();
    }

    public static byte[] wav() {
        byte[] format = ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(8_000)
                .putShort((short) 1)
                .putShort((short) 8)
                .array();
        byte[] body = join(latin("WAVE"), format, riff("LIST", latin(SECRET + "!")), riff("data", new byte[400]));
        return riff("RIFF", body);
    }

    private static byte[] riff(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** @param track {@code soun} or {@code vide} */
    public static byte[] mp4(String track) {
        byte[] times = new byte[100];
        Arrays.fill(times, 4, 12, (byte) 77);
        byte[] handler = join(new byte[8], latin(track), new byte[12], latin(SECRET));
        return join(
                box("ftyp", latin("M4A \0\0\0\0M4A ")),
                box(
                        "moov",
                        join(
                                box("mvhd", times),
                                box("trak", box("mdia", join(box("mdhd", times), box("hdlr", handler)))),
                                box("udta", box("meta", latin(SECRET))))),
                box("mdat", new byte[300]),
                box("uuid", latin(SECRET)));
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(latin(name))
                .put(content)
                .array();
    }

    public static byte[] ogg() {
        byte[] remark = latin("LOCATION=" + SECRET);
        byte[] tags = ByteBuffer.allocate(8 + 4 + 6 + 4 + 4 + remark.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("OpusTags"))
                .putInt(6)
                .put(latin("recLib"))
                .putInt(1)
                .putInt(remark.length)
                .put(remark)
                .array();
        return join(page(2, 0, latin("OpusHead\1\1\0\0\0\0\0\0\0\0\0")), page(0, 1, tags), page(4, 2, new byte[200]));
    }

    private static byte[] page(int flags, int number, byte[] packet) {
        return ByteBuffer.allocate(28 + packet.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("OggS\0"))
                .put((byte) flags)
                .putLong(0)
                .putInt(7)
                .putInt(number)
                .putInt(0)
                .put((byte) 1)
                .put((byte) packet.length)
                .put(packet)
                .array();
    }

    public static byte[] pdf() {
        return latin(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + "trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** @param main the type of the main part, without what all have in common */
    public static byte[] docx(String main, Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                "[Content_Types].xml",
                latin("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd."
                        + main + ".main+xml\"/></Types>"));
        entries.put("word/document.xml", latin("<w:document xmlns:w=\"urn:w\"><w:t>Nobody came.</w:t></w:document>"));
        entries.putAll(more);
        return zip(entries);
    }

    public static byte[] docx() {
        return docx("openxmlformats-officedocument.wordprocessingml.document", Map.of());
    }

    public static byte[] odt() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", latin("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", latin("<office:document-content xmlns:office=\"urn:office\"/>"));
        return zip(entries);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
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
                .put(latin("IHDR"))
                .putInt(7_000)
                .putInt(7_000)
                .put(new byte[] {16, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return join(
                latin("\u0089PNG\r\n\u001a\n"),
                ByteBuffer.allocate(25)
                        .putInt(13)
                        .put(head)
                        .putInt((int) sum.getValue())
                        .array(),
                new byte[] {0, 0, 0, 0},
                latin("IDAT"),
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
        return segment(0xE1, join(latin("Exif\0\0"), tiff(turned)));
    }

    private static byte[] tiff(int turned) {
        return ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + SECRET.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("II*\0"))
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
                .putInt(SECRET.length())
                .putInt(56)
                .putInt(0)
                .put(latin(SECRET))
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

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
