package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.ToLongFunction;
import org.folkmoot.ingest.ImportRun;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.place.PageAtPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.ui.TestimonyNavigation;

/** What came in, from which files, and what came of it. */
@Route(value = TestimonyNavigation.TESTIMONY, layout = Shell.class)
@PermitAll
class TestimonyView extends PageAtPlace {

    private final transient TestimonyImports imports;
    private final transient Rights rights;

    TestimonyView(TestimonyImports imports, PlaceInHand placeInHand, Rights rights) {
        super(
                placeInHand,
                "testimony.navigation",
                "ingest.import.nowhere",
                "ingest.import.nowhere.remedy",
                Role.SERVICE_DESIGNER,
                Role.CODER,
                Role.FACILITATOR);
        this.imports = imports;
        this.rights = rights;
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        List<ImportRun> runs = imports.runs(place.id());
        ActLink bringIn = new ActLink(getTranslation("ingest.import.title"), ImportView.choose()).primary();
        if (runs.isEmpty()) {
            add(new EmptyPage(getTranslation("ingest.none"), getTranslation("ingest.none.what")).step(bringIn));
            return;
        }
        head.lead(getTranslation("ingest.lead"));
        if (rights.holds(place.id().scope(), Role.ADMINISTRATOR)) {
            head.tools(new ActLink(getTranslation("testimony.erase.title"), TestimonyNavigation.ERASE), bringIn);
        } else {
            head.tools(bringIn);
        }
        add(cameIn(runs));
    }

    private Section cameIn(List<ImportRun> runs) {
        PlainTable<ImportRun> table = new PlainTable<ImportRun>(getTranslation("ingest.runs"))
                .rowHead(
                        getTranslation("ingest.runs.file"), run -> new Anchor(ImportView.job(run.id()), run.fileName()))
                .text(getTranslation("ingest.runs.set"), ImportRun::set)
                .text(getTranslation("ingest.runs.when"), run -> Dates.moment(run.started(), getLocale()))
                .component(getTranslation("ingest.runs.state"), this::state)
                .number(getTranslation("ingest.runs.people"), count(counts -> counts.people()))
                .number(getTranslation("ingest.runs.new"), count(counts -> counts.fresh()))
                .number(getTranslation("ingest.runs.changed"), count(counts -> counts.changed()))
                .number(getTranslation("ingest.runs.blank"), count(counts -> counts.blank()))
                .number(getTranslation("ingest.runs.rejected"), count(counts -> counts.rejected()))
                .rows(runs);
        return Parts.section(getTranslation("ingest.runs"), table);
    }

    private SerializableFunction<ImportRun, String> count(ToLongFunction<ImportRun.Counts> which) {
        return run -> run.outcome() == ImportRun.Outcome.RUNNING
                ? getTranslation("ingest.runs.not-yet")
                : ImportDesk.number(which.applyAsLong(run.counts()));
    }

    private Component state(ImportRun run) {
        return switch (run.outcome()) {
            case RUNNING -> new StateMark(StateMark.State.OPEN, getTranslation("ingest.state.running"));
            case DONE -> new StateMark(StateMark.State.DONE, getTranslation("ingest.state.done"));
            case STOPPED -> new StateMark(StateMark.State.DONE, getTranslation("ingest.state.stopped"));
            case TAKEN_OUT -> new StateMark(StateMark.State.DONE, getTranslation("ingest.state.taken-out"));
            case FAILED -> new StateMark(StateMark.State.LATE, getTranslation("ingest.state.failed"));
            case INTERRUPTED -> new StateMark(StateMark.State.LATE, getTranslation("ingest.state.interrupted"));
        };
    }
}
