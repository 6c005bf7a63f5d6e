package org.folkmoot.place.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.text.NumberFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.imports.IncomingFiles;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.Figures;
import org.folkmoot.platform.ui.LimitedUpload;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Steps;
import org.jspecify.annotations.Nullable;

/** Brings in a file of services: choose it, see what would happen, bring it in. A running import can be left and found again by its address. */
@Route(value = ServiceImportView.ROUTE, layout = Shell.class)
@PermitAll
class ServiceImportView extends Div implements BeforeEnterObserver {

    static final String ROUTE = "services/import";
    private static final String JOB = "job";

    private final transient ServiceImport imports;
    private final transient IncomingFiles incoming;
    private final transient Jobs jobs;
    private final transient PlaceInHand placeInHand;
    private final transient Rights rights;

    private final PageHead head = new PageHead(getTranslation("place.import.title"));
    private final Div body = new Div();
    private transient @Nullable ServiceFile uploaded;

    ServiceImportView(
            ServiceImport imports, IncomingFiles incoming, Jobs jobs, PlaceInHand placeInHand, Rights rights) {
        this.imports = imports;
        this.incoming = incoming;
        this.jobs = jobs;
        this.placeInHand = placeInHand;
        this.rights = rights;
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<Job> job =
                parameters.getSingleParameter(JOB).flatMap(RequestedId::find).flatMap(id -> jobs.find(new JobId(id)));
        Optional<Place> place = placeInHand.of(parameters);
        head.eyebrow(place.map(Place::name).orElse(""), getTranslation("place.services.title"));
        if (job.isPresent()) {
            showJob(job.get());
        } else if (place.filter(this::mayBringIn).isPresent()) {
            showFile(place.get());
        } else {
            body.removeAll();
            body.add(new EmptyPage(
                    getTranslation("place.import.no-access.title"), getTranslation("place.import.no-access.text")));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forgetFile();
    }

    private boolean mayBringIn(Place place) {
        return rights.holds(place.id().scope(), Role.SERVICE_DESIGNER);
    }

    private void showFile(Place place) {
        RadioButtonGroup<HsdsProfile> profile = new RadioButtonGroup<>();
        profile.setLabel(getTranslation("place.import.profile"));
        profile.setItems(HsdsProfile.values());
        profile.setItemLabelGenerator(one -> getTranslation("place.import.profile." + one.name()));
        profile.setHelperText(getTranslation("place.import.profile.help"));
        profile.setValue(HsdsProfile.HSDS);
        Fault fault = new Fault();
        Upload upload = new Upload(new LimitedUpload(
                IncomingFiles.LARGEST,
                (event, content) -> {
                    File file = incoming.take(content).toFile();
                    Future<Void> _ =
                            event.getUI().access(() -> tryOut(place, event.getFileName(), file, profile.getValue()));
                },
                () -> fault.say(getTranslation("place.import.too-big"))));
        upload.setMaxFileSize(IncomingFiles.LARGEST);
        upload.setAcceptedFileExtensions(".json");
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(refused -> fault.show(refused.getErrorMessage()));
        upload.setDropLabel(new Span(getTranslation("place.import.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("place.import.too-big"))
                        .setIncorrectFileType(getTranslation("place.import.wrong-kind"))));
        Button choose = new Button(getTranslation("place.import.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        Paragraph into = new Paragraph(getTranslation("place.import.into", place.name()));
        Div form = Parts.form(new Paragraph(getTranslation("place.import.file.text")), into, profile, upload, fault);
        body.removeAll();
        body.add(
                steps().now(getTranslation("place.import.step.file"))
                        .toCome(getTranslation("place.import.step.trial"))
                        .toCome(getTranslation("place.import.step.in")),
                form);
    }

    private void tryOut(Place place, String name, File file, HsdsProfile profile) {
        forgetFile();
        ServiceFile chosen = new ServiceFile(place.id(), file.toPath(), name, profile);
        uploaded = chosen;
        head.lead(name + " · " + getTranslation("place.import.profile." + profile.name()));
        body.removeAll();
        body.add(
                trialSteps(),
                new H2(getTranslation("place.import.trial.title")),
                new JobWatch(
                        jobs,
                        imports.tryOut(chosen),
                        getTranslation("place.import.trial.running"),
                        trial -> showTrial(trial, chosen)));
    }

    private void showTrial(Job trial, ServiceFile file) {
        body.removeAll();
        body.add(trialSteps(), new H2(getTranslation("place.import.trial.title")));
        if (trial.state() == JobState.DONE) {
            body.add(Parts.spoken(new Paragraph(getTranslation("place.import.trial.text"))), bill(trial, "trial"));
        } else {
            body.add(ending(trial));
        }
        Div acts = Parts.styled(new Div(), "fm-acts", "fm-bill-acts");
        long toKeep = figure(trial, "new") + figure(trial, "changed");
        if (toKeep > 0) {
            acts.add(Parts.primary(getTranslation("place.import.start", toKeep), () -> bringIn(file)));
        }
        acts.add(new ActLink(getTranslation("place.import.another"), ROUTE + "?again=" + trial.id()));
        body.add(acts);
        addFaults(trial);
    }

    private void bringIn(ServiceFile file) {
        uploaded = null;
        JobId job = imports.startUploaded(file);
        getUI().ifPresent(ui -> ui.navigate(ROUTE, QueryParameters.simple(Map.of(JOB, job.toString()))));
    }

    private void showJob(Job job) {
        body.removeAll();
        head.lead(job.title());
        body.add(
                steps().done(getTranslation("place.import.step.file"), ROUTE)
                        .toCome(getTranslation("place.import.step.trial"))
                        .now(getTranslation("place.import.step.in")),
                new H2(getTranslation("place.import.in.title")));
        if (!job.state().isOver()) {
            body.add(
                    new Paragraph(getTranslation("place.import.in.text")),
                    new JobWatch(jobs, job.id(), getTranslation("place.import.in.running"), this::showJob));
            return;
        }
        body.add(ending(job), bill(job, "done"));
        Div acts = Parts.styled(
                new Div(
                        new ActLink(getTranslation("place.import.to-services"), DirectoryAddress.ROUTE).primary(),
                        new ActLink(getTranslation("place.import.another"), ROUTE)),
                "fm-acts",
                "fm-bill-acts");
        body.add(acts);
        addFaults(job);
    }

    /**
     * The numbers of an import or its trial; they add up to the records in the file.
     *
     * @param tense {@code trial} for what would happen, {@code done} for what did
     */
    private Div bill(Job job, String tense) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        long added = figure(job, "new");
        long changed = figure(job, "changed");
        long same = figure(job, "same");
        Figures figures = new Figures()
                .line(
                        numbers.format(added + changed + same),
                        getTranslation("place.import.bill." + tense),
                        getTranslation("place.import.bill." + tense + ".more", added, changed, same));
        if (job.refused() > 0) {
            figures.line(
                    numbers.format(job.refused()),
                    getTranslation("place.import.bill.refused"),
                    getTranslation("place.import.bill.refused.more"));
        }
        figures.line(numbers.format(job.done()), getTranslation("place.import.bill.total"));
        return Parts.styled(new Div(figures), "fm-bill");
    }

    private static long figure(Job job, String name) {
        return job.figures().getOrDefault(name, 0L);
    }

    private Paragraph ending(Job job) {
        Paragraph sentence = Parts.spoken(new Paragraph(job.failure()
                .orElseGet(
                        () -> getTranslation("place.import.state." + job.state().name()))));
        return sentence;
    }

    private void addFaults(Job job) {
        imports.faults(job.id())
                .filter(faults -> faults.total() > 0)
                .ifPresent(faults -> body.add(new FaultsTable(faults)));
    }

    private Steps trialSteps() {
        return steps().done(getTranslation("place.import.step.file"), ROUTE + "?again=1")
                .now(getTranslation("place.import.step.trial"))
                .toCome(getTranslation("place.import.step.in"));
    }

    private Steps steps() {
        return new Steps(getTranslation("place.import.steps"));
    }

    private void forgetFile() {
        ServiceFile file = uploaded;
        uploaded = null;
        if (file != null && !file.file().toFile().delete()) {
            file.file().toFile().deleteOnExit();
        }
    }
}
