package org.folkmoot.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.demonstration.DemoFiles.DemoPlace;
import org.folkmoot.demonstration.DemoSittings.DemoAssembly;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.cli.ReadyNotice;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.imports.Imports;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills an empty store with Marlow Vale, a place that does not exist, through the same interfaces as any other data. */
@Component
@ConditionalOnProperty("folkmoot.demo")
record Demonstration(
        Places places,
        Imports imports,
        Jobs jobs,
        DemoAccounts accounts,
        DemoSittings sittings,
        DemoMembership membership,
        DemoDay day,
        DemoSubmissions submissions,
        DemoClock clock,
        Callers callers)
        implements ApplicationRunner, ReadyNotice {

    /** Far longer than these small files take; only a broken import reaches it. */
    private static final long SECONDS_PER_IMPORT = 300;

    private static final Duration SET_UP_BEFORE = Duration.ofDays(40);

    private static final String PLACE = "Marlow Vale";

    @Override
    public void run(ApplicationArguments arguments) {
        asProduct(() -> {
            if (places.all().isEmpty()) {
                load();
            }
        });
    }

    @Override
    public List<String> lines(String url) {
        List<String> lines = new ArrayList<>(accounts.lines());
        asProduct(() -> lines.addAll(submissions.lines(url)));
        return lines;
    }

    /** It is filled in by the same services as any other data, and nobody has signed in yet. */
    private void asProduct(Runnable work) {
        callers.runAs(new Caller.Product("demonstration"), work);
    }

    private void load() {
        DemoFiles.places().forEach(this::create);
        PlaceId place = places.all().stream()
                .filter(made -> made.name().equals(PLACE))
                .findFirst()
                .orElseThrow()
                .id();
        bringIn("services", "services.json", Map.of());
        bringIn("codebook", "codebook.json", Map.of());
        bringIn("testimony", "testimonies.csv", Map.of("mapping", DemoFiles.mapping()));
        submissions.tell(place);
        DemoAssembly assembly = DemoFiles.assembly();
        AssemblyId opened = setUp(place, assembly);
        SessionId held = membership.fill(opened, assembly);
        day.hold(opened, held, assembly.held());
    }

    /** Some weeks ago, as its first session is over. */
    private AssemblyId setUp(PlaceId place, DemoAssembly assembly) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        clock.set(clock.instant().minus(SET_UP_BEFORE));
        try {
            AssemblyId opened = sittings.open(place, assembly, today);
            accounts.create(place, opened, assembly.members());
            return opened;
        } finally {
            clock.reset();
        }
    }

    private void create(DemoPlace place) {
        places.create(new NewPlace(
                new PlaceId(place.id()),
                place.name(),
                PlaceLevel.valueOf(place.level()),
                place.parent().map(PlaceId::new),
                java.util.Optional.empty()));
    }

    private void bringIn(String kind, String file, Map<String, String> options) {
        DemoFiles.lend(file, path -> {
            JobId started = imports.start(kind, PLACE, path, file, options);
            Job job = jobs.await(started, SECONDS_PER_IMPORT).orElseThrow();
            if (job.state() != JobState.DONE || job.refused() > 0) {
                throw new IllegalStateException("The demonstration's " + file + " was not imported whole: "
                        + job.state() + ", " + job.refused() + " refused");
            }
        });
    }
}
