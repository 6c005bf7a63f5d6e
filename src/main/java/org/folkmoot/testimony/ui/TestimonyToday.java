package org.folkmoot.testimony.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.folkmoot.testimony.ImportRun;
import org.folkmoot.testimony.TestimonyImports;
import org.springframework.stereotype.Component;

/** What the first page says about testimony: the first step, work that goes on, and what came in lately. */
@Component
class TestimonyToday implements TodaySource {

    private static final int LATELY = 3;

    private final TestimonyImports imports;
    private final PlaceInHand placeInHand;
    private final Rights rights;
    private final Texts texts;

    TestimonyToday(TestimonyImports imports, PlaceInHand placeInHand, Rights rights, Texts texts) {
        this.imports = imports;
        this.placeInHand = placeInHand;
        this.rights = rights;
        this.texts = texts;
    }

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
                    texts.get("testimony.today.first"),
                    texts.get("testimony.today.first.what"),
                    texts.get("testimony.import.title"),
                    ImportAddress.choose()));
        }
        Stream<TodayItem> going = runs.stream()
                .filter(run -> run.outcome() == ImportRun.Outcome.RUNNING)
                .map(run -> item(TodayItem.Kind.NOW, run, texts.get("testimony.state.running")));
        Stream<TodayItem> in = runs.stream()
                .filter(run -> run.outcome() == ImportRun.Outcome.DONE)
                .limit(LATELY)
                .map(run -> item(
                        TodayItem.Kind.NEW,
                        run,
                        texts.get("testimony.over.done", run.counts().incoming())));
        return Stream.concat(going, in).toList();
    }

    private static TodayItem item(TodayItem.Kind kind, ImportRun run, String state) {
        return TodayItem.of(
                kind, Dates.moment(run.started(), Texts.current()), run.fileName(), ImportAddress.job(run.id()), state);
    }
}
