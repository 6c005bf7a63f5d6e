package org.folkmoot.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** {@code folkmoot import testimony FILE --mapping M.json} on a data folder that no server has open. */
class ImportCommandTest {

    private static final Caller PRODUCT = new Caller.Product("test");

    @TempDir
    private Path folder;

    private Path data;
    private Path comments;
    private Path mapping;

    private record Outcome(int exit, String said) {}

    @BeforeEach
    void aFileAndItsMapping() throws IOException {
        data = folder.resolve("data");
        comments = Files.writeString(folder.resolve("comments.csv"), """
                id,who,said,words
                1,p1,03/05/2026,Nobody rang me back
                2,p2,04/05/2026,She was kind
                3,p3,05/05/2026,n/a
                """);
        mapping = Files.writeString(folder.resolve("mapping.json"), """
                { "name": "Comments", "id": ["id"], "words": "words", "contributor": "who",
                  "date": { "column": "said", "order": "day/month/year" }, "noAnswer": ["n/a"] }
                """);
    }

    @Test
    void comments_come_in_by_their_mapping_at_the_only_place_and_the_same_file_again_changes_nothing() {
        places("Marlow Vale");

        Outcome first = bringIn();
        assertThat(first.exit()).as(first.said()).isZero();
        assertThat(first.said())
                .contains("comments.csv: done")
                .contains("2 new")
                .contains("1 blank");

        Outcome again = bringIn();
        assertThat(again.exit()).as(again.said()).isZero();
        assertThat(again.said()).contains("0 new").contains("0 changed").contains("2 unchanged");
        assertThat(kept()).extracting(Testimony::words).containsExactly("Nobody rang me back", "She was kind");
    }

    @Test
    void where_no_place_holds_all_others_it_must_be_said_which() {
        places("Marlow Vale", "Hidden Hollow");

        Outcome refused = bringIn();
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said()).contains("Marlow Vale", "Hidden Hollow");
        assertThat(kept()).isEmpty();

        assertThat(bringIn("--place", "Hidden Hollow").exit()).isZero();
        assertThat(kept()).hasSize(2);
    }

    @Test
    void a_mapping_that_does_not_fit_says_what_is_wrong_with_it() throws IOException {
        places("Marlow Vale");
        Files.writeString(mapping, "{ \"name\": \"Comments\", \"words\": \"what they said\" }");

        Outcome refused = bringIn();

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said()).contains("what they said");
    }

    @Test
    void services_that_are_refused_are_named_with_the_reason_and_no_trace_of_the_code() throws IOException {
        places("Marlow Vale");
        Path services = Files.writeString(folder.resolve("services.json"), """
                { "contents": [
                  { "id": "2029aec0-42bf-53cf-b9e2-d731e96ce26e", "name": "Walk-in clinic", "status": "active",
                    "url": "javascript:alert(1)",
                    "organization": { "id": "7c1b0f0e-3a0e-4a57-9c5e-0a3a4f6c2d11", "name": "Trust", "description": "It" } }
                ] }
                """);

        Outcome refused = execute("services", services.toString(), "--data", data.toString());

        assertThat(refused.said())
                .contains("2029aec0-42bf-53cf-b9e2-d731e96ce26e", "url")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void a_broken_file_of_comments_is_refused_with_the_reason_and_no_trace_of_the_code() throws IOException {
        places("Marlow Vale");
        Files.writeString(comments, "id,who,said,words\n1,p1,03/05/2026,\"never closed\n2,p2,04/05/2026,kind\n");

        Outcome refused = bringIn();

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.said()).contains("A quotation mark opens in line 2").doesNotContain("\tat ", "Exception");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_broken_file_of_services_is_refused_with_the_reason_and_no_trace_of_the_code() throws IOException {
        places("Marlow Vale");
        Path services = Files.writeString(folder.resolve("services.json"), "{ \"contents\": [ { \"id\": ");

        Outcome refused = execute("services", services.toString(), "--data", data.toString());

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.said()).contains("services.json").doesNotContain("\tat ", "Exception");
    }

    private void places(String... names) {
        onTheStore(context -> Stream.of(names)
                .forEach(name -> context.getBean(Places.class)
                        .create(NewPlace.called(name, PlaceLevel.PLACE, Optional.empty(), Optional.empty()))));
    }

    private List<Testimony> kept() {
        List<Testimony> all = new ArrayList<>();
        onTheStore(context -> context.getBean(Testimonies.class).readAll(100, all::addAll));
        return all;
    }

    private void onTheStore(java.util.function.Consumer<ConfigurableApplicationContext> work) {
        try (ConfigurableApplicationContext context = ProductContext.withoutServer(data)) {
            context.getBean(Callers.class).runAs(PRODUCT, () -> work.accept(context));
        }
    }

    private Outcome bringIn(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("testimony", comments.toString(), "--mapping", mapping.toString(), "--data", data.toString()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private static Outcome execute(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int exit = new CommandLine(new ImportCommand()).execute(arguments);
            return new Outcome(exit, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
