package org.folkmoot.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.internal.ServiceImportRuns;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobWork;
import org.folkmoot.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings in services from HSDS 3.0 JSON: a page with {@code contents}, a list, or a single service. A record with a
 * fault is named with its reason and does not stop the rest; one with an id already here updates it; an unchanged one
 * changes nothing. Reads the file as it goes, so its size does not matter.
 *
 * <p>The job's figures are {@code new}, {@code changed} and {@code same}; with those refused they add up to its total.
 */
@Service
public class ServiceImport implements ImportKind {

    /** Kind of the job that keeps what it reads. */
    public static final String JOB = "import.services";

    /** Kind of the job that reads all and keeps nothing. */
    public static final String TRIAL = "trial.services";

    private static final Logger LOG = LoggerFactory.getLogger(ServiceImport.class);
    private static final String PROFILE = "profile";

    private final ServiceImportRuns runs;
    private final Jobs jobs;

    ServiceImport(ServiceImportRuns runs, Jobs jobs) {
        this.runs = runs;
        this.jobs = jobs;
    }

    /** Reads the whole file and says what would happen, as a job. Keeps nothing but the faults. */
    @Allow(Role.SERVICE_DESIGNER)
    public JobId tryOut(ServiceFile file) {
        return start(TRIAL, file, runs.trial(file));
    }

    /** Brings the file in, as a job. */
    @Allow(Role.SERVICE_DESIGNER)
    public JobId start(ServiceFile file) {
        return start(JOB, file, runs.keeping(file));
    }

    /** Brings in a file that was uploaded for this alone, and removes it when the job is over. */
    @Allow(Role.SERVICE_DESIGNER)
    public JobId startUploaded(ServiceFile file) {
        JobWork run = runs.keeping(file);
        return jobs.start(JOB, file.scope(), file.name(), progress -> {
            try {
                run.run(progress);
            } finally {
                remove(file.file());
            }
        });
    }

    /** What could not come in, of a job at one of the caller's places that is over; empty if there is no such job. */
    @AllowSomewhere(Role.SERVICE_DESIGNER)
    public Optional<ServiceFaults> faults(JobId job) {
        return jobs.find(job).flatMap(_ -> runs.faults(job));
    }

    @Override
    @Allow(Role.SERVICE_DESIGNER)
    public JobId start(ImportRequest request) {
        Set<String> unknown = request.options().keySet().stream()
                .filter(name -> !name.equals(PROFILE))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new InvalidRequest(
                    unknown.iterator().next(), "Services take one option: profile, which is hsds or oruk.");
        }
        HsdsProfile profile = request.option(PROFILE)
                .map(name -> HsdsProfile.of(name)
                        .orElseThrow(() -> new InvalidRequest(
                                PROFILE,
                                "The profile is one of "
                                        + Arrays.stream(HsdsProfile.values())
                                                .map(HsdsProfile::option)
                                                .collect(Collectors.joining(", "))
                                        + "; “" + name + "” is not.")))
                .orElse(HsdsProfile.HSDS);
        ServiceFile file =
                new ServiceFile(new PlaceId(request.at().place()), request.file(), request.fileName(), profile);
        return start(JOB, file, runs.keeping(file));
    }

    @Override
    @AllowAnyone
    public String kind() {
        return "services";
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warn(
                    "An uploaded file could not be deleted: {}", left.getClass().getName());
        }
    }

    private JobId start(String kind, ServiceFile file, JobWork run) {
        return jobs.start(kind, file.scope(), file.name(), run);
    }
}
