package org.folkmoot.submission.attachment.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made here, with what phones and programs put into them beside their content. */
public final class SampleFiles {

    /** Stands in everything that must not come through. */
    public static final String SECRET = "54.3721N-HOME-OF-RUTH";

    private SampleFiles() {}

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
