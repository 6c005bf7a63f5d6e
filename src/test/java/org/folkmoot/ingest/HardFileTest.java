package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.ingest.Rejection.Field;
import org.folkmoot.ingest.Rejection.Reason;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file as hard as offices send them: each of its rows comes in, holds no answer, or is rejected with its field and reason. */
@ProductTest
class HardFileTest extends ImportedFiles {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final int ROUNDS = 40;

    private static final String LONG = "I waited, and \"waited\" – then\nI rang; nobody came. ".repeat(1_000);

    /** How the letters of the file are written down. */
    enum Written {
        WINDOWS_1252("windows-1252", "", "Café £5 “told” me – twice…"),
        UTF_16_LITTLE("UTF-16LE", "\uFEFF", "Ysbyty’r tŷ 😀 “ie” – 等待"),
        UTF_16_BIG("UTF-16BE", "\uFEFF", "Ysbyty’r tŷ 😀 “ie” – 等待"),
        UTF_8_WITH_MARK("UTF-8", "\uFEFF", "Ysbyty’r tŷ 😀 “ie” – 等待"),
        UTF_8("UTF-8", "", "Ysbyty’r tŷ 😀 “ie” – 等待");

        private final String charset;
        private final String mark;
        private final String letters;

        Written(String charset, String mark, String letters) {
            this.charset = charset;
            this.mark = mark;
            this.letters = letters;
        }

        byte[] bytes(String text) {
            return (mark + text).getBytes(Charset.forName(charset));
        }
    }

    /** Why a row must stay out. */
    private record Why(Field field, Reason reason) {}

    /** The file with what must become of its rows. */
    private static final class HardFile {

        private final StringBuilder csv = new StringBuilder("id,who,said,felt,service,words\r\n");
        private final Map<String, String> comesIn = new LinkedHashMap<>();
        private final Map<Long, Why> staysOut = new LinkedHashMap<>();
        private long row = 1;
        private long blank;

        HardFile(String letters) {
            for (int round = 0; round < ROUNDS; round++) {
                fine(round, letters + " " + round);
                fine(round, round == 7 ? LONG + round : "He said \"it’s, well, fine\";\nthen left " + round);
                blank(round, "");
                blank(round, "   ");
                blank(round, "\u00A0");
                blank(round, "n/a");
                csv.append(round % 2 == 0 ? ",,,,,\r\n" : "\r\n");
                row++;
                flawed(round);
            }
        }

        private void fine(int round, String words) {
            String id = next();
            comesIn.put(id, words.strip());
            add(id, "p" + round, "0" + (1 + round % 9) + "/03/2026", "" + (1 + round % 5), "", quoted(words));
        }

        private void blank(int round, String cell) {
            blank++;
            add(next(), "p" + round, "not read where nobody answered", "99", "nowhere", cell);
        }

        private void flawed(int round) {
            String words = quoted("=HYPERLINK(\"http://example.org\") " + round);
            switch (round % 9) {
                case 0 -> out(Field.DATE, Reason.NO_SUCH_DAY, "p", "31/02/2026", "1", "", words);
                case 1 -> out(Field.DATE, Reason.NOT_A_DATE, "p", "soon", "1", "", words);
                case 2 -> out(Field.DATE, Reason.IN_THE_FUTURE, "p", "01/01/2999", "1", "", words);
                case 3 -> out(Field.DATE, Reason.TOO_LONG_AGO, "p", "01/01/1850", "1", "", words);
                case 4 -> out(Field.FELT, Reason.NOT_A_WHOLE_NUMBER, "p", "01/03/2026", "ten", "", words);
                case 5 -> out(Field.FELT, Reason.NOT_ON_THE_SCALE, "p", "01/03/2026", "6", "", words);
                case 6 -> out(Field.SERVICE, Reason.NO_SUCH_SERVICE, "p", "01/03/2026", "1", "Nowhere clinic", words);
                case 7 -> out(Field.ROW, Reason.TOO_MANY_CELLS, "p", "01/03/2026", "1", "", words + ",shifted");
                default -> {
                    add("", "p", "01/03/2026", "1", "", words);
                    staysOut.put(row, new Why(Field.ID, Reason.NO_ID));
                }
            }
        }

        private void out(Field field, Reason reason, String... rest) {
            String[] cells = new String[rest.length + 1];
            cells[0] = next();
            System.arraycopy(rest, 0, cells, 1, rest.length);
            add(cells);
            staysOut.put(row, new Why(field, reason));
        }

        private String next() {
            return "id-" + (row + 1);
        }

        private void add(String... cells) {
            csv.append(String.join(",", cells)).append("\r\n");
            row++;
        }

