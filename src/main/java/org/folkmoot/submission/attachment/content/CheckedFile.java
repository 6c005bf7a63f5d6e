package org.folkmoot.submission.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/**
 * A file of a type that is taken. What a browser claims and how its name ends count for nothing: Tika's table of beginnings says what it may be,
 * and a reader of our own for that type says whether it is that to its end.
 *
 * @param clean the file without what it tells beside its content
 */
public record CheckedFile(FileType type, Content clean) {

    /** Writes a file. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static final MimeTypes BEGINNINGS = MimeTypes.getDefaultMimeTypes();

    /**
     * Looks into a file. The bytes may be changed.
     *
     * @throws FileRefused if it is of no type that is taken, or not to its end
     */
    public static CheckedFile of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        String looks = looks(bytes);
        return switch (looks) {
            case "image/jpeg" -> Picture.jpeg(bytes);
            case "image/png", "image/apng" -> Picture.png(bytes);
            case "audio/mpeg" -> Mp3Frames.of(bytes);
            case "audio/mp4", "video/mp4", "application/mp4", "video/quicktime", "video/x-m4v", "video/3gpp" ->
                Mp4Boxes.of(bytes);
            case "audio/vnd.wave" -> WavChunks.of(bytes);
            case "audio/opus", "audio/vorbis", "audio/ogg", "application/ogg" -> OggPages.of(bytes);
            case "application/pdf" -> PdfDocument.of(bytes);
            case "application/zip",
                    "application/x-tika-ooxml",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.oasis.opendocument.text" -> PackedDocument.of(bytes);
            default -> rest(looks, bytes);
        };
    }

    private static CheckedFile rest(String looks, byte[] bytes) {
        if (looks.startsWith("image/") && !looks.startsWith("image/svg")) {
            throw new FileRefused(Reason.PICTURE_TYPE);
        }
        if (looks.startsWith("video/")) {
            throw new FileRefused(Reason.FILM);
        }
        if (looks.startsWith("text/") || looks.equals("message/rfc822")) {
            return PlainText.of(bytes);
        }
        throw new FileRefused(Reason.TYPE_NOT_TAKEN);
    }

    private static String looks(byte[] bytes) {
        try {
            return BEGINNINGS
                    .detect(new ByteArrayInputStream(bytes), new Metadata())
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PDF, kept as it is. It must be one from its first byte to its last, nothing else at the same time, and do nothing by itself. */
    static final class PdfDocument {

        private static final int LOOKED_AT = 1024;
        private static final int TAIL_OF_ARCHIVE = 66_000;
        private static final Pattern BEGINS = Pattern.compile("%pdf-[12]\\.\\d.*", Pattern.DOTALL);
        /** In plain they are found even where the table of the document does not lead. */
        private static final List<String> ACTS = List.of("/JavaScript", "/Launch", "/RichMedia");

        private PdfDocument() {}

        static CheckedFile of(byte[] bytes) {
            String head = Bytes.small(bytes, 0, LOOKED_AT);
            if (!BEGINS.matcher(head).matches() || PlainText.hasMarkup(head)) {
                throw new FileRefused(Reason.TYPE_NOT_TAKEN);
            }
            if (!Bytes.small(bytes, bytes.length - LOOKED_AT, bytes.length).contains("%%eof")) {
                throw new FileRefused(Reason.DAMAGED);
            }
            if (Bytes.small(bytes, bytes.length - TAIL_OF_ARCHIVE, bytes.length).contains("pk\5\6")) {
                throw new FileRefused(Reason.TYPE_NOT_TAKEN);
            }
            if (ACTS.stream().anyMatch(act -> Bytes.hold(bytes, act)) || PdfObjects.act(bytes)) {
                throw new FileRefused(Reason.MACROS);
            }
            return new CheckedFile(FileType.PDF, ByteRange.of(bytes, List.of(new ByteRange(0, bytes.length))));
        }
    }
}
