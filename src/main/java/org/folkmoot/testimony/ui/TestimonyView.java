package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.ImportRun;
import org.folkmoot.testimony.TestimonyImports;

/** What came in, from which files, and what came of it. */
@Route(value = TestimonyNavigation.TESTIMONY, layout = Shell.class)
@PermitAll
class TestimonyView extends Div implements BeforeEnterObserver {

    private final transient TestimonyImports imports;
    private final transient PlaceInHand placeInHand;
    private final transient Rights rights;

    TestimonyView(TestimonyImports imports, PlaceInHand placeInHand, Rights rights) {
        this.imports = imports;
        this.placeInHand = placeInHand;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Place> place = placeInHand
                .of(event.getLocation().getQueryParameters())
                .filter(here -> rights.holds(here.id().scope(), Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR));
        PageHead head = new PageHead(getTranslation("testimony.navigation"));
        if (place.isEmpty()) {
            add(
                    head,
                    new EmptyPage(
                            getTranslation("testimony.import.nowhere"),
                            getTranslation("testimony.import.nowhere.remedy")));
            return;
        }
        head.eyebrow(place.get().name());
        List<ImportRun> runs = imports.runs(place.get().id());
        ActLink bringIn = new ActLink(getTranslation("testimony.import.title"), ImportAddress.choose()).primary();
        if (runs.isEmpty()) {
            add(
                    head,
                    new EmptyPage(getTranslation("testimony.none"), getTranslation("testimony.none.what"))
                            .step(bringIn));
        } else {
            head.lead(getTranslation("testimony.lead"));
            if (rights.holds(place.get().id().scope(), Role.ADMINISTRATOR)) {
                head.tools(new ActLink(getTranslation("testimony.erase.title"), TestimonyNavigation.ERASE), bringIn);
            } else {
                head.tools(bringIn);
            }
            add(head, cameIn(runs));
        }
    }

    private Section cameIn(List<ImportRun> runs) {
        PlainTable<ImportRun> table = new PlainTable<ImportRun>(getTranslation("testimony.runs"))
                .rowHead(
                        getTranslation("testimony.runs.file"),
                        run -> new Anchor(ImportAddress.job(run.id()), run.fileName()))
                .text(getTranslation("testimony.runs.set"), ImportRun::set)
                .text(getTranslation("testimony.runs.when"), run -> Dates.moment(run.started(), getLocale()))
                .component(getTranslation("testimony.runs.state"), this::state)
                .number(getTranslation("testimony.runs.people"), count(counts -> counts.people()))
                .number(getTranslation("testimony.runs.new"), count(counts -> counts.fresh()))
                .number(getTranslation("testimony.runs.changed"), count(counts -> counts.changed()))
                .number(getTranslation("testimony.runs.blank"), count(counts -> counts.blank()))
                .number(getTranslation("testimony.runs.rejected"), count(counts -> counts.rejected()))
                .rows(runs);
        Section section = new Section(new H2(getTranslation("testimony.runs")), table);
        section.addClassName("fm-section");
        return section;
    }

    private SerializableFunction<ImportRun, String> count(ToLongFunction<ImportRun.Counts> which) {
        return run -> run.outcome() == ImportRun.Outcome.RUNNING
                ? getTranslation("testimony.runs.not-yet")
                : NumberFormat.getIntegerInstance(getLocale()).format(which.applyAsLong(run.counts()));
    }

    private Component state(ImportRun run) {
        return switch (run.outcome()) {
            case RUNNING -> new StateMark(StateMark.State.OPEN, getTranslation("testimony.state.running"));
            case DONE -> new StateMark(StateMark.State.DONE, getTranslation("testimony.state.done"));
            case STOPPED -> new StateMark(StateMark.State.DONE, getTranslation("testimony.state.stopped"));
            case TAKEN_OUT -> new StateMark(StateMark.State.DONE, getTranslation("testimony.state.taken-out"));
            case FAILED -> new StateMark(StateMark.State.LATE, getTranslation("testimony.state.failed"));
            case INTERRUPTED -> new StateMark(StateMark.State.LATE, getTranslation("testimony.state.interrupted"));
        };
    }
}
