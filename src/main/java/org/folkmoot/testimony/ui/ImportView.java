package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Steps;
import org.folkmoot.testimony.ImportRun;
import org.folkmoot.testimony.Upload;
import org.folkmoot.testimony.csv.UnreadableCsv;

/** Brings a file of comments in, in four steps: the file, its columns, a trial run, the work itself. */
@Route(value = TestimonyNavigation.IMPORT, layout = Shell.class)
@PermitAll
@StyleSheet("assets/testimony.css")
class ImportView extends Div implements BeforeEnterObserver {

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

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<JobId> job = uuid(parameters, ImportAddress.JOB).map(JobId::new);
        Optional<UUID> file = uuid(parameters, ImportAddress.FILE);
        if (job.isPresent()) {
            job(job.get());
        } else if (file.isPresent()) {
            boolean trial = parameters
                    .getSingleParameter(ImportAddress.STEP)
                    .filter(ImportAddress.TRIAL::equals)
                    .isPresent();
            desk.files()
                    .find(file.get())
                    .ifPresentOrElse(upload -> file(upload, trial), () -> gone("testimony.import.file.gone"));
        } else {
            choose(placeInHand.of(parameters));
        }
    }

    private static Optional<UUID> uuid(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        });
    }

    private void choose(Optional<Place> place) {
        Optional<Place> reached = place.filter(
                here -> rights.holds(here.id().scope(), Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR));
        if (reached.isEmpty()) {
            show(
                    head(place.map(Place::name)),
                    new EmptyPage(
                            getTranslation("testimony.import.nowhere"),
                            getTranslation("testimony.import.nowhere.remedy")));
            return;
        }
        Steps steps = steps().now(getTranslation("testimony.step.file"))
                .toCome(getTranslation("testimony.step.columns"))
                .toCome(getTranslation("testimony.step.trial"))
                .toCome(getTranslation("testimony.step.run"));
        show(
                head(reached.map(Place::name)),
                steps,
                new FileStep(desk, reached.get().id()));
    }

    private void file(Upload upload, boolean trial) {
        Optional<ImportDrafts.Draft> kept = ImportDrafts.ofSession().find(upload.id());
        if (kept.isPresent()) {
            step(kept.get(), trial);
            return;
        }
        Paragraph wait = new Paragraph(getTranslation("testimony.import.reading"));
        wait.getElement().setAttribute("role", "status");
        show(head(placeName(upload)).lead(upload.fileName()), wait);
        whenAttached(() -> Background.run(
                this,
                desk.callers(),
                () -> desk.files().propose(upload),
                proposal -> step(ImportDrafts.ofSession().keep(upload, proposal), trial),
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

    private void step(ImportDrafts.Draft draft, boolean trial) {
        UUID id = draft.upload().id();
        Steps steps = steps().done(getTranslation("testimony.step.file"), ImportAddress.choose());
        if (trial && draft.proposal().sketch().mapping().isPresent()) {
            steps.done(getTranslation("testimony.step.columns"), ImportAddress.columns(id))
                    .now(getTranslation("testimony.step.trial"))
                    .toCome(getTranslation("testimony.step.run"));
            show(head(draft), steps, new TrialStep(desk, draft));
        } else {
            steps.now(getTranslation("testimony.step.columns"))
                    .toCome(getTranslation("testimony.step.trial"))
                    .toCome(getTranslation("testimony.step.run"));
            show(head(draft), steps, new ColumnsStep(desk, draft));
        }
    }

    private void job(JobId id) {
        Optional<ImportRun> run = desk.imports().run(id);
        if (run.isEmpty()) {
            gone("testimony.import.run.gone");
            return;
        }
        Steps steps = steps().toCome(getTranslation("testimony.step.file"))
                .toCome(getTranslation("testimony.step.columns"))
                .toCome(getTranslation("testimony.step.trial"))
                .now(getTranslation("testimony.step.run"));
        PageHead head = head(places.find(run.get().place()).map(Place::name))
                .lead(run.get().fileName());
        show(head, steps, new RunStep(desk, run.get()));
    }

    private void gone(String key) {
        show(
                head(Optional.empty()),
                new EmptyPage(getTranslation(key), getTranslation("testimony.import.gone.remedy"))
                        .step(new ActLink(getTranslation("testimony.import.choose"), ImportAddress.choose())
                                .primary()));
    }

    private void unreadable(Upload upload, RuntimeException failure) {
        String why = switch (failure) {
            case UnreadableCsv torn -> getTranslation(unreadableKey(torn), torn.row());
            case InvalidRequest invalid -> String.valueOf(invalid.getMessage());
            default -> throw failure;
        };
        show(
                head(placeName(upload)).lead(upload.fileName()),
                new EmptyPage(getTranslation("testimony.import.unreadable"), why)
                        .step(new ActLink(getTranslation("testimony.import.choose-another"), ImportAddress.choose())
                                .primary()));
    }

    private static String unreadableKey(UnreadableCsv torn) {
        return switch (torn.fault()) {
            case EMPTY -> "testimony.import.unreadable.empty";
            case NOT_TEXT -> "testimony.import.unreadable.not-text";
            case QUOTE_NEVER_CLOSES -> "testimony.import.unreadable.torn";
        };
    }

    private Optional<String> placeName(Upload upload) {
        return places.find(upload.place()).map(Place::name);
    }

    private PageHead head(Optional<String> place) {
        PageHead head = new PageHead(getTranslation("testimony.import.title"));
        String testimony = getTranslation("testimony.navigation");
        return place.isEmpty() ? head.eyebrow(testimony) : head.eyebrow(place.get(), testimony);
    }

    private PageHead head(ImportDrafts.Draft draft) {
        var survey = draft.proposal().survey();
        return head(placeName(draft.upload()))
                .lead(getTranslation(
                        "testimony.import.file.facts",
                        draft.upload().fileName(),
                        survey.rows(),
                        survey.columns().size()));
    }

    private Steps steps() {
        return new Steps(getTranslation("testimony.steps"));
    }

    private void show(Component... parts) {
        content.removeAll();
        content.add(parts);
    }
}
