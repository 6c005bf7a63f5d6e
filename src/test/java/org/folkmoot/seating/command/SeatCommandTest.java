package org.folkmoot.seating.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.platform.cli.FolkmootCommand;
import org.folkmoot.seating.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SeatCommandTest {

    private record Ended(int code, String out, String err) {}

    @TempDir
    private Path folder;

    @BeforeEach
    void people() throws IOException {
        file(
                "people.csv",
                "name,age,from,role,wants\n"
                        + "Ann,old,,,access\nBea,young,,,\nCat,old,2-,,\nDan,young,,,\nEve,old,,,\n"
                        + "Flo,young,,,\nHost,,,host,\n");
        file("tables.csv", "table,seats,has\nRed,4,access\nBlue,4,\n");
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Ended seat(String... more) {
        return run("people.csv", more);
    }

    private Ended run(String people, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "seat",
                "--people",
                folder.resolve(people).toString(),
                "--out",
                folder.resolve("plan.json").toString()));
        if (!List.of(more).contains("--rounds")) {
            words.addAll(List.of("--rounds", "2"));
        }
        for (String word : more) {
            words.add(word.matches(".*\\.(csv|json)") ? folder.resolve(word).toString() : word);
        }
        return ended(words);
    }

    private static Ended ended(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                FolkmootCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ended(command.execute(words.toArray(String[]::new)), out.toString(), err.toString());
    }

    @Test
    void a_plan_of_the_real_file_is_written_with_its_bound_and_twice_as_the_same_bytes() throws IOException {
        assumeTrue(Files.isReadable(People.FILE), "it needs the real data in " + People.FILE);
        List<String> words = List.of(
                "seat",
                "--people",
                People.FILE.toString(),
                "--rounds",
                "3",
                "--table-size",
                "8",
                "--seed",
                "5",
                "--traits",
                "gender,age,education,ethnicity,region",
                "--out",
                folder.resolve("plan.json").toString());
        Ended ended = ended(words);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("1,134 pairs meet, of at most 1,134: 0 short of the bound.")
                .contains("gender 0.00");
        String plan = Files.readString(folder.resolve("plan.json"));
        assertThat(plan)
                .contains("\"seed\" : 5", "\"distinct\" : 1134", "\"excess\" : 0.000", "Pip Auteberry")
                .doesNotContain("\r");
        assertThat(ended(words).code()).isZero();
        assertThat(folder.resolve("plan.json")).hasContent(plan);
    }

    @Test
    void tables_needs_rounds_hosts_and_groups_come_from_files() throws IOException {
        file("apart.csv", "Bea;Dan\nBea;Flo;;\n");
        file("together.csv", "Ann,Eve\n");
        file("fixed.csv", "Host,Blue\nFlo,Blue,2\n");
        Ended ended = seat(
                "--tables",
                "tables.csv",
                "--needs",
                "wants",
                "--attends",
                "from",
                "--support",
                "role",
                "--traits",
                "age",
                "--keep-apart",
                "apart.csv",
                "--keep-together",
                "together.csv",
                "--fixed",
                "fixed.csv");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(Files.readString(folder.resolve("plan.json")))
                .containsPattern("\"Red\",\\s+\"people\" : \\[ \"Ann\", [^]]*\"Eve\"")
                .containsPattern("\"Blue\",\\s+\"people\" : \\[ [^]]*\"Host\"");
    }

    @Test
    void a_plan_that_was_written_can_be_followed_when_somebody_is_late() throws IOException {
        assertThat(seat("--table-size", "4").code()).isZero();
        Files.move(folder.resolve("plan.json"), folder.resolve("former.json"));
        file("people.csv", "name,from\nAnn,\nBea,\nCat,\nDan,\nEve,\nFlo,\nHost,\nGus,2-\n");
        Ended ended = seat("--table-size", "4", "--attends", "from", "--former", "former.json", "--held", "1");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("0 seats are elsewhere than in the former plan; at least 0 have to be.");
        assertThat(Files.readString(folder.resolve("plan.json"))).containsOnlyOnce("Gus");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --table-size 0 | Tables of 0 for 7 people
        --rounds 0 --table-size 4 | 1 to 60 rounds, not 0
        --table-size 4 --tables tables.csv | one of the two
        --rounds 2 | one of the two
        --table-size 4 --held 1 | name the plan with --former
        --table-size 4 --traits height | has no column “height”. Its first row has: name, age, from, role, wants
        --table-size 4 --id age | row 4, column “age”: “old” is in row 2 already
        --table-size 4 --id role | row 2, column “role”: it is blank. Give each person a name or number
        --table-size 4 --attends age | row 2, column “age”: “old” is no round. Write 2, 1-3, 3- or -2
        --table-size 4 --needs wants | this cannot hold: Ann at a table with access
        --table-size 4 --former tables.csv | it is no plan
        --table-size 4 --former null.json | it is no plan
        --table-size 4 --keep-apart zoe.csv | row 2, column 2: nobody in
        --table-size 4 --keep-apart one.csv | row 1: Name at least two people
        --table-size 4 --fixed zoe.csv | there is no table “Bea” among the 2
        --table-size 4 --keep-apart none.csv | there is no such file
        --tables many.csv | row 3, column “seats”: “many” is no number
        --tables empty.csv | nothing is in it
        --tables torn.csv | Look there for a quotation mark
        --tables wide.csv | row 2 has 3 cells, and there are 2 columns
        """)
    void what_cannot_be_used_is_refused_with_where_and_what_to_do(String words, String said) {
        file("zoe.csv", "Ann,Bea\nCat,Zoe\n");
        file("one.csv", "Ann,\n");
        file("null.json", "null");
        file("many.csv", "table,seats\nRed,4\nBlue,many\n");
        file("empty.csv", "\n , \n");
        file("torn.csv", "table,seats\nRed,\"4\nBlue,4\n");
        file("wide.csv", "table,seats\nRed,4,4\n");
        Ended ended = seat(words.split(" "));
        assertThat(ended.err()).contains(said);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(folder.resolve("plan.json")).doesNotExist();
    }

    @Test
    void a_file_without_people_or_a_name_for_them_is_refused() {
        file("nobody.csv", "name,age\n");
        file("nameless.csv", "who,age\nAnn,3\n");
        assertThat(run("nobody.csv", "--table-size", "4").err()).contains("nobody beneath them");
        assertThat(run("nameless.csv", "--table-size", "4").err()).contains("Say with --id");
        assertThat(run("nameless.csv", "--table-size", "4", "--id", "who").code())
                .isZero();
    }

    @Test
    void a_plan_that_has_nowhere_to_go_is_not_made() {
        List<String> words =
                List.of("seat", "--people", folder.resolve("people.csv").toString(), "--rounds", "2");
        Ended nowhere = ended(Stream.concat(
                        words.stream(),
                        Stream.of(
                                "--table-size",
                                "4",
                                "--out",
                                folder.resolve("no/plan.json").toString()))
                .toList());
        assertThat(nowhere.err()).contains("there is no folder");
        Ended inPlace = ended(Stream.concat(words.stream(), Stream.of("--table-size", "4", "--out", folder.toString()))
                .toList());
        assertThat(inPlace.err()).contains("it is a folder");
        assertThat(List.of(nowhere.code(), inPlace.code())).containsOnly(2);
    }

    @Test
    void an_option_that_is_no_number_is_refused_with_the_usage() {
        Ended ended = seat("--table-size", "eight");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("'eight' is not an int", "Usage: folkmoot seat");
    }

    @Test
    void help_says_what_each_option_is_and_makes_no_plan() {
        Ended ended = ended(List.of("seat", "--help"));
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Make a table plan for a day", "--keep-apart", "--former", "--held");
        assertThat(ended(List.of("--help")).out()).contains("  seat ");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "1-3, 1 2 3", "'-2,4', 1 2 4", "4-, 4 5", "2 5, 2 5"})
    void rounds_are_read_as_people_write_them(String text, String rounds) {
        assertThat(IntStream.rangeClosed(1, 5)
                        .filter(RoundsText.read(text)::has)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rounds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3-1", "-", "morning", "61"})
    void what_is_no_round_is_refused(String text) {
        assertThatThrownBy(() -> RoundsText.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
