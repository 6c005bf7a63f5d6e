package org.folkmoot.submission.attachment.content;

import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/** A PDF, kept as it is. It must be one from its first byte to its last, nothing else at the same time, and do nothing by itself. */
final class PdfDocument {

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
