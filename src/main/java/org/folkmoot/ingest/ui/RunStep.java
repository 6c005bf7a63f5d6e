package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.ingest.ImportRun;
import org.folkmoot.ingest.ImportRun.AfterStop;
import org.folkmoot.ingest.ImportRun.Undo;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Background;
import org.folkmoot.platform.ui.Figures;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.ProgressBill;
import org.folkmoot.testimony.ui.TestimonyNavigation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The fourth step: the work while it runs, stopping it, and what came of it. Can be left and come back to. */
class RunStep extends Div {

    private static final int POLL_MILLIS = 500;
    private static final int MOST_LOOKS = 60;

    private final transient ImportDesk desk;
    private final ProgressBill progress;
    private final Div asking = Parts.styled(new Div(), "fm-sheet", "fm-import-ask");
    private transient ImportRun run;
    private transient @Nullable Registration polling;
    private int looksForTakingOut;

    RunStep(ImportDesk desk, ImportRun run) {
        this.desk = desk;
        this.run = run;
        this.progress = new ProgressBill(getTranslation("ingest.run.label"));
        asking.getElement().setAttribute("role", "group");
        asking.setVisible(false);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (run.outcome() == ImportRun.Outcome.RUNNING) {
            poll(attached.getUI(), this::refresh);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        endPolling(detached.getUI());
    }

    private void poll(UI ui, Runnable look) {
        endPolling(ui);
        ui.setPollInterval(POLL_MILLIS);
        polling = ui.addPollListener(_ -> look.run());
    }

    private void endPolling(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    private void refresh() {
        run = desk.imports().run(run.id()).orElse(run);
        if (run.outcome() == ImportRun.Outcome.RUNNING || isAboutToBeTakenOut()) {
            running();
        } else {
            getUI().ifPresent(this::endPolling);
            show();
        }
    }

    /** A stopped import that is to be taken out stands stopped for a moment; if that does not end, it is shown so. */
    private boolean isAboutToBeTakenOut() {
        return run.outcome() == ImportRun.Outcome.STOPPED && looksForTakingOut-- > 0;
    }

    private void show() {
        removeAll();
        if (run.outcome() == ImportRun.Outcome.RUNNING) {
            progress.stop(getTranslation("ingest.run.stop"), this::ask);
            add(progress, new Paragraph(getTranslation("ingest.run.leave")), asking);
            running();
        } else {
            over();
        }
    }

    private void running() {
        Optional<Job> job = desk.jobs().find(run.id());
        Map<String, Long> figures = new LinkedHashMap<>();
        Map<String, Long> counted = job.map(Job::figures).orElse(Map.of());
        for (String figure : new String[] {"new", "changed", "unchanged", "blank"}) {
            if (figure.equals("new") || figure.equals("blank") || counted.getOrDefault(figure, 0L) > 0) {
                figures.put(getTranslation("ingest.run.figure." + figure), counted.getOrDefault(figure, 0L));
            }
        }
        figures.put(
                getTranslation("ingest.run.figure.rejected"),
                job.map(Job::refused).orElse(0L));
        progress.show(job.map(Job::done).orElse(0L), job.map(Job::total).orElse(0L), figures);
        job.flatMap(this::left).ifPresent(progress::fact);
        progress.fact(getTranslation("ingest.run.since", Dates.time(run.started(), getLocale())));
    }

    /** How long the rest may take, at the speed so far. */
    private Optional<String> left(Job job) {
        long millis = Duration.between(job.started(), Instant.now()).toMillis();
        if (job.done() <= 0 || job.total() <= job.done() || millis < 2000) {
            return Optional.empty();
        }
        long seconds = millis * (job.total() - job.done()) / job.done() / 1000;
        return Optional.of(
                seconds < 90
                        ? getTranslation("ingest.run.seconds", Math.max(5, (seconds + 4) / 5 * 5))
                        : getTranslation("ingest.run.minutes", (seconds + 30) / 60));
    }

    private void ask() {
        asking.removeAll();
        H3 heading = new H3(getTranslation("ingest.stop.heading"));
        Button keep = new Button(getTranslation("ingest.stop.keep"), _ -> stop(AfterStop.KEEP));
        Button out = new Button(getTranslation("ingest.stop.out"), _ -> stop(AfterStop.TAKE_OUT));
        out.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Button on = Parts.tertiary(getTranslation("ingest.stop.on"), () -> asking.setVisible(false));
        Div acts = Parts.acts(keep, out, on);
        asking.add(heading, new Paragraph(getTranslation("ingest.stop.what")), acts);
        asking.setVisible(true);
        keep.focus();
    }

    private void stop(AfterStop then) {
        looksForTakingOut = then == AfterStop.TAKE_OUT ? MOST_LOOKS : 0;
        desk.imports().stop(run.id(), then);
        asking.setVisible(false);
    }

    private void over() {
        addClassName("fm-job");
        ImportRun.Counts counts = run.counts();
        add(Parts.spoken(new H2(getTranslation("ingest.over." + key(), counts.incoming()))));
        if (run.outcome() == ImportRun.Outcome.FAILED) {
            add(new Paragraph(desk.jobs()
                    .find(run.id())
                    .flatMap(Job::failure)
                    .orElseGet(() -> getTranslation("ingest.over.failed.unknown"))));
        }
        Figures figures = new Figures()
                .line(ImportDesk.number(counts.fresh()), getTranslation("ingest.run.figure.new"))
                .line(ImportDesk.number(counts.changed()), getTranslation("ingest.run.figure.changed"))
                .line(ImportDesk.number(counts.unchanged()), getTranslation("ingest.run.figure.unchanged"))
                .line(ImportDesk.number(counts.blank()), getTranslation("ingest.run.figure.blank"))
                .line(ImportDesk.number(counts.rejected()), getTranslation("ingest.run.figure.rejected"));
        if (counts.erased() > 0) {
            figures.line(ImportDesk.number(counts.erased()), getTranslation("ingest.run.figure.erased"));
        }
        if (counts.flawed() > 0) {
            figures.line(ImportDesk.number(counts.flawed()), getTranslation("ingest.run.figure.flawed"));
        }
        add(figures);
        rejectedRows().ifPresent(this::add);
        Div acts = Parts.acts();
        if (run.outcome() != ImportRun.Outcome.TAKEN_OUT && counts.incoming() > 0) {
            acts.add(new ActLink(getTranslation("ingest.over.read"), "evidence").primary());
        }
        boolean didNothing = counts.fresh() + counts.changed() == 0 && !run.isCutOff();
        if (run.outcome() == ImportRun.Outcome.TAKEN_OUT || didNothing) {
            acts.add(new ActLink(getTranslation("ingest.over.back"), TestimonyNavigation.TESTIMONY));
        } else {
            acts.add(new Button(getTranslation("ingest.out.offer"), _ -> askToTakeOut()));
        }
        add(acts, asking);
    }

    private String key() {
        return switch (run.outcome()) {
            case RUNNING, DONE -> "done";
            case STOPPED -> "stopped";
            case FAILED -> "failed";
            case INTERRUPTED -> "interrupted";
            case TAKEN_OUT -> "taken-out";
        };
    }

    private Optional<Anchor> rejectedRows() {
        return desk.imports()
                .rejectedRows(run.id())
                .map(what -> new Anchor(
                        (DownloadHandler) this::download,
                        getTranslation(
                                switch (what) {
                                    case WHOLE_ROWS -> "ingest.rejected.download.all";
                                    case REASONS -> "ingest.rejected.download.reasons";
                                })));
    }

    /** Asks for the caller's rights anew: the page may have stood open while they changed. */
    private void download(DownloadEvent event) throws IOException {
        event.setFileName("rejected-" + run.id() + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        try {
            desk.imports().writeRejectedRows(run.id(), event.getOutputStream());
        } catch (AccessDeniedException | NotFound _) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    private void askToTakeOut() {
        asking.removeAll();
        asking.setVisible(true);
        if (run.isCutOff()) {
            // Nobody counted the last of it.
            askToTakeOut(Optional.empty());
            return;
        }
        asking.add(Parts.spoken(new Span(getTranslation("ingest.out.looking"))));
        Background.run(
                this,
                desk.callers(),
                () -> desk.imports().previewUndo(run.id()),
                undo -> askToTakeOut(Optional.of(undo)),
                _ -> askToTakeOut(Optional.empty()));
    }

    private void askToTakeOut(Optional<Undo> undo) {
        asking.removeAll();
        Button out = new Button(
                undo.map(one -> getTranslation("ingest.out.do", one.leaving(), one.restored()))
                        .orElseGet(() -> getTranslation("ingest.out.do.cut-off")),
                _ -> takeOut());
        out.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div acts = Parts.acts(out, Parts.tertiary(getTranslation("ingest.out.keep"), () -> asking.setVisible(false)));
        asking.add(
                new H3(getTranslation("ingest.out.heading")),
                new Paragraph(
                        undo.map(one -> getTranslation("ingest.out.what", one.leaving(), one.restored(), one.kept()))
                                .orElseGet(() -> getTranslation("ingest.out.what.cut-off"))),
                acts);
        out.focus();
    }

    private void takeOut() {
        JobId out = desk.imports().takeOut(run.id());
        asking.removeAll();
        asking.add(Parts.spoken(new Span(getTranslation("ingest.out.running"))));
        getUI().ifPresent(ui -> poll(ui, () -> takingOut(ui, out)));
    }

    private void takingOut(UI ui, JobId out) {
        Optional<Job> job = desk.jobs().find(out);
        if (job.filter(one -> !one.state().isOver()).isPresent()) {
            return;
        }
        endPolling(ui);
        run = desk.imports().run(run.id()).orElse(run);
        if (run.outcome() == ImportRun.Outcome.TAKEN_OUT) {
            asking.setVisible(false);
            show();
        } else {
            Paragraph why = new Paragraph(
                    job.flatMap(Job::failure).orElseGet(() -> getTranslation("ingest.out.failed.unknown")));
            Div failed = Parts.urgent(new Div(new H3(getTranslation("ingest.out.failed")), why));
            asking.removeAll();
            asking.add(failed);
        }
    }
}
