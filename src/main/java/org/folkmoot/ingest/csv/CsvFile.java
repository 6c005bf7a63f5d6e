package org.folkmoot.ingest.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.RecordSource.More;
import org.folkmoot.ingest.csv.RecordSource.RawRecord;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.csv.TextEncoding;

/** A file of rows and columns, a text or a sheet. Read as a stream: memory does not grow with the file. */
public final class CsvFile {

    private static final int HEAD = 200;
    private static final int MOST_NAMED = 5;

    /** By which files that come from here are known, in any language; in them cells that spreadsheets would run have a sign before them. */
    private static final String OWN_COLUMN = "Folkmoot: ";

    /** The headings of files of earlier versions, which had no such column. */
    private static final List<List<String>> OWN_EXPORTS = List.of(
            List.of("id", "said", "place", "services", "themes", "felt"),
            List.of("id", "month", "place", "services", "themes", "felt"));

    private final RecordSource source;
    private final CsvForm form;
    private final Layout layout;
    private final List<RawRecord> head;
    private final boolean isOwn;

    private CsvFile(RecordSource source, CsvForm form, Layout layout, List<RawRecord> head) {
        this.source = source;
        this.form = form;
        this.layout = layout;
        this.head = head;
        this.isOwn = isOldExport() || form.columns().stream().anyMatch(column -> column.startsWith(OWN_COLUMN));
    }

    private boolean isOldExport() {
        return OWN_EXPORTS.stream()
                .anyMatch(export -> export.equals(
                        form.columns().stream().limit(export.size()).toList()));
    }

    /**
     * Finds out how the file is written.
     *
     * @throws UnreadableCsv if it is no table
     * @throws UncheckedIOException if it cannot be read
     */
    public static CsvFile open(Path path) {
        return open(path, FormatHints.AS_FOUND);
    }

    /** As {@link #open(Path)}, as far as the reading does not say it. */
    public static CsvFile open(Path path, FormatHints reading) {
        return Uncheck.get(() -> {
            if (Workbook.isOne(path)) {
                Workbook workbook = Workbook.open(path);
                String sheet = workbook.sheet(reading);
                return of(workbook.records(sheet), Optional.empty(), workbook.sheets(), Optional.of(sheet));
            }
            CsvRecords text = CsvRecords.of(path, reading);
            return of(text, Optional.of(text.encoding()), List.of(), Optional.empty());
        });
    }

    /** The file, or each of its sheets, those that are hidden too. */
    public static List<CsvFile> openAll(Path path) {
        return Uncheck.get(() -> {
            if (!Workbook.isOne(path)) {
                return List.of(open(path));
            }
            List<CsvFile> tables = new ArrayList<>();
            Workbook workbook = Workbook.open(path);
            for (String sheet : workbook.all()) {
                tables.add(of(workbook.records(sheet), Optional.empty(), List.of(), Optional.of(sheet)));
            }
            return tables;
        });
    }

    /** Hands over every row of a text that was written here, its heading too, as what it says. */
    public static void readOwn(Reader text, Consumer<List<String>> visitor) throws IOException {
        CsvRecords.read(
                text, cells -> visitor.accept(cells.stream().map(SafeCsv::plain).toList()));
    }

    private static CsvFile of(
            RecordSource source, Optional<TextEncoding> encoding, List<String> sheets, Optional<String> sheet)
            throws IOException {
        List<RawRecord> head = new ArrayList<>();
        try {
            source.read(raw -> {
                if (!raw.isEmpty()) {
                    head.add(raw);
                }
                return head.size() < HEAD ? More.YES : More.NO;
            });
        } catch (UnreadableCsv torn) {
            if (head.isEmpty()) {
                throw torn;
            }
            // What was read before is judged, and the full read reports the tear.
        }
        Layout layout = Layout.of(head);
        List<String> columns = CsvForm.named(layout.names());
        CsvForm form = new CsvForm(encoding, sheets, sheet, columns, CsvForm.questions(columns, layout.questions()));
        return new CsvFile(source, form, layout, head);
    }

    public CsvForm form() {
        return form;
    }

    /** True if it is an export of comments, of this installation or another; then each row begins with the id of its comment. */
    public boolean isExport() {
        return form.columns().getFirst().startsWith(OWN_COLUMN) || isOldExport();
    }

