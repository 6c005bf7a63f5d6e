package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The small files that other systems made and that once failed come in as is right for each, or are refused with what is wrong with them. */
@ProductTest
@Import(MovedClock.InPlace.class)
class ImportCasesTest extends ImportedFiles {

    private static final Path CASES = ImportCases.FOLDER;

    /** After all the days in the files. */
    private static final Instant LATER = Instant.parse("2027-04-20T10:00:00Z");

    @Autowired
    private TestimonyFiles files;

    @Autowired
    private MovedClock clock;

    @ParameterizedTest
    @MethodSource("org.folkmoot.ingest.ImportCases#all")
    void what_is_right_comes_of_each(ImportCases.Case one) {
        clock.pass(Duration.between(clock.instant(), LATER));
        if (!Files.isDirectory(CASES)) {
            System.out.println(one + " is not tried: " + CASES + " is not there");
        }
        assumeTrue(Files.isDirectory(CASES), () -> "Needs the cases: " + CASES + " is not there");
        callers.runAs(new Caller.Product("test"), () -> {
            PlaceId place = SomePlace.of(callers, places).id();
            switch (one.right()) {
                case ImportCases.Read(Consumer<IncomingFile> so) -> so.accept(open(place, one.file()));
                case ImportCases.Refused(Set<UnreadableCsv.Fault> faults, long line) ->
                    assertThatExceptionOfType(UnreadableCsv.class)
                            .isThrownBy(() -> open(place, one.file()))
                            .satisfies(no -> {
                                assertThat(faults).contains(no.fault());
                                assertThat(no.row()).isEqualTo(line);
                            });
            }
        });
    }

    private IncomingFile open(PlaceId place, String file) {
        return new IncomingFile(files, imports, jobs, place, CASES.resolve(file));
    }
}
