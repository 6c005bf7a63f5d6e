package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.store.Restoration;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 of 2,077 real respondents are erased, and then nothing of them is anywhere: not in a file, not in a count, not in an old copy. */
class RealErasureTest {
    private static final int ERASED = 200;

    @TempDir
    private Path folder;

    private final Map<String, List<String>> wordsOf = new HashMap<>();
    private Set<String> erased = Set.of();

    @BeforeEach
    void chooseWhomToErase() {
        RealComments.needed();
        CsvFile file = CsvFile.open(RealComments.file());
        int who = file.form().indexOf("Respondent ID").orElseThrow();
        int what = file.form().indexOf("FFT answer").orElseThrow();
        file.read(row -> wordsOf.computeIfAbsent(row.cell(who).strip(), _ -> new ArrayList<>())
                .add(row.cell(what)));
        List<String> all = new ArrayList<>(new TreeSet<>(wordsOf.keySet()));
        Collections.shuffle(all, new Random(200));
        erased = Set.copyOf(all.subList(0, ERASED));
    }

    @Test
    void of_200_erased_respondents_nothing_is_left_and_all_counts_are_those_of_a_store_that_never_had_them()
            throws IOException {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        TracesOnDisk traces = new TracesOnDisk(ownRuns(), erased);
        try (ErasingProduct product = new ErasingProduct(data)) {
            product.bringIn(RealComments.file());
            product.upload(RealComments.file());
            assertThat(traces.in(data)).as("before").isNotEmpty();
            product.backup().writeStore(folder.resolve("backup.db"));
        }

        ErasingProduct.Counts after;
        Set<ContributorId> gone;
        try (ErasingProduct product = new ErasingProduct(data)) {
            gone = product.erase(erased);
            assertThat(traces.in(data)).as("while the product runs on").isEmpty();
            after = product.counts();
            assertThat(product.bringInAgain(RealComments.file()))
                    .as("the same file brings nobody back")
                    .isZero();
            assertThat(product.counts()).isEqualTo(after);
            product.backup().writeKeys(folder.resolve("keys.db"));
        }
        assertThat(traces.in(data)).as("after it ended").isEmpty();

        try (ErasingProduct never = new ErasingProduct(folder.resolve("never"))) {
            never.bringIn(withoutThem());
            assertThat(after).isEqualTo(never.counts());
        }

        Files.copy(data.resolve("secret"), Files.createDirectory(backup).resolve("secret"));
        Restoration.run(
                backup,
                folder.resolve("backup.db"),
                Optional.of(folder.resolve("keys.db")),
                Restoration.Present.REFUSED);
        try (ErasingProduct restored = new ErasingProduct(backup)) {
            List<Testimony> readable = restored.readable();
            assertThat(readable).noneMatch(said -> gone.contains(said.contributor()));
            assertThat(readable.stream().map(Testimony::words).sorted().toList())
                    .isEqualTo(after.words());
            restored.awaitErasures(after.words().size());
            assertThat(restored.counts()).isEqualTo(after);
        }
        assertThat(traces.in(backup)).as("an old copy with the newest keys").isEmpty();
    }

    /** Runs of eight words that nobody else wrote. */
    private Set<String> ownRuns() {
        Set<String> runs = new HashSet<>();
        Set<String> of = new HashSet<>();
        wordsOf.forEach((who, words) ->
                words.forEach(one -> (erased.contains(who) ? runs : of).addAll(TracesOnDisk.runsOf(one))));
        runs.removeAll(of);
        assertThat(runs).hasSizeGreaterThan(1_000);
        return runs;
    }

    private Path withoutThem() throws IOException {
        CsvFile file = CsvFile.open(RealComments.file());
        int who = file.form().indexOf("Respondent ID").orElseThrow();
        Path rest = folder.resolve("rest.csv");
        try (BufferedWriter out = Files.newBufferedWriter(rest);
                SafeCsvFile csv = new SafeCsvFile(SafeCsv.to(out, file.form().columns()))) {
            file.read(row -> {
                if (!erased.contains(row.cell(who).strip())) {
                    csv.rows().row(row.cells());
                }
            });
        }
        return rest;
    }

    private record SafeCsvFile(SafeCsv rows) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
