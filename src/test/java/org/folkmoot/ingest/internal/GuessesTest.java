package org.folkmoot.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.ingest.csv.FileSurvey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filled in by itself on a file of a kind nobody has seen. */
class GuessesTest {

    @TempDir
    private Path folder;

    @Test
    void the_columns_of_a_coded_survey_are_recognised() throws IOException {
        StringBuilder csv = new StringBuilder(
                "ref,respondent,what_would_you_say,comment_date,felt,team,th_contact,th_time,th_manner,age_band\n");
        for (int at = 1; at <= 60; at++) {
            csv.append("FF-%d,R%d,Somebody said thing number %d and meant it,%02d/%02d/2025,%d,%s,%d,%s,1,65 to 74\n"
                    .formatted(
                            at,
                            at / 2,
                            at,
                            at % 28 + 1,
                            at % 12 + 1,
                            at % 5 + 1,
                            at % 2 == 0 ? "CN" : "ASC",
                            at % 2,
                            at % 3 == 0 ? "" : "0"));
        }
        csv.append("FF-61,,Did not answer,,,,,,,\n");
        MappingSketch sketch = sketch(csv.toString(), Set.of());

        assertThat(sketch.columns(ColumnUse.ID)).containsExactly("ref");
        assertThat(sketch.columns(ColumnUse.CONTRIBUTOR)).containsExactly("respondent");
        assertThat(sketch.columns(ColumnUse.WORDS)).containsExactly("what_would_you_say");
        assertThat(sketch.columns(ColumnUse.DATE)).containsExactly("comment_date");
        assertThat(sketch.order()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(sketch.columns(ColumnUse.FELT)).containsExactly("felt");
        assertThat(sketch.columns(ColumnUse.SERVICE)).containsExactly("team");
        assertThat(sketch.columns(ColumnUse.THEME_FLAG)).containsExactly("th_contact", "th_time", "th_manner");
        assertThat(sketch.columns(ColumnUse.LEFT_OUT)).containsExactly("age_band");
        assertThat(sketch.noAnswer()).containsExactly("did not answer");
    }

    @Test
    void american_dates_are_told_from_their_days() throws IOException {
        MappingSketch sketch = sketch(
                "date,comment\n5/17/2022,The first thing that was said here\n6/2/2022,The second thing that was said\n",
                Set.of());
        assertThat(sketch.order()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
    }

    @Test
    void a_column_of_names_of_services_is_recognised_by_its_values() throws IOException {
        MappingSketch sketch = sketch(
                "x,comment\nTalking Therapies,Eleven months on the list and no word\nGP surgeries,I start ringing at eight in the morning\n",
                Set.of("talking therapies", "gp surgeries"));
        assertThat(sketch.columns(ColumnUse.SERVICE)).containsExactly("x");
    }

    private MappingSketch sketch(String csv, Set<String> services) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), csv);
        return Guesses.of(FileSurvey.of(CsvFile.open(file)), services, Set.of());
    }
}
