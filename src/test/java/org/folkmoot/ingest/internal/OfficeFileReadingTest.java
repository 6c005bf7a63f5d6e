package org.folkmoot.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.csv.FileSurvey;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.csv.TextEncoding;
import org.folkmoot.testimony.MadeWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, quotation marks and spreadsheets are read as they were written, and what cannot be read is named. */
class OfficeFileReadingTest extends OfficeFileTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8,porter’s “snorfel” café Llanrŵst",
        "windows-1252,porter’s “snorfel” cost £5 at the café – naïve Siân",
        "x-MacRoman,porter’s “snorfel” cost £5 at the café – naïve Siân"
    })
    void letters_are_read_as_they_were_written_and_shown(String charset, String text) {
        look(("Ref,Comment\n" + rows(40, at -> at + "," + text + " " + at)).getBytes(Charset.forName(charset)));
        assertThat(survey.beyondAscii().getFirst().text()).startsWith(text);
        assertThat(read()).allSatisfy(row -> assertThat(row.cell(1)).startsWith(text));
    }

    @Test
    void a_stray_byte_in_a_file_of_today_is_never_taken_for_a_letter() throws IOException {
        byte[] before = ("Ref,Comment\n" + rows(30, at -> at + ",café " + at)).getBytes(StandardCharsets.UTF_8);
        byte[] stray = "31,caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] cut = new byte[] {'3', '2', ',', 'c', 'a', 'f', (byte) 0xC3};
        Path file = folder.resolve("stray.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(before);
            out.write(stray);
            out.write(cut);
        }
        survey = FileSurvey.of(CsvFile.open(file));
        List<CsvRow> rows = new ArrayList<>();
        CsvFile.open(file).read(rows::add);
        assertThat(rows.subList(0, 30)).allMatch(row -> TextEncoding.firstUnreadable(row.cell(1)) < 0);
        assertThat(TextEncoding.unreadable(rows.get(30).cell(1).charAt(3))).isEqualTo("0xE9");
        assertThat(TextEncoding.unreadable(rows.get(31).cell(1).charAt(3))).isEqualTo("0xC3");
        assertThat(TextEncoding.firstUnreadable("\uD83D\uDC80 whole")).isNegative();
    }

    @Test
    void accents_are_composed_on_the_way_in() {
        look("Ref,Theme,Comment\n1,ty\u0302,Nefdel o\u0301\n2,tŷ,Nefdel ó\n");
        assertThat(read()).extracting(row -> row.cell(1)).containsExactly("tŷ", "tŷ");
        assertThat(read()).extracting(row -> row.cell(2)).containsExactly("Nefdel ó", "Nefdel ó");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40})
    void a_quotation_mark_that_closes_in_another_row_is_named_by_its_lines(int rowsBetween) {
        String csv = "Comment ID,Date,FFT answer\n"
                + rows(9, at -> "b3-" + at + ",13/05/2026,comment")
                + "b3-10,13/05/2026,\"Excellent was what I thought\n"
                + rows(rowsBetween, at -> "b3-" + (10 + at) + ",13/05/2026,comment")
                + "b3-99,13/05/2026,\"Please, more chairs\"\n"
                + rows(9, at -> "b3-" + (100 + at) + ",13/05/2026,comment");
        assertThatExceptionOfType(UnreadableCsv.class)
                .isThrownBy(() -> look(csv))
                .satisfies(torn -> {
                    assertThat(torn.fault()).isEqualTo(UnreadableCsv.Fault.QUOTE_SWALLOWS_ROWS);
                    assertThat(torn.lines()).isEqualTo("11–" + (12 + rowsBetween));
                });
    }

    @Test
    void lists_and_breaks_within_a_comment_are_no_rows() {
        look("ID,Date,Comment\n"
                + rows(
                        20,
                        at -> at
                                + ",13/05/2026,\"I waited, and then\n"
                                + "1. the bed, which, well\n"
                                + "2. the food, the noise\n"
                                + "nobody came, ever, at all\""));
        assertThat(survey.rows()).isEqualTo(20);
    }

    @Test
    void what_is_empty_or_a_heading_alone_is_no_table() {
        assertThatExceptionOfType(UnreadableCsv.class)
                .isThrownBy(() -> look(""))
                .satisfies(empty -> assertThat(empty.fault()).isEqualTo(UnreadableCsv.Fault.EMPTY));
        assertThatExceptionOfType(UnreadableCsv.class)
                .isThrownBy(() -> look("\uFEFFComment ID,Date,Comment\n"))
                .satisfies(alone -> assertThat(alone.fault()).isEqualTo(UnreadableCsv.Fault.HEADING_ONLY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "'=1+1", "''=x", "+447700900123", "-5", "'quoted' words", "- a list", "plain", "@x", "＝1"
            })
    void what_is_guarded_for_spreadsheets_is_read_back_letter_for_letter(String cell) {
        assertThat(SafeCsv.plain(SafeCsv.harmless(cell))).isEqualTo(cell);
    }

    @Test
    void the_guard_is_taken_off_in_files_of_our_own_only() {
        look("id,words,Folkmoot: row\n1,'- kind,2\n2,'=yarmish,3\n");
        assertThat(read()).extracting(row -> row.cell(1)).containsExactly("- kind", "=yarmish");
        look("id,words,row\n1,'- kind,2\n2,'=yarmish,3\n");
        assertThat(read()).extracting(row -> row.cell(1)).containsExactly("'- kind", "'=yarmish");
    }

    @Test
    void a_spreadsheet_is_read_as_it_is_shown_whatever_it_is_called() throws IOException {
        look(MadeWorkbook.of("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c><c r="B1" t="inlineStr"><is><t>Start time</t></is></c><c r="C1" t="inlineStr"><is><t>Comment</t></is></c><c r="D1" t="inlineStr"><is><t>Share</t></is></c></row>
            <row r="2"><c r="A2"><v>7</v></c><c r="B2" s="1"><v>46082.4166666</v></c><c r="C2" t="inlineStr"><is><t>She was kind and she stayed</t></is></c><c r="D2" s="2"><v>0.25</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>007</t></is></c><c r="B3" s="1"><v>46083</v></c><c r="C3" t="str"><f>"a"&amp;"b"</f><v>They rang me back the same day</v></c></row>
            """));
        assertThat(survey.form().sheet()).contains("Responses");
        assertThat(read())
                .extracting(CsvRow::cells)
                .containsExactly(
                        List.of("7", "2026-03-01 10:00", "She was kind and she stayed", "25%"),
                        List.of("007", "2026-03-02", "They rang me back the same day"));
        assertUses(Map.of("Comment", ColumnUse.WORDS, "Start time", ColumnUse.DATE));
    }

    @Test
    void a_spreadsheet_that_unfolds_into_too_much_or_is_of_the_old_form_is_refused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int at = 0; at < 40; at++) {
                zip.write(zeros);
            }
        }
        assertThatExceptionOfType(UnreadableCsv.class)
                .isThrownBy(() -> CsvFile.open(bomb))
                .satisfies(no -> assertThat(no.fault()).isEqualTo(UnreadableCsv.Fault.BROKEN_SPREADSHEET));
        Path old = Files.write(folder.resolve("old.csv"), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
        });
        assertThatExceptionOfType(UnreadableCsv.class)
                .isThrownBy(() -> CsvFile.open(old))
                .satisfies(no -> assertThat(no.fault()).isEqualTo(UnreadableCsv.Fault.OLD_SPREADSHEET));
    }
}
