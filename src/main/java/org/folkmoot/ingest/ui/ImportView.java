package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.ingest.ImportRun;
import org.folkmoot.ingest.TestimonyFiles.Upload;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Background;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Steps;
import org.folkmoot.testimony.ui.TestimonyNavigation;

/**
 * Brings a file of comments in, in four steps: the file, its columns, a trial run, the work itself. The address says which file and which step,
 * or which running job.
 */
@Route(value = TestimonyNavigation.IMPORT, layout = Shell.class)
@PermitAll
@StyleSheet("assets/testimony.css")
class ImportView extends Div implements BeforeEnterObserver {

    static final String FILE = "file";
    private static final String STEP = "step";
    private static final String TRIAL = "trial";
    private static final String JOB = "job";

    private final transient ImportDesk desk;
    private final transient PlaceInHand placeInHand;
    private final transient Places places;
    private final transient Rights rights;
    private final Div content = new Div();

    ImportView(ImportDesk desk, PlaceInHand placeInHand, Places places, Rights rights) {
        this.desk = desk;
        this.placeInHand = placeInHand;
        this.places = places;
        this.rights = rights;
        addClassName("fm-import");
        add(content);
    }

    static String choose() {
        return TestimonyNavigation.IMPORT;
    }

    static String columns(UUID upload) {
        return TestimonyNavigation.IMPORT + "?" + FILE + "=" + upload;
    }

    static String trial(UUID upload) {
        return columns(upload) + "&" + STEP + "=" + TRIAL;
    }

    static String job(JobId job) {
        return TestimonyNavigation.IMPORT + "?" + JOB + "=" + job;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<JobId> job =
                parameters.getSingleParameter(JOB).flatMap(RequestedId::find).map(JobId::new);
        Optional<UUID> file = parameters.getSingleParameter(FILE).flatMap(RequestedId::find);
        if (job.isPresent()) {
            run(job.get());
        } else if (file.isPresent()) {
            boolean trial =
                    parameters.getSingleParameter(STEP).filter(TRIAL::equals).isPresent();
            desk.files()
                    .find(file.get())
                    .ifPresentOrElse(upload -> file(upload, trial), () -> gone("ingest.import.file.gone"));
        } else {
            choose(placeInHand.of(parameters));
        }
    }

    private void choose(Optional<Place> place) {
        Optional<Place> reached = place.filter(
                here -> rights.holds(here.id().scope(), Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR));
        if (reached.isEmpty()) {
            show(
                    head(place.map(Place::name)),
                    new EmptyPage(
                            getTranslation("ingest.import.nowhere"), getTranslation("ingest.import.nowhere.remedy")));
            return;
        }
        show(
                head(reached.map(Place::name))
                        .lead(getTranslation("ingest.import.into", reached.get().name())),
                steps(),
                new FileStep(desk, reached.get().id()));
    }

    private void file(Upload upload, boolean trial) {
        Optional<ImportDesk.Draft> kept = ImportDesk.Drafts.ofSession().find(upload.id());
        if (kept.isPresent()) {
            step(kept.get(), trial);
            return;
        }
        read(upload, FormatHints.AS_FOUND, trial);
    }

    private void read(Upload upload, FormatHints reading, boolean trial) {
        Paragraph wait = Parts.spoken(new Paragraph(getTranslation("ingest.import.reading")));
        show(head(placeName(upload)).lead(upload.fileName()), wait);
        whenAttached(() -> Background.run(
                this,
                desk.callers(),
                () -> desk.files().propose(upload, reading),
                proposal -> step(ImportDesk.Drafts.ofSession().keep(upload, proposal), trial),
                failure -> unreadable(upload, failure)));
    }

    private void whenAttached(Runnable work) {
        if (isAttached()) {
            work.run();
        } else {
            addAttachListener(attached -> {
                attached.unregisterListener();
                work.run();
            });
        }
    }

    private void step(ImportDesk.Draft draft, boolean trial) {
        UUID id = draft.upload().id();
        if (trial && draft.proposal().sketch().mapping().isPresent()) {
            show(head(draft), steps(choose(), columns(id)), new TrialStep(desk, draft));
        } else {
            show(
                    head(draft),
                    steps(choose()),
                    new ColumnsStep(desk, draft, reading -> read(draft.upload(), reading, /* trial= */ false)));
        }
    }

    private void run(JobId id) {
        Optional<ImportRun> run = desk.imports().run(id);
        if (run.isEmpty()) {
            gone("ingest.import.run.gone");
            return;
        }
        Steps steps = new Steps(getTranslation("ingest.steps"))
                .toCome(getTranslation("ingest.step.file"))
                .toCome(getTranslation("ingest.step.columns"))
                .toCome(getTranslation("ingest.step.trial"))
                .now(getTranslation("ingest.step.run"));
        PageHead head = head(places.find(run.get().place()).map(Place::name))
                .lead(run.get().fileName());
        show(head, steps, new RunStep(desk, run.get()));
    }

    private void gone(String key) {
        show(
                head(Optional.empty()),
                new EmptyPage(getTranslation(key), getTranslation("ingest.import.gone.remedy"))
                        .step(new ActLink(getTranslation("ingest.import.choose"), choose()).primary()));
    }

    private void unreadable(Upload upload, RuntimeException failure) {
        String why = switch (failure) {
            case UnreadableCsv torn -> desk.reasons().unreadable(torn, getLocale());
            case InvalidRequest invalid -> String.valueOf(invalid.getMessage());
            default -> throw failure;
        };
        EmptyPage unreadable = Parts.urgent(new EmptyPage(getTranslation("ingest.import.unreadable"), why)
                .step(new ActLink(getTranslation("ingest.import.choose-another"), choose()).primary()));
        show(head(placeName(upload)).lead(upload.fileName()), unreadable);
    }

    private Optional<String> placeName(Upload upload) {
        return places.find(upload.place()).map(Place::name);
    }

    private PageHead head(Optional<String> place) {
        PageHead head = new PageHead(getTranslation("ingest.import.title"));
        String testimony = getTranslation("testimony.navigation");
        return place.isEmpty() ? head.eyebrow(testimony) : head.eyebrow(place.get(), testimony);
    }

    private PageHead head(ImportDesk.Draft draft) {
        var survey = draft.proposal().survey();
        return head(placeName(draft.upload()))
                .lead(getTranslation(
                        "ingest.import.file.facts",
                        draft.upload().fileName(),
                        survey.rows(),
                        survey.columns().size()));
    }

    /** @param behind where the steps lie that are done; the next is the one at hand */
    private Steps steps(String... behind) {
        Steps steps = new Steps(getTranslation("ingest.steps"));
        int at = 0;
        for (String step : List.of("file", "columns", "trial", "run")) {
            String name = getTranslation("ingest.step." + step);
            if (at < behind.length) {
                steps.done(name, behind[at]);
            } else if (at == behind.length) {
                steps.now(name);
            } else {
                steps.toCome(name);
            }
            at++;
        }
        return steps;
    }

    private void show(Component... parts) {
        content.removeAll();
        content.add(parts);
    }
}
