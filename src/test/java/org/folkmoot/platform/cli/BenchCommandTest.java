package org.folkmoot.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

    @Test
    void help_for_a_benchmark_says_what_it_measures_and_measures_nothing() {
        assertThat(said("bench", "search", "--help"))
                .contains("Usage: folkmoot bench")
                .contains("search ");
    }

    @Test
    void help_without_a_name_lists_what_can_be_measured() {
        assertThat(said("bench", "--help")).contains("search ", "import ", "start ", "votes ");
    }

    private static String said(String... words) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(BenchCommand.commandLine().execute(words)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
