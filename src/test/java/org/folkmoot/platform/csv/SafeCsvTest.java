package org.folkmoot.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x"
            })
    void a_cell_that_a_spreadsheet_would_run_is_made_text(String cell) {
        assertThat(SafeCsv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+3", "-0.25", "12", "", "words - and = signs", " =1+1"})
    void a_number_and_plain_words_stay_as_they_are(String cell) {
        assertThat(SafeCsv.harmless(cell)).isEqualTo(cell);
    }

    @Property
    boolean no_cell_begins_with_a_sign_unless_it_is_a_number(@ForAll String cell) {
        String written = SafeCsv.harmless(cell);
        return written.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(written.charAt(0)) < 0 || written.matches("[+-]?[\\d.]+");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() throws IOException {
        StringWriter out = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(out, List.of("what", "why"))) {
            csv.row("said \"no\", twice", "two\nlines");
        }
        assertThat(out.toString()).isEqualTo("what,why\r\n\"said \"\"no\"\", twice\",\"two\nlines\"\r\n");
    }
}