    /**
     * Hands over every row of the table, in order. Rows without anything in them are passed over; so is what stands above, between and under
     * the answers, which is returned.
     *
     * @throws UnreadableCsv if it stops being a table
     */
    public List<LeftOut> read(Consumer<CsvRow> visitor) {
        Pass pass = new Pass(visitor);
        Uncheck.run(() -> source.read(pass));
        return pass.end();
    }

    /** The first rows of the table. */
    public List<CsvRow> head() {
        return answers().stream()
                .filter(raw -> !raw.cells().equals(head.get(layout.heading()).cells()))
                .map(this::row)
                .toList();
    }

    /** One reading of the file. The last rows are held back until it is known whether anything follows. */
    private final class Pass implements RecordSource.Visitor {

        private final Consumer<CsvRow> visitor;
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Deque<Layout.Candidate> last = new ArrayDeque<>();
        private final List<RawRecord> fused = new ArrayList<>();
        private final Optional<CsvRecords.Fused> quotes = source instanceof CsvRecords text
                ? Optional.of(
                        new CsvRecords.Fused(text.delimiter(), form.columns().size(), answers()))
                : Optional.empty();
        private int filled;
        private boolean gap;

        Pass(Consumer<CsvRow> visitor) {
            this.visitor = visitor;
        }

        @Override
        public More visit(RawRecord raw) {
            if (raw.isEmpty()) {
                gap = true;
                return More.YES;
            }
            int at = filled++;
            if (at < layout.heading()) {
                leftOut.add(LeftOut.of(raw, LeftOut.Why.TITLE));
            } else if (at > layout.heading() && at <= layout.heading() + layout.under()) {
                leftOut.add(LeftOut.of(raw, LeftOut.Why.SUB_HEADING));
            } else if (at > layout.heading()) {
                take(raw);
            }
            gap = false;
            return More.YES;
        }

        private void take(RawRecord raw) {
            if (raw.cells().equals(head.get(layout.heading()).cells())) {
                leftOut.add(LeftOut.of(raw, LeftOut.Why.HEADING_AGAIN));
                return;
            }
            if (quotes.isPresent()
                    && raw.lastLine() > raw.line()
                    && quotes.get().isFused(raw)) {
                fused.add(raw);
            }
            last.addLast(new Layout.Candidate(raw, gap));
            if (last.size() > Layout.LONGEST_FOOTER) {
                visitor.accept(row(last.removeFirst().raw()));
            }
        }

        List<LeftOut> end() {
            if (!fused.isEmpty()) {
                throw new UnreadableCsv(fused.stream()
                        .limit(MOST_NAMED)
                        .map(raw -> new UnreadableCsv.Lines(raw.line(), raw.lastLine()))
                        .toList());
            }
            List<Layout.Candidate> rows = List.copyOf(last);
            int answers = rows.size() - Layout.footer(rows, form.columns().size());
            rows.subList(0, answers).forEach(one -> visitor.accept(row(one.raw())));
            rows.subList(answers, rows.size()).forEach(one -> leftOut.add(LeftOut.of(one.raw(), LeftOut.Why.FOOTER)));
            return List.copyOf(leftOut);
        }
    }

    private List<RawRecord> answers() {
        return head.subList(Math.min(head.size(), layout.heading() + layout.under() + 1), head.size());
    }

    private CsvRow row(RawRecord raw) {
        List<String> cells = isOwn ? raw.cells().stream().map(SafeCsv::plain).toList() : raw.cells();
        return new CsvRow(raw.number(), cells, form.columns().size());
    }

    /**
     * A row of a file that is no answer of anybody: left out, and listed.
     *
     * @param row as a spreadsheet counts
     * @param text what stands in it, shortened
     */
    public record LeftOut(long row, Why why, String text) {

        private static final int LONGEST = 60;

        public enum Why {
            /** Above the heading: what the file is called, which time it is of. */
            TITLE,
            /** Under the heading: the questions in full, keys of the program it came from. */
            SUB_HEADING,
            /** The heading once more. */
            HEADING_AGAIN,
            /** Under the table: sums, notes. */
            FOOTER
        }

        static LeftOut of(RecordSource.RawRecord raw, Why why) {
            String text = raw.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
            return new LeftOut(raw.number(), why, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }

    /**
     * One row of a file.
     *
     * @param number as a spreadsheet counts: the heading is row 1
     * @param width how many columns the heading has
     */
    public record CsvRow(long number, List<String> cells, int width) {

        /** The cell, or an empty text where the row is too short. */
        public String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        /** True if something stands beyond the last column: a sign that cells have shifted. */
        public boolean overflows() {
            return cells.size() > width
                    && cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        }
    }
}
