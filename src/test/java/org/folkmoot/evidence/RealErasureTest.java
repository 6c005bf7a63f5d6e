package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.folkmoot.evidence.EvidenceResult.FacetValue;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.ingest.TestimonyFiles;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.people.Contributors;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.cli.ProductContext;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.Restoration;
import org.folkmoot.platform.store.embedded.Backup;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** 200 of 2,077 real respondents are erased, and then nothing of them is anywhere: not in a file, not in a count, not in an old copy. */
class RealErasureTest {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final int ERASED = 200;
    private static final String PLACE = "Where the comments were gathered";

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
        try (Product product = new Product(data)) {
            product.bringIn(RealComments.file());
            product.upload(RealComments.file());
            assertThat(traces.in(data)).as("before").isNotEmpty();
            product.backup().writeStore(folder.resolve("backup.db"));
        }

        Counts after;
        Set<ContributorId> gone;
        try (Product product = new Product(data)) {
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

        try (Product never = new Product(folder.resolve("never"))) {
            never.bringIn(withoutThem());
            assertThat(after).isEqualTo(never.counts());
        }

        Files.copy(data.resolve("secret"), Files.createDirectory(backup).resolve("secret"));
        Restoration.run(
                backup,
                folder.resolve("backup.db"),
                Optional.of(folder.resolve("keys.db")),
                Restoration.Present.REFUSED);
        try (Product restored = new Product(backup)) {
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

    /** What the product counts and gives back, with names in place of ids. */
    private record Counts(Map<String, String> matrix, String search, List<String> words) {}

    /** The product over a data folder. */
    private static final class Product implements AutoCloseable {

        private final ConfigurableApplicationContext context;

        Product(Path data) {
            context = ProductContext.withoutServer(data);
        }

        Backup backup() {
            return context.getBean(Backup.class);
        }

        private <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        private <T> T asProduct(Supplier<T> work) {
            return bean(Callers.class).as(PRODUCT, work);
        }

        void bringIn(Path file) {
            long documents = asProduct(() -> {
                PlaceId place = bean(Places.class)
                        .create(NewPlace.called(PLACE, PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id();
                ImportKind services = context.getBeansOfType(ImportKind.class).values().stream()
                        .filter(kind -> kind.kind().equals("services"))
                        .findFirst()
                        .orElseThrow();
                finish(services.start(RealComments.services(place)));
                finish(bean(TestimonyImports.class).bringIn(command(file)));
                return bean(Testimonies.class).count();
            });
            RealComments.await(() -> bean(EvidenceIndex.class).isCaughtUp()
                    && bean(EvidenceIndex.class).documents() == documents);
        }

        /** How many came in. */
        long bringInAgain(Path file) {
            Job job = asProduct(() -> finish(bean(TestimonyImports.class).bringIn(command(file))));
            RealComments.await(bean(EvidenceIndex.class)::isCaughtUp);
            return job.figures().getOrDefault("new", 0L) + job.figures().getOrDefault("changed", 0L);
        }

        /** A file that somebody uploaded and has not brought in. */
        void upload(Path file) {
            asProduct(() -> {
                try (InputStream content = Files.newInputStream(file)) {
                    return bean(TestimonyFiles.class).take(place(), "again.csv", content);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }

        Set<ContributorId> erase(Set<String> references) {
            return asProduct(() -> {
                Set<ContributorId> people = references.stream()
                        .flatMap(reference -> bean(Contributors.class)
                                .known(
                                        new Scope.OfPlace(place().value()),
                                        RealComments.mapping().name(),
                                        reference)
                                .stream())
                        .map(ContributorId::new)
                        .collect(Collectors.toSet());
                assertThat(people).as("of those chosen, who gave an answer").hasSizeGreaterThan(100);
                bean(Erasures.class).erase(people, TakeBackReason.OWN_WISH);
                return people;
            });
        }

        void awaitErasures(int left) {
            RealComments.await(() -> asProduct(() -> bean(Testimonies.class).count()) == left
                    && bean(EvidenceIndex.class).isCaughtUp()
                    && bean(EvidenceIndex.class).documents() == left);
        }

        List<Testimony> readable() {
            List<Testimony> all = new ArrayList<>();
            asProduct(() -> {
                bean(Testimonies.class).readAll(1_000, all::addAll);
                return all;
            });
            return all;
        }

        Counts counts() {
            PlaceId place = place();
            Caller coder = new Caller.Account(UUID.randomUUID(), "coder", Set.of(new Grant(Role.CODER, place.scope())));
            return bean(Callers.class).as(coder, () -> {
                CountsTable<Named<ThemeId>, Named<ServiceId>> table =
                        bean(ThemesBesideServices.class).matrix(place, new Period.AllTime(), Sight.OWN);
                Map<String, String> matrix = new TreeMap<>();
                table.rows().forEach(row -> {
                    matrix.put(row.head().name(), row.total().toString());
                    for (int at = 0; at < table.columns().size(); at++) {
                        matrix.put(
                                row.head().name() + " / "
                                        + table.columns().get(at).name(),
                                row.cells().get(at).toString());
                    }
                });
                EvidenceResult all = bean(EvidenceSearch.class).search(EvidenceQuery.all());
                String search = "%s %s %s %s %s %s"
                        .formatted(
                                all.people(),
                                all.comments(),
                                named(all.themes()),
                                named(all.services()),
                                all.felt(),
                                all.periods());
                return new Counts(
                        matrix,
                        search,
                        readable().stream().map(Testimony::words).sorted().toList());
            });
        }

        private static <T> Map<String, String> named(List<FacetValue<Named<T>>> choices) {
            Map<String, String> named = new TreeMap<>();
            choices.forEach(
                    choice -> named.put(choice.value().name(), choice.people().toString()));
            return named;
        }

        private PlaceId place() {
            return asProduct(() -> bean(Places.class).all()).stream()
                    .filter(known -> known.name().equals(PLACE))
                    .findFirst()
                    .map(Place::id)
                    .orElseThrow();
        }

        private TestimonyImport command(Path file) {
            return RealComments.comments(place(), file);
        }

        private Job finish(JobId id) {
            Job job = bean(Jobs.class).await(id, 120).orElseThrow();
            assertThat(job.state()).isEqualTo(JobState.DONE);
            return job;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
