package org.folkmoot.submission.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox with bounds on memory. It unpacks two kinds of streams to read a document, those with objects and those with the table of them, whole and in
 * memory, and believes every number in them: so these are measured before it does.
 */
final class PdfReader extends PDFParser {

    /** Bytes of all packed objects and tables of one document together. */
    private static final long MOST_UNPACKED = 8L * 1024 * 1024;

    /** What a document's objects are made of is read byte by byte, each about three times; contents are passed over. */
    private static final long MOST_READS = 24_000_000;

    private static final int MOST_PACKED_OBJECTS = 100_000;
    private static final int MOST_COLUMNS = 10_000;
    private static final int WIDEST = 8;

    private long unpacked;

    private PdfReader(byte[] bytes) throws IOException {
        super(new Counted(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    /** @throws IOException if it is none, or takes more than there is to read it */
    static PDDocument read(byte[] bytes) throws IOException {
        return new PdfReader(bytes).parse();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary head) throws IOException {
        boolean objects = head.containsKey(COSName.N) && head.containsKey(COSName.FIRST);
        boolean table = head.containsKey(COSName.W);
        COSStream stream = super.parseCOSStream(head);
        if (objects || table) {
            measure(head, stream);
        }
        return stream;
    }

    private void measure(COSDictionary head, COSStream stream) throws IOException {
        if (head.getInt(COSName.N, 0) > MOST_PACKED_OBJECTS || isWide(head.getDictionaryObject(COSName.W))) {
            throw new IOException("It claims more than it can hold");
        }
        checkParameters(head.getDictionaryObject(COSName.DECODE_PARMS));
        checkParameters(head.getDictionaryObject(COSName.DP));
        try (InputStream raw = stream.createRawInputStream();
                InputStream content = unpacking(stream.getFilters(), raw)) {
            byte[] piece = new byte[1 << 13];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw new IOException("It unpacks to more than is read");
                }
            }
        }
    }

    /** Packed once and in the usual way, or not at all: nothing else is needed here. */
    private static InputStream unpacking(@Nullable COSBase filters, InputStream raw) throws IOException {
        COSBase filter = filters instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filters;
        if (filter == null || (filter instanceof COSArray none && none.size() == 0)) {
            return raw;
        }
        if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            return new InflaterInputStream(raw);
        }
        throw new IOException("Its objects are packed in a way that none needs");
    }

    private static void checkParameters(@Nullable COSBase given) throws IOException {
        COSBase parameters = given instanceof COSArray several && several.size() > 0 ? several.getObject(0) : given;
        if (parameters instanceof COSDictionary how
                && (how.getInt(COSName.COLUMNS, 1) > MOST_COLUMNS
                        || how.getInt(COSName.COLORS, 1) > WIDEST
                        || how.getInt(COSName.BITS_PER_COMPONENT, WIDEST) > 2 * WIDEST)) {
            throw new IOException("Its rows are wider than any");
        }
    }

    private static boolean isWide(@Nullable COSBase widths) {
        if (widths instanceof COSArray given) {
            for (int column = 0; column < given.size(); column++) {
                if (given.getInt(column, 0) > WIDEST) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Counts what is read one by one, of which objects are made. */
    private static final class Counted extends RandomAccessReadBuffer {

        private long reads;

        private Counted(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            if (++reads > MOST_READS) {
                throw new IOException("It is made of more than is read");
            }
            return super.read();
        }
    }
}
