package org.folkmoot.testimony.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A file of rows and columns. Read as a stream: memory does not grow with the file. */
public final class CsvFile {

    /** Longer than any comment; shorter than what a forgotten quotation mark swallows in a large file. */
    private static final int LONGEST_CELL = 2_000_000;

    private static final int SAMPLE_CHARS = 1 << 18;
    private static final int SAMPLE_ROWS = 200;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Path path;
    private final CsvForm form;

    private CsvFile(Path path, CsvForm form) {
        this.path = path;
        this.form = form;
    }

    /**
     * Finds out how the file is written.
     *
     * @throws UnreadableCsv if it is no table
     * @throws UncheckedIOException if it cannot be read
     */
    public static CsvFile open(Path path) {
        try {
            TextEncoding encoding = TextEncoding.of(path);
            String sample = sampleOf(path, encoding);
            if (sample.isBlank()) {
                throw new UnreadableCsv(UnreadableCsv.Fault.EMPTY, 0);
            }
            if (looksBinary(sample)) {
                throw new UnreadableCsv(UnreadableCsv.Fault.NOT_TEXT, 0);
            }
            char delimiter = delimiterOf(sample);
            List<String> header = first(sample, delimiter);
            return new CsvFile(path, new CsvForm(encoding, delimiter, CsvForm.named(header)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public CsvForm form() {
        return form;
    }

    /**
     * Hands over every row below the heading, in order. Rows without anything in them are passed over.
     *
     * @throws UnreadableCsv if it stops being a table
     */
    public void read(Consumer<CsvRow> visitor) {
        long number = 0;
        try (Reader text = form.encoding().open(path);
                CsvReader<CsvRecord> records =
                        reader(form.delimiter(), Unclosed.REFUSED).build(handler(), new BufferedReader(text))) {
            boolean heading = false;
            for (CsvRecord record : records) {
                number++;
                CsvRow row =
                        new CsvRow(number, record.getFields(), form.columns().size());
                if (!heading) {
                    heading = !row.isEmpty() && !isSeparatorLine(record);
                } else if (!row.isEmpty()) {
                    visitor.accept(row);
                }
            }
        } catch (CsvParseException torn) {
            throw new UnreadableCsv(UnreadableCsv.Fault.QUOTE_NEVER_CLOSES, number);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private enum Unclosed {
        ALLOWED,
        REFUSED
    }

    /** Lenient where real files are: letters after a closing quotation mark are kept, which FastCSV means to stop allowing. */
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder reader(char delimiter, Unclosed quotes) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(quotes == Unclosed.ALLOWED);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.of(builder -> builder.maxFields(16_384)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(8 * LONGEST_CELL)
                .fieldModifier(FieldModifier.modify(cell -> cell.indexOf('\0') < 0 ? cell : cell.replace("\0", ""))));
    }

    private static String sampleOf(Path path, TextEncoding encoding) throws IOException {
        try (Reader text = encoding.open(path)) {
            char[] buffer = new char[SAMPLE_CHARS];
            int length = 0;
            for (int read = text.read(buffer); read > 0; read = text.read(buffer, length, SAMPLE_CHARS - length)) {
                length += read;
            }
            return new String(buffer, 0, length);
        }
    }

    /** A spreadsheet or picture renamed to .csv: more than one character in fifty is a control character other than NUL, tab and line ends. */
    private static boolean looksBinary(String sample) {
        long strange = sample.chars()
                .filter(c -> (c < ' ' && c != 0 && c != '\t' && c != '\r' && c != '\n' && c != '\f') || c == 0xFFFD)
                .count();
        return strange * 50 > sample.length();
    }

    /** The delimiter under which most rows have as many cells as the first; more cells win a tie, and a comma a further one. */
    static char delimiterOf(String sample) {
        return Stream.iterate(0, at -> at < DELIMITERS.length, at -> at + 1)
                .map(at -> new Candidate(DELIMITERS[at], records(sample, DELIMITERS[at])))
                .filter(candidate -> candidate.width() > 1)
                .max(Comparator.comparingDouble(Candidate::agreement)
                        .thenComparingInt(Candidate::width)
                        .thenComparing(candidate -> candidate.delimiter() == ','))
                .map(Candidate::delimiter)
                .orElse(',');
    }

    private record Candidate(char delimiter, List<List<String>> records) {

        int width() {
            return records.isEmpty() ? 0 : records.getFirst().size();
        }

        /** In tenths, so that a few ragged rows do not decide. */
        double agreement() {
            long same = records.stream().filter(row -> row.size() == width()).count();
            return Math.round(10.0 * same / records.size());
        }
    }

    private static List<String> first(String sample, char delimiter) {
        return records(sample, delimiter).getFirst();
    }

    /** The first rows of the sample. The last one may be cut off, so it counts only when it is alone. */
    private static List<List<String>> records(String sample, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        try {
            read(sample, delimiter, SAMPLE_ROWS, rows);
        } catch (CsvParseException _) {
            // Wrong delimiter or torn file: what was read before is judged, and the full read reports the tear.
        }
        return rows.size() > 1 && sample.length() == SAMPLE_CHARS ? rows.subList(0, rows.size() - 1) : rows;
    }

    /**
     * The rows of the text that hold anything, at most so many.
     *
     * @throws CsvParseException if the text is torn
     */
    static List<List<String>> rows(String text, char delimiter, int most) {
        List<List<String>> rows = new ArrayList<>();
        read(text, delimiter, most, rows);
        return rows;
    }

    private static void read(String text, char delimiter, int most, List<List<String>> rows) {
        try (CsvReader<CsvRecord> records =
                reader(delimiter, Unclosed.ALLOWED).build(handler(), new StringReader(text))) {
            for (CsvRecord record : records) {
                if (rows.size() >= most) {
                    break;
                }
                if (!isSeparatorLine(record) && record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(record.getFields());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Excel’s own first line {@code sep=;}. */
    private static boolean isSeparatorLine(CsvRecord record) {
        return record.getStartingLineNumber() == 1
                && record.getField(0).startsWith("sep=")
                && record.getFields().stream().skip(1).allMatch(String::isEmpty);
    }
}
