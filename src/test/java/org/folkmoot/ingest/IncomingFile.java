package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.ingest.ColumnUse.LEFT_OUT;
import static org.folkmoot.ingest.ColumnUse.SERVICE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.ingest.Rejection.Reason;
import org.folkmoot.ingest.TestimonyFiles.MappingProposal;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.ingest.csv.FileSurvey;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;

/** A file on its way in to a place, read with the defaults, and what a test says of it. */
final class IncomingFile {

    private static final int ALL = 10_000;

    private final TestimonyFiles files;
    private final TestimonyImports imports;
    private final Jobs jobs;
    private final PlaceId place;
    private final Path file;
    private final MappingProposal proposal;

    IncomingFile(TestimonyFiles files, TestimonyImports imports, Jobs jobs, PlaceId place, Path file) {
        this.files = files;
        this.imports = imports;
        this.jobs = jobs;
        this.place = place;
        this.file = file;
        try {
            proposal = files.propose(files.take(place, file.getFileName().toString(), Files.newInputStream(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    MappingProposal proposal() {
        return proposal;
    }

    FileSurvey survey() {
        return proposal.survey();
    }

    MappingSketch sketch() {
        return proposal.sketch();
    }

    IncomingFile holds(int rows, Map<String, ColumnUse> uses) {
        assertThat(survey().rows()).isEqualTo(rows);
        uses.forEach(
                (column, use) -> assertThat(sketch().use(column)).as(column).isEqualTo(use));
        return this;
    }

    IncomingFile doubts(Doubt.Kind... kinds) {
        assertThat(Doubt.open(survey(), sketch(), Set.of()))
                .extracting(Doubt::kind)
                .containsExactly(kinds);
        return this;
    }

    IncomingFile leavesOut(LeftOut.Why... rows) {
        assertThat(survey().leftOut()).extracting(LeftOut::why).containsExactly(rows);
        return this;
    }

    IncomingFile use(String column, ColumnUse use) {
        sketch().use(column, use);
        return this;
    }

    /** Read without its services, of which the place has none. */
    IncomingFile withoutServices() {
        sketch().columns(SERVICE).forEach(column -> use(column, LEFT_OUT));
        return this;
    }

    TestimonyImport command() {
        return new TestimonyImport(
                place, file, file.getFileName().toString(), sketch().mapping().orElseThrow());
    }

    /** Tries it out: nothing is lost, and what can't be read whole is so for the reasons, by row. */
    ImportSummary comesIn(int fresh, Map<Long, Reason> reasons) {
        return comesIn(sketch().mapping().orElseThrow(), fresh, reasons);
    }

    /** The same with a mapping that somebody made. */
    ImportSummary comesIn(Mapping mapping, int fresh, Map<Long, Reason> reasons) {
        ImportSummary summary = imports.tryOut(
                new TestimonyImport(place, file, file.getFileName().toString(), mapping));
        assertThat(summary.rejections().stream().collect(Collectors.toMap(Rejection::row, Rejection::reason)))
                .isEqualTo(reasons);
        assertThat(summary.fresh()).isEqualTo(fresh);
        return summary;
    }

    List<StoredRow> stored() {
        return imports.sample(command(), ALL);
    }

    List<String> words() {
        return stored().stream().map(StoredRow::words).toList();
    }

    /** When the comments were said, as far as that is known. */
    List<LocalDate> days() {
        return stored().stream().flatMap(row -> row.said().stream()).toList();
    }

    Map<List<String>, ServiceId> matches(Mapping mapping, String table) {
        return files.matches(place, mapping.service().orElseThrow(), table);
    }

    void keep() {
        files.keep(place, command().mapping(), survey().form().columns());
    }

    /** Another file at the same place. */
    IncomingFile next(String name) {
        return new IncomingFile(files, imports, jobs, place, file.resolveSibling(name));
    }

    void bringIn() {
        Job job = jobs.await(imports.bringIn(command()), 60).orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.DONE);
    }
}
