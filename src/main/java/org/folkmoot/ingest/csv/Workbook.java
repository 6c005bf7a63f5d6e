package org.folkmoot.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.RecordSource.More;
import org.folkmoot.ingest.csv.RecordSource.RawRecord;

/**
 * A spreadsheet (.xlsx), whatever its file is called. Nothing in it is calculated: a formula gives the result it had when it was saved.
 *
 * @param sheets the names of those that can be seen
 * @param all the names of all
 */
record Workbook(Path path, List<String> sheets, List<String> all) {

    /** With the format of each cell, without which a date is a number; what cannot be read of a cell is blank. */
    static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    /** More than a full sheet of a million rows unfolds to. */
    private static final long LARGEST = 4L << 30;

    /** What honest spreadsheets unfold to stays far below; a bomb is a thousand times its size. */
    private static final long LARGEST_RATIO = 250;

    private static final int MOST_PARTS = 10_000;

    /** True for what begins as a spreadsheet does, of the new form or the old. */
    static boolean isOne(Path path) throws IOException {
        byte[] head = head(path);
        return ReadableWorkbook.isOOXMLZipHeader(head) || ReadableWorkbook.isOLE2Header(head);
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(8);
            return head.length == 8 ? head : new byte[8];
        }
    }

    /** @throws UnreadableCsv if it is of the old form, damaged, or unfolds into more than any honest one */
    static Workbook open(Path path) throws IOException {
        if (ReadableWorkbook.isOLE2Header(head(path))) {
            throw new UnreadableCsv(UnreadableCsv.Fault.OLD_SPREADSHEET, 0);
        }
        checkSize(path);
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), OPTIONS)) {
            List<String> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(sheet -> sheet.getName())
                    .toList();
            if (sheets.isEmpty()) {
                throw new UnreadableCsv(UnreadableCsv.Fault.EMPTY, 0);
            }
            return new Workbook(
                    path,
                    sheets,
                    workbook.getSheets().map(sheet -> sheet.getName()).toList());
        } catch (ExcelReaderException | ZipException | IllegalArgumentException broken) {
            throw new UnreadableCsv(UnreadableCsv.Fault.BROKEN_SPREADSHEET, 0);
        }
    }

    /** Unfolds every part to nowhere and counts, since what a part says of its size need not be true. */
    private static void checkSize(Path path) throws IOException {
        long most = Math.min(LARGEST, Math.max(1 << 20, Files.size(path) * LARGEST_RATIO));
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableCsv(UnreadableCsv.Fault.BROKEN_SPREADSHEET, 0);
            }
            long size = 0;
            byte[] piece = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(parts.nextElement())) {
                    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                        size += read;
                        if (size > most) {
                            throw new UnreadableCsv(UnreadableCsv.Fault.BROKEN_SPREADSHEET, 0);
                        }
                    }
                }
            }
        } catch (ZipException broken) {
            throw new UnreadableCsv(UnreadableCsv.Fault.BROKEN_SPREADSHEET, 0);
        }
    }

    /** The sheet that is said, else the first that holds more than its heading, else the first. */
    String sheet(FormatHints reading) throws IOException {
        if (reading.sheet().isPresent()) {
            return sheets.stream()
                    .filter(name -> name.equalsIgnoreCase(reading.sheet().get().strip()))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableCsv(UnreadableCsv.Fault.NO_SUCH_SHEET, 0));
        }
        for (String sheet : sheets) {
            List<RecordSource.RawRecord> rows = new ArrayList<>();
            records(sheet).read(raw -> {
                if (raw.filled() > 1) {
                    rows.add(raw);
                }
                return rows.size() < 2 ? RecordSource.More.YES : RecordSource.More.NO;
            });
            if (rows.size() == 2) {
                return sheet;
            }
        }
        return sheets.getFirst();
    }

    RecordSource records(String sheet) {
        return new SheetRecords(path, sheet);
    }

    /** The rows of a sheet, each cell as the sheet shows it: dates year first, numbers with the places they are shown with. */
    private record SheetRecords(Path path, String sheet) implements RecordSource {

        private static final int MOST_COLUMNS = 16_384;
        private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
        private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
        private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

        /** As many as a spreadsheet keeps. */
        private static final MathContext DIGITS = new MathContext(15);

        /** What stands in a format without being one: quoted text, what is escaped, colours and conditions. */
        private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

        private static final Pattern PLACES = Pattern.compile("[0#?]+\\.(0+)");

        @Override
        public void read(Visitor visitor) throws IOException {
            try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), OPTIONS)) {
                LocalDate epoch = workbook.isDate1904() ? FROM_1904 : FROM_1900;
                Sheet chosen = workbook.findSheet(sheet)
                        .orElseThrow(() -> new UnreadableCsv(UnreadableCsv.Fault.NO_SUCH_SHEET, 0));
                try (Stream<Row> rows = chosen.openStream()) {
                    for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                        Row row = each.next();
                        if (visitor.visit(new RawRecord(row.getRowNum(), row.getRowNum(), cells(row, epoch)))
                                == More.NO) {
                            return;
                        }
                    }
                }
            } catch (ExcelReaderException | IllegalArgumentException broken) {
                throw new UnreadableCsv(UnreadableCsv.Fault.BROKEN_SPREADSHEET, 0);
            }
        }

        private static List<String> cells(Row row, LocalDate epoch) {
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (Cell cell : row) {
                if (cell != null && cell.getColumnIndex() < MOST_COLUMNS) {
                    int missing = cell.getColumnIndex() - cells.size();
                    cells.addAll(Collections.nCopies(Math.max(0, missing), ""));
                    cells.add(CsvRecords.cleaned(text(cell, epoch)));
                }
            }
            return cells;
        }

        private static String text(Cell cell, LocalDate epoch) {
            return switch (cell.getType()) {
                case STRING -> Optional.ofNullable(cell.getText()).orElse("");
                case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
                case NUMBER -> shown(cell, cell.asNumber(), epoch);
                case FORMULA -> result(cell, epoch);
                case ERROR, EMPTY -> "";
            };
        }

        /** The result a formula had when the sheet was saved. */
        private static String result(Cell cell, LocalDate epoch) {
            return switch (cell.getValue()) {
                case BigDecimal number -> shown(cell, number, epoch);
                case Boolean yes -> yes ? "TRUE" : "FALSE";
                case null -> Optional.ofNullable(cell.getRawValue()).orElse("");
                default -> String.valueOf(cell.getValue());
            };
        }

        private static String shown(Cell cell, BigDecimal number, LocalDate epoch) {
            String format = NO_FORMAT
                    .matcher(Optional.ofNullable(cell.getDataFormatString()).orElse(""))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            if (isDate(format) && number.signum() >= 0) {
                return date(number, format, epoch);
            }
            Matcher places = PLACES.matcher(format);
            boolean isPercent = format.contains("%");
            BigDecimal shown = isPercent ? number.movePointRight(2) : number;
            String text = places.find()
                    ? shown.setScale(places.group(1).length(), RoundingMode.HALF_UP)
                            .toPlainString()
                    : shown.round(DIGITS).stripTrailingZeros().toPlainString();
            return isPercent ? text + "%" : text;
        }

        private static boolean isDate(String format) {
            return format.contains("y") || format.contains("d") || format.contains("h") || format.contains("mmm");
        }

        /** Year first, so that nobody mistakes the day for the month; as exact as it is shown. Counts from 1904 where the workbook does. */
        private static String date(BigDecimal number, String format, LocalDate epoch) {
            long seconds = number.multiply(SECONDS_A_DAY)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            LocalDateTime moment = epoch.atStartOfDay().plusSeconds(seconds);
            boolean hasDay = format.contains("d");
            boolean hasTime = format.contains("h") && !moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            if (!hasDay && format.contains("y")) {
                return YearMonth.from(moment).toString();
            }
            if (!hasDay && !format.contains("mmm")) {
                return moment.toLocalTime().toString();
            }
            return hasTime
                    ? moment.toLocalDate() + " " + moment.toLocalTime()
                    : moment.toLocalDate().toString();
        }
    }
}
