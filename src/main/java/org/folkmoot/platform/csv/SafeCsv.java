package org.folkmoot.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes comma-separated rows (RFC 4180) that no spreadsheet takes for a formula. A cell that begins with a
 * sign a spreadsheet would run gets an apostrophe before it; plain numbers stay as they are. The signs are
 * those of OWASP's "CSV Injection", with their full-width twins.
 */
public final class SafeCsv implements Closeable {

    private static final String SIGNS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");

    private final CsvWriter rows;

    private SafeCsv(CsvWriter rows) {
        this.rows = rows;
    }

    /** Starts a file with its header. Closing the result closes the writer. */
    public static SafeCsv to(Writer out, List<String> header) {
        SafeCsv csv = new SafeCsv(CsvWriter.builder().build(out));
        csv.row(header);
        return csv;
    }

    /** @throws java.io.UncheckedIOException if the row can't be written */
    public void row(List<String> cells) {
        rows.writeRecord(cells.stream().map(SafeCsv::harmless).toList());
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    /** The cell as it may stand in a file that a spreadsheet opens. */
    public static String harmless(String cell) {
        String text = cell.replace("\0", "");
        if (text.isEmpty()
                || SIGNS.indexOf(text.charAt(0)) < 0
                || NUMBER.matcher(text).matches()) {
            return text;
        }
        return "'" + text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
