package org.folkmoot.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes comma-separated rows (RFC 4180) that no spreadsheet takes for a formula. A cell that begins with a
 * sign a spreadsheet would run gets an apostrophe before it, also where it has one already, so that {@link #plain} brings back what it was; plain
 * numbers stay as they are, but for long ones with a plus, such as of telephones, from which a
 * spreadsheet would drop it. The signs are
 * those of OWASP's "CSV Injection", with their full-width twins.
 */
public final class SafeCsv implements Closeable {

    private static final String SIGNS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?|\\+\\d{1,6}(\\.\\d{1,6})?");

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
        return isRisky(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** What the cell of a file that was written so says. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
    }

    /** True if it begins with a sign, or with apostrophes before one. */
    private static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }

    /** Sends on what was written so far, so that it does not wait here for what comes after it. */
    public void flush() throws IOException {
        rows.flush();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
