package org.folkmoot.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.platform.csv.TextEncoding;

/** Any CSV an office may hold is read as it is. */
class CsvFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Property(tries = 300)
    void what_is_written_is_read_back_whatever_characters_it_holds(
            @ForAll("tables") List<List<String>> rows, @ForAll("delimiters") char delimiter) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter out = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
            out.writeRecord("id", "words", "place");
            rows.forEach(row -> out.writeRecord(row));
        }
        Path file = written(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(read(file)).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        // Whole characters, not halves of one: no file holds half of a 😀.
        Arbitrary<String> odd = Arbitraries.of("aé😀\"',;|\t\n\r’“ -=@\u00A0\u2028"
                        .codePoints()
                        .boxed()
                        .toList())
                .map(Character::toString)
                .list()
                .ofMaxSize(12)
                .map(letters -> String.join("", letters));
        Arbitrary<String> id = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(4);
        return odd.list()
                .ofSize(2)
                .flatMap(cells -> id.map(first -> List.of(first, cells.get(0), cells.get(1))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Example
    void encodings_are_told_apart_by_their_bytes() {
        String text = "id,words\r\n1,Café “told” me – twice\r\n2,Ysbyty’r tŷ\r\n";
        String western = "id,words\r\n1,Café “told” me – twice\r\n2,Noël\r\n";
        assertThat(form(text.getBytes(StandardCharsets.UTF_8)).encoding()).contains(TextEncoding.UTF_8);
        assertThat(form(with(new int[] {0xEF, 0xBB, 0xBF}, text.getBytes(StandardCharsets.UTF_8)))
                        .encoding())
                .contains(TextEncoding.UTF_8_WITH_MARK);
        assertThat(form(with(new int[] {0xFF, 0xFE}, text.getBytes(StandardCharsets.UTF_16LE)))
                        .encoding())
                .contains(TextEncoding.UTF_16_LITTLE);
        assertThat(form(with(new int[] {0xFE, 0xFF}, text.getBytes(StandardCharsets.UTF_16BE)))
                        .encoding())
                .contains(TextEncoding.UTF_16_BIG);
        assertThat(form(text.getBytes(StandardCharsets.UTF_16LE)).encoding())
                .contains(TextEncoding.UTF_16_LITTLE_WITHOUT_MARK);
        assertThat(form(western.getBytes(WINDOWS)).encoding()).contains(TextEncoding.WINDOWS_1252);
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                with(new int[] {0xEF, 0xBB, 0xBF}, text.getBytes(StandardCharsets.UTF_8)),
                with(new int[] {0xFF, 0xFE}, text.getBytes(StandardCharsets.UTF_16LE)),
                with(new int[] {0xFE, 0xFF}, text.getBytes(StandardCharsets.UTF_16BE)),
                text.getBytes(StandardCharsets.UTF_16LE),
                western.getBytes(WINDOWS))) {
            Path file = written(bytes);
            assertThat(CsvFile.open(file).form().columns()).containsExactly("id", "words");
            assertThat(read(file).getFirst()).containsExactly("1", "Café “told” me – twice");
        }
    }

    @Example
    void utf8_into_which_windows_letters_were_pasted_loses_neither_if_somebody_says_so() {
        byte[] good = "id,words\n1,é é é é ’ ’\n2,".getBytes(StandardCharsets.UTF_8);
        byte[] pasted = "caf\u00E9\n".getBytes(WINDOWS);
        Path file = written(joined(good, pasted));
        assertThat(CsvFile.open(file).form().encoding()).contains(TextEncoding.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        CsvFile.open(file, FormatHints.AS_FOUND.written(TextEncoding.MIXED)).read(row -> rows.add(row.cells()));
        assertThat(rows).containsExactly(List.of("1", "é é é é ’ ’"), List.of("2", "café"));
    }

    @Example
    void a_cell_of_fifty_thousand_characters_and_new_lines_within_come_through() {
        String story = "I waited, and then I \"waited\" more.\n".repeat(1500);
        Path file =
                written(("id;words\r\n1;\"" + story.replace("\"", "\"\"") + "\"\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(read(file)).containsExactly(List.of("1", story));
    }

    @Example
    void blank_and_repeated_headings_are_named_and_nul_characters_dropped() {
        Path file = written("id,,words,Words\n1,a,b\0b,c\n".getBytes(StandardCharsets.UTF_8));
        assertThat(CsvFile.open(file).form().columns()).containsExactly("id", "Column 2", "words", "Words (2)");
        assertThat(read(file)).containsExactly(List.of("1", "a", "bb", "c"));
    }

    @Example
    void short_rows_are_blank_at_the_end_and_long_rows_say_that_they_overflow() {
        Path file = written("id,words,place\n1,a\n2,b,c,\n3,d,e,shifted\n".getBytes(StandardCharsets.UTF_8));
        List<CsvRow> rows = new ArrayList<>();
        CsvFile.open(file).read(rows::add);
        assertThat(rows.get(0).cell(2)).isEmpty();
        assertThat(rows).extracting(CsvRow::overflows).containsExactly(false, false, true);
        assertThat(rows).extracting(CsvRow::number).containsExactly(2L, 3L, 4L);
    }

    @Example
    void a_quotation_mark_that_never_closes_is_named_with_its_line() {
        Path file = written("id,words\n1,fine\n2,\"never closed\n3,swallowed\n".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(UnreadableCsv.class)
                .isThrownBy(() -> read(file))
                .satisfies(torn -> {
                    assertThat(torn.fault()).isEqualTo(UnreadableCsv.Fault.QUOTE_NEVER_CLOSES);
                    assertThat(torn.row()).isEqualTo(3);
                });
    }

    @Example
    void a_picture_and_an_empty_file_are_no_tables() {
        byte[] picture = new byte[4000];
        for (int at = 0; at < picture.length; at++) {
            picture[at] = (byte) (at * 31 + 1);
        }
        assertThatExceptionOfType(UnreadableCsv.class).isThrownBy(() -> form(picture));
        assertThatExceptionOfType(UnreadableCsv.class).isThrownBy(() -> form(new byte[0]));
        assertThatExceptionOfType(UnreadableCsv.class).isThrownBy(() -> form("\n \n".getBytes(StandardCharsets.UTF_8)));
    }

    @Example
    void excels_own_separator_line_is_no_heading() {
        Path file = written("sep=;\nid;words\n1;a, b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(CsvFile.open(file).form().columns()).containsExactly("id", "words");
        assertThat(read(file)).containsExactly(List.of("1", "a, b"));
    }

    private static CsvForm form(byte[] bytes) {
        return CsvFile.open(written(bytes)).form();
    }

    private static List<List<String>> read(Path file) {
        List<List<String>> rows = new ArrayList<>();
        CsvFile.open(file).read(row -> rows.add(row.cells()));
        return rows;
    }

    private static byte[] with(int[] mark, byte[] text) {
        byte[] marked = new byte[mark.length];
        for (int at = 0; at < mark.length; at++) {
            marked[at] = (byte) mark[at];
        }
        return joined(marked, text);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static Path written(byte[] bytes) {
        try {
            Path file = Files.createTempFile("folkmoot-csv", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
