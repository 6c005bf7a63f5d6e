package org.folkmoot.submission.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/**
 * A Word or OpenDocument text, kept as it is. Both are ZIP archives: what stands in the archive and what its table says must be the same, it must
 * be the whole file, unpack to a bounded size, and hold nothing that runs.
 */
final class PackedDocument {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MEDIA_TYPE = "mimetype";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_READ = 1024 * 1024;
    private static final int TABLE_END_BYTES = 22;
    private static final int TABLE_ENTRY_BYTES = 46;

    private final byte[] bytes;
    private final Set<String> names = new HashSet<>();
    private String types = "";
    private String mediaType = "";

    private PackedDocument(byte[] bytes) {
        this.bytes = bytes;
    }

    static CheckedFile of(byte[] bytes) {
        PackedDocument packed = new PackedDocument(bytes);
        packed.unpack();
        if (!packed.namesInTable().equals(packed.names)) {
            throw new FileRefused(Reason.DAMAGED);
        }
        FileType type = packed.type();
        return new CheckedFile(type, ByteRange.of(bytes, List.of(new ByteRange(0, bytes.length))));
    }

    private FileType type() {
        String small = types.toLowerCase(Locale.ROOT);
        if (names.stream().anyMatch(PackedDocument::runs)
                || small.contains("macroenabled")
                || small.contains("vbaproject")
                || small.contains("activex")) {
            throw new FileRefused(Reason.MACROS);
        }
        if (types.contains(WORD) && names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (mediaType.equals(FileType.ODT.mediaType()) && names.contains("content.xml")) {
            return FileType.ODT;
        }
        throw new FileRefused(Reason.TYPE_NOT_TAKEN);
    }

    private static boolean runs(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.contains("vbaproject")
                || small.contains("activex")
                || small.startsWith("word/embeddings/")
                || small.startsWith("basic/")
                || small.startsWith("scripts/");
    }

    private void unpack() {
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                    throw new FileRefused(Reason.DAMAGED);
                }
                unpacked += unpack(entry.getName(), new Bounded(zip, MOST_UNPACKED - unpacked));
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    /** How many bytes the entry has, having looked at what it is. */
    private long unpack(String name, Bounded entry) throws IOException {
        if (name.equals(TYPES)) {
            types = text(entry);
        } else if (name.equals(MEDIA_TYPE)) {
            mediaType = text(entry);
        } else if (PackedXml.isOne(name)) {
            PackedXml.check(entry);
        }
        entry.transferTo(OutputStream.nullOutputStream());
        return entry.read;
    }

    private static String text(InputStream entry) throws IOException {
        return new String(entry.readNBytes(MOST_READ), StandardCharsets.UTF_8);
    }

    /** One entry of an archive, as far as it may unpack. Closing it leaves the archive open. */
    private static final class Bounded extends FilterInputStream {

        private final long most;
        private long read;

        private Bounded(InputStream archive, long most) {
            super(archive);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        @Override
        public void close() {
            // The next entry is read from it.
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) {
                throw new FileRefused(Reason.DAMAGED);
            }
        }
    }

    /** The names that readers go by, which stand at the end of the file. */
    private Set<String> namesInTable() {
        int end = bytes.length - TABLE_END_BYTES;
        if (!Bytes.says(bytes, 0, "PK\3\4") || !Bytes.says(bytes, end, "PK\5\6")) {
            throw new FileRefused(Reason.DAMAGED);
        }
        Set<String> inTable = new HashSet<>();
        int entries = Bytes.little16(bytes, end + 10);
        long at = Bytes.little32(bytes, end + 16);
        for (int entry = 0; entry < entries; entry++) {
            if (at + TABLE_ENTRY_BYTES > end || !Bytes.says(bytes, (int) at, "PK\1\2")) {
                throw new FileRefused(Reason.DAMAGED);
            }
            int name = Bytes.little16(bytes, (int) at + 28);
            int start = (int) at + TABLE_ENTRY_BYTES;
            if (start + name > end) {
                throw new FileRefused(Reason.DAMAGED);
            }
            inTable.add(new String(bytes, start, name, StandardCharsets.UTF_8));
            at = start + (long) name + Bytes.little16(bytes, (int) at + 30) + Bytes.little16(bytes, (int) at + 32);
        }
        return at == end && entries == inTable.size() ? inTable : Set.of();
    }
}
