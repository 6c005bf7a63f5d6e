package org.folkmoot.ingest.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.ingest.ImportRun;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** What the first page says about testimony: the first step, work that goes on, and what came in lately. */
@Component
record TestimonyToday(TestimonyImports imports, PlaceInHand placeInHand, Rights rights, Texts texts, Clock clock)
        implements TodaySource {

    private static final int MOST = 3;
    private static final Duration LATELY = Duration.ofDays(7);

    @Override
    public int order() {
        return 300;
    }

    @Override
    public List<TodayItem> items() {
        Optional<Place> place = placeInHand
                .current()
                .filter(here -> rights.holds(here.id().scope(), Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR));
        if (place.isEmpty()) {
            return List.of();
        }
        List<ImportRun> runs = imports.runs(place.get().id());
        if (runs.isEmpty()) {
            return List.of(TodayItem.step(
                    TodayItem.Kind.STEP,
                    texts.get("ingest.today.first"),
                    texts.get("ingest.today.first.what"),
                    texts.get("ingest.import.title"),
                    ImportView.choose()));
        }
        Stream<TodayItem> going = runs.stream()
                .filter(run -> run.outcome() == ImportRun.Outcome.RUNNING)
                .map(run -> item(TodayItem.Kind.NOW, run, texts.get("ingest.state.running")));
        Stream<TodayItem> in = runs.stream()
                .filter(run -> run.outcome() == ImportRun.Outcome.DONE)
                .filter(run -> run.started().isAfter(clock.instant().minus(LATELY)))
                .limit(MOST)
                .map(run -> item(
                        TodayItem.Kind.NEW,
                        run,
                        texts.get("ingest.over.done", run.counts().incoming())));
        return Stream.concat(going, in).toList();
    }

    private static TodayItem item(TodayItem.Kind kind, ImportRun run, String state) {
        return TodayItem.of(
                kind, Dates.moment(run.started(), Texts.current()), run.fileName(), ImportView.job(run.id()), state);
    }
}
