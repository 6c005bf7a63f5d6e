package org.folkmoot.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.folkmoot.Folkmoot;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.DataFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import picocli.CommandLine;

/** {@code folkmoot backup FILE} while a server has the data open: the server writes the copy, and goes on. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@DirtiesContext
class BackupOfRunningServerTest {

    private static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    private DataFolder data;

    @Autowired
    private Places places;

    @Autowired
    private Callers callers;

    @TempDir
    private Path folder;

    private record Outcome(int exit, String said) {}

    @Test
    void the_copy_is_made_by_the_server_and_holds_what_is_there_and_a_second_overwrites_nothing() throws IOException {
        place("Marlow Vale");
        Path copy = folder.resolve("backup.db");
        Path keys = folder.resolve("keys.db");

        Outcome first = said(copy.toString(), "--keys", keys.toString(), "--data", root());
        assertThat(first.exit()).as(first.said()).isZero();
        assertThat(first.said()).contains("Keep the keys apart");
        assertThat(copy).isNotEmptyFile();
        assertThat(keys).isNotEmptyFile();
        place("Hidden Hollow");

        byte[] before = Files.readAllBytes(copy);
        Outcome second = said(copy.toString(), "--data", root());
        assertThat(second.exit()).as(second.said()).isNotZero();
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
        assertThat(callers.as(PRODUCT, places::all)).extracting(Place::name).contains("Marlow Vale", "Hidden Hollow");
    }

    private String root() {
        return data.root().toString();
    }

    private void place(String name) {
        callers.runAs(
                PRODUCT,
                () -> places.create(NewPlace.called(name, PlaceLevel.PLACE, Optional.empty(), Optional.empty())));
    }

    private static Outcome said(String... arguments) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(written, true, StandardCharsets.UTF_8);
        try {
            System.setOut(both);
            System.setErr(both);
            int exit = new CommandLine(new BackupCommand()).execute(arguments);
            return new Outcome(exit, written.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
