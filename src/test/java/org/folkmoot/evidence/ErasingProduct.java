package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.folkmoot.evidence.EvidenceResult.FacetValue;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.ingest.TestimonyFiles;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImports;
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
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.embedded.Backup;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.theme.ThemeId;
import org.springframework.context.ConfigurableApplicationContext;

/** The product over a data folder, with comments that come in and people who are erased. */
final class ErasingProduct implements AutoCloseable {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final String PLACE = "Where the comments were gathered";

    /** What the product counts and gives back, with names in place of ids. */
    record Counts(Map<String, String> matrix, String search, List<String> words) {}

    private final ConfigurableApplicationContext context;

    ErasingProduct(Path data) {
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
                            row.head().name() + " / " + table.columns().get(at).name(),
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
