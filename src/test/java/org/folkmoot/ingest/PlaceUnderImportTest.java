package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.PlaceRefused;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.WriteGate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A place is not removed from under a file that is coming in, and no file comes in to a place that was removed. */
@ProductTest
@Import(WriteGate.class)
class PlaceUnderImportTest extends ImportedFiles {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final Mapping MAPPING =
            MappingJson.read("{ \"name\": \"Comments\", \"id\": [\"id\"], \"words\": \"words\" }");

    @Autowired
    private WriteGate gate;

    @TempDir
    private Path folder;

    private Path file;
    private PlaceId place;
    private PlaceId within;

    @BeforeEach
    void aFileForAPlace() throws IOException {
        file = Files.writeString(folder.resolve("comments.csv"), "id,words\n1,Nobody rang me back\n");
        callers.runAs(PRODUCT, () -> {
            place = made("Held", PlaceLevel.PLACE, Optional.empty());
            within = made("Within", PlaceLevel.NEIGHBOURHOOD, Optional.of(place));
        });
    }

    private PlaceId made(String name, PlaceLevel level, Optional<PlaceId> parent) {
        return places.create(NewPlace.called(name + " " + UUID.randomUUID(), level, parent, Optional.empty()))
                .id();
    }

    @Test
    void a_place_in_reach_of_a_file_that_is_coming_in_is_not_removed_until_it_is_in() {
        gate.close();
        JobId job = callers.as(PRODUCT, () -> imports.bringIn(command()));
        await(gate::isWaitedFor);

        PlaceRefused refused =
                catchThrowableOfType(PlaceRefused.class, () -> callers.runAs(PRODUCT, () -> places.remove(within)));
        assertThat(refused.in(Languages.ENGLISH)).contains("1 file being imported");
        gate.open();
        assertThat(state(job)).isEqualTo(JobState.DONE);

        callers.runAs(PRODUCT, () -> places.remove(within));
        assertThat(places.find(within)).isEmpty();
    }

    @Test
    void a_file_does_not_come_in_to_a_place_that_was_removed() {
        callers.runAs(PRODUCT, () -> places.remove(within));
        TestimonyImport late = new TestimonyImport(within, file, "comments.csv", MAPPING);

        JobId job = callers.as(PRODUCT, () -> imports.bringIn(late));

        assertThat(state(job)).isEqualTo(JobState.FAILED);
    }

    @Test
    void a_removal_waits_for_whoever_is_just_about_to_use_the_place() throws InterruptedException {
        AtomicBoolean removed = new AtomicBoolean();
        Thread remover = Thread.ofPlatform()
                .unstarted(() -> callers.runAs(PRODUCT, () -> {
                    places.remove(within);
                    removed.set(true);
                }));
        callers.runAs(
                PRODUCT,
                () -> places.whileStanding(within, () -> {
                    remover.start();
                    await(() -> remover.getState() == Thread.State.BLOCKED);
                    assertThat(removed).isFalse();
                    assertThat(places.find(within)).isPresent();
                }));
        remover.join();
        assertThat(removed).isTrue();
        assertThatThrownBy(() -> callers.runAs(PRODUCT, () -> places.whileStanding(within, () -> {})))
                .isInstanceOf(PlaceRefused.class);
    }

    private TestimonyImport command() {
        return new TestimonyImport(place, file, "comments.csv", MAPPING);
    }

    private JobState state(JobId job) {
        return callers.as(PRODUCT, () -> jobs.await(job, 60)).orElseThrow().state();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
