package org.folkmoot.ingest.csv;

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
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.RecordSource.More;
import org.folkmoot.ingest.csv.RecordSource.RawRecord;
import org.folkmoot.platform.csv.TextEncoding;

/** The records of a text whose cells are parted by commas, semicolons, tabs or bars. Letters are composed (NFC) on the way in. */
record CsvRecords(Path path, TextEncoding encoding, char delimiter) implements RecordSource {

    /** Longer than any comment; shorter than what a forgotten quotation mark swallows in a large file. */
    private static final int LONGEST_CELL = 2_000_000;

    private static final int SAMPLE_CHARS = 1 << 18;
    private static final int SAMPLE_ROWS = 200;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** From here on letters may have marks that stand apart. */
    private static final char FIRST_MARK = '\u0300';

    /** Finds out how the text is written, as far as nobody says it. */
    static CsvRecords of(Path path, FormatHints reading) throws IOException {
        TextEncoding encoding =
                reading.encoding().isPresent() ? reading.encoding().get() : TextEncoding.of(path);
        String sample = sampleOf(path, encoding);
        if (sample.isBlank()) {
            throw new UnreadableCsv(UnreadableCsv.Fault.EMPTY, 0);
        }
        if (looksBinary(sample)) {
            throw new UnreadableCsv(UnreadableCsv.Fault.NOT_TEXT, 0);
        }
        return new CsvRecords(path, encoding, delimiterOf(sample));
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        long number = 0;
        long line = 1;
        try (Reader text = encoding.open(path);
                CsvReader<CsvRecord> records =
                        reader(delimiter, Unclosed.REFUSED).build(handler(), new BufferedReader(text))) {
            for (CsvRecord record : records) {
                number++;
                RawRecord raw = new RawRecord(
                        number,
                        record.getStartingLineNumber(),
                        isSeparatorLine(record) ? List.of("") : record.getFields());
                line = raw.lastLine() + 1;
                if (visitor.visit(raw) == More.NO) {
                    return;
                }
            }
        } catch (CsvParseException torn) {
            throw new UnreadableCsv(UnreadableCsv.Fault.QUOTE_NEVER_CLOSES, line);
        }
    }

    /** A text with commas, from our own hand. */
    static void read(Reader text, Consumer<List<String>> visitor) throws IOException {
        try (CsvReader<CsvRecord> records = reader(',', Unclosed.ALLOWED).build(handler(), text)) {
            for (CsvRecord record : records) {
                visitor.accept(record.getFields());
            }
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
                .fieldModifier(FieldModifier.modify(CsvRecords::cleaned)));
    }

    /** Without NUL, and each letter in one form only: the same word is then the same letters, whoever wrote it. */
    static String cleaned(String cell) {
        boolean hasNul = false;
        boolean hasMarks = false;
        for (int at = 0; at < cell.length(); at++) {
            hasNul |= cell.charAt(at) == 0;
            hasMarks |= cell.charAt(at) >= FIRST_MARK;
        }
        String text = hasNul ? cell.replace("\0", "") : cell;
        return hasMarks ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
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

    /** A picture renamed to .csv: more than one character in fifty is a control character other than NUL, tab and line ends. */
    private static boolean looksBinary(String sample) {
        long strange = sample.chars()
                .filter(c -> (c < ' ' && c != 0 && c != '\t' && c != '\r' && c != '\n' && c != '\f') || c == 0xFFFD)
                .count();
        return strange * 50 > sample.length();
    }

    /** The delimiter under which most rows have as many cells as is usual; the first row and more cells win a tie, a comma a further one. */
    static char delimiterOf(String sample) {
        return Stream.iterate(0, at -> at < DELIMITERS.length, at -> at + 1)
                .map(at -> new Candidate(DELIMITERS[at], sampled(sample, DELIMITERS[at])))
                .filter(candidate -> candidate.width() > 1)
                .max(Comparator.comparingDouble(Candidate::agreement)
                        .thenComparing(Candidate::startsSo)
                        .thenComparingInt(Candidate::width)
                        .thenComparing(candidate -> candidate.delimiter() == ','))
                .map(Candidate::delimiter)
                .orElse(',');
    }

    private record Candidate(char delimiter, List<List<String>> records) {

        /** The width in the middle, since titles above and totals below are narrower than the table. */
        int width() {
            List<Integer> widths = records.stream().map(List::size).sorted().toList();
            return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
        }

        /** True if the first row is as wide as the others: no commas within a long comment make the table. */
        boolean startsSo() {
            return records.getFirst().size() == width();
        }

        /** In tenths, so that a few ragged rows do not decide. */
        double agreement() {
            long same = records.stream().filter(row -> row.size() == width()).count();
            return Math.round(10.0 * same / records.size());
        }
    }

    /** The first rows of the sample. The last one may be cut off, so it counts only when it is alone. */
    private static List<List<String>> sampled(String sample, char delimiter) {
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

    /** Notices comments into which a stray quotation mark has drawn the rows under them: lines of a cell that are rows themselves. */
    static final class Fused {

        private final char delimiter;
        private final int width;
        private final Set<String> shapes = new HashSet<>();

        /** @param head rows known to be answers, by whose first cells other rows are recognised */
        Fused(char delimiter, int width, List<RawRecord> head) {
            this.delimiter = delimiter;
            this.width = width;
            head.stream()
                    .map(row -> row.cells().getFirst())
                    .filter(cell -> cell.indexOf('\n') < 0 && !cell.isBlank())
                    .map(Fused::shape)
                    .forEach(shapes::add);
        }

        boolean isFused(RawRecord raw) {
            return raw.cells().stream().filter(cell -> cell.indexOf('\n') >= 0).anyMatch(this::holdsRows);
        }

        private boolean holdsRows(String cell) {
            List<String> lines = cell.lines().toList();
            long rows = lines.stream().skip(1).filter(this::isRow).count();
            // Where ids are plain numbers, a numbered list in a comment looks like rows, in a narrow table the more.
            int few = shapes.contains("9") ? 2 : 1;
            return rows >= (width > 2 ? few : 3);
        }

        private boolean isRow(String line) {
            int end = line.indexOf(delimiter);
            return end > 0
                    && line.chars().filter(c -> c == delimiter).count() >= width - 1
                    && shapes.contains(shape(line.substring(0, end)))
                    && line.substring(0, end).chars().anyMatch(Character::isDigit);
        }

        /** Digits and letters as kinds, each run once: {@code b3-17} is {@code a9-9}. */
        private static String shape(String cell) {
            StringBuilder shape = new StringBuilder();
            for (char letter : cell.strip().replace("\"", "").toCharArray()) {
                char kind = Character.isDigit(letter) ? '9' : Character.isLetter(letter) ? 'a' : letter;
                if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                    shape.append(kind);
                }
            }
            return shape.toString();
        }
    }
}