        private static String quoted(String words) {
            return "\"" + words.replace("\"", "\"\"") + "\"";
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Written.class)
    void every_row_comes_in_or_holds_no_answer_or_is_rejected_with_its_field_and_reason(Written written) {
        HardFile hard = new HardFile(written.letters);
        callers.runAs(PRODUCT, () -> {
            TestimonyImport command = command(written.bytes(hard.csv.toString()), "rejectRow");
            ImportSummary bill = imports.tryOut(command);
            assertThat(bill.fresh()).isEqualTo(hard.comesIn.size());
            assertThat(bill.blank()).isEqualTo(hard.blank);
            assertThat(bill.rejected()).isEqualTo(hard.staysOut.size());
            assertThat(bill.incoming() + bill.blank() + bill.rejected())
                    .as("nothing is lost")
                    .isEqualTo(bill.rows());
            assertThat((double) bill.blank() / bill.rows()).isGreaterThan(0.4);
            assertThat(bill.rejections().stream()
                            .collect(Collectors.toMap(Rejection::row, one -> new Why(one.field(), one.reason()))))
                    .isEqualTo(hard.staysOut);

            Job job = done(command);
            assertThat(job.figures())
                    .containsEntry("new", (long) hard.comesIn.size())
                    .containsEntry("blank", hard.blank);
            assertThat(job.refused()).isEqualTo(hard.staysOut.size());
            assertThat(saidAt(command.at()))
                    .extracting(Testimony::words)
                    .containsExactlyInAnyOrderElementsOf(hard.comesIn.values());
            assertRejectedFile(rejectedFile(job.id()), hard);

            Job again = done(command);
            assertThat(again.figures())
                    .containsEntry("new", 0L)
                    .containsEntry("changed", 0L)
                    .containsEntry("unchanged", (long) hard.comesIn.size());
        });
    }

    @Test
    void the_file_of_a_trial_is_the_file_of_the_run_and_brought_in_again_is_rejected_for_the_same_reasons() {
        HardFile hard = new HardFile(Written.UTF_8.letters);
        callers.runAs(PRODUCT, () -> {
            TestimonyImport command = command(Written.UTF_8.bytes(hard.csv.toString()), "rejectRow");
            StringWriter trial = new StringWriter();
            imports.writeRejectedRows(command, trial);
            Path file = rejectedFile(done(command).id());
            assertThat(file).hasContent(trial.toString());

            ImportSummary again =
                    imports.tryOut(new TestimonyImport(command.at(), file, "rejected.csv", command.mapping()));
            assertThat(again.fresh()).isZero();
            assertThat(again.rejections().stream().map(one -> new Why(one.field(), one.reason())))
                    .containsExactlyElementsOf(hard.staysOut.values());
        });
    }

    @Test
    void values_that_can_not_be_read_may_be_left_out_and_are_listed_all_the_same() {
        HardFile hard = new HardFile(Written.UTF_8.letters);
        long doubtful = hard.staysOut.values().stream()
                .filter(why -> why.field() == Field.ROW || why.field() == Field.ID)
                .count();
        callers.runAs(PRODUCT, () -> {
            TestimonyImport command = command(Written.UTF_8.bytes(hard.csv.toString()), "leaveValueOut");
            ImportSummary bill = imports.tryOut(command);
            assertThat(bill.rejected()).isEqualTo(doubtful);
            assertThat(bill.flawed()).isEqualTo(hard.staysOut.size() - doubtful);
            Job job = done(command);
            assertThat(saidAt(command.at())).hasSize((int) (hard.comesIn.size() + bill.flawed()));
            assertThat(cells(rejectedFile(job.id()), "Folkmoot: came in"))
                    .hasSize(hard.staysOut.size())
                    .containsOnly("no", "without this value");
        });
    }

    private static void assertRejectedFile(Path file, HardFile hard) {
        assertThat(cells(file, "Folkmoot: row"))
                .containsExactlyElementsOf(
                        hard.staysOut.keySet().stream().map(String::valueOf).toList());
        for (String column : List.of("Folkmoot: field", "Folkmoot: why", "Folkmoot: what to do")) {
            assertThat(cells(file, column))
                    .as(column)
                    .allSatisfy(cell -> assertThat(cell).isNotBlank().doesNotContain("testimony."));
        }
        assertThat(cells(file, "words")).allSatisfy(cell -> assertThat(cell).startsWith("=HYPERLINK"));
    }

    private Path rejectedFile(JobId run) {
        Path file = folder.resolve(run + ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            imports.writeRejectedRows(run, out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file;
    }

    private static List<String> cells(Path file, String column) {
        CsvFile csv = CsvFile.open(file);
        int at = csv.form().indexOf(column).orElseThrow();
        List<CsvRow> rows = new ArrayList<>();
        csv.read(rows::add);
        return rows.stream().map(row -> row.cell(at)).toList();
    }

    private TestimonyImport command(byte[] bytes, String faulty) {
        PlaceId place = SomePlace.of(callers, places).id();
        Path file = folder.resolve("hard " + UUID.randomUUID() + ".csv");
        try {
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Mapping mapping = MappingJson.read("""
            { "name": "Hard", "id": ["id"], "words": "words", "contributor": "who",
              "date": { "column": "said", "order": "day/month/year" },
              "felt": { "column": "felt", "best": 1, "worst": 5 },
              "service": { "columns": ["service"] },
              "noAnswer": ["N/A"], "faulty": "%s" }
            """.formatted(faulty));
        return new TestimonyImport(place, file, "hard.csv", mapping);
    }

    private Job done(TestimonyImport command) {
        Job job = jobs.await(imports.bringIn(command), 120).orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        return job;
    }

    private List<Testimony> saidAt(PlaceId place) {
        List<Testimony> all = new ArrayList<>();
        testimonies.readAll(1_000, all::addAll);
        return all.stream().filter(said -> said.place().equals(place)).toList();
    }
}
