package org.folkmoot.place.internal;

import java.time.Clock;
import java.util.Optional;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.jobs.JobId;
import org.springframework.stereotype.Component;

/** Makes the work of an import or of its trial. */
@Component
public class ImportRuns {

    private final RecordCheck check;
    private final DirectoryProjection directory;
    private final PlaceTree places;
    private final ServiceRecords services;
    private final PartnerBook partners;
    private final ImportFaults faults;
    private final ChangeFeed feed;
    private final Clock clock;

    ImportRuns(
            RecordCheck check,
            DirectoryProjection directory,
            PlaceTree places,
            ServiceRecords services,
            PartnerBook partners,
            ImportFaults faults,
            ChangeFeed feed,
            Clock clock) {
        this.check = check;
        this.directory = directory;
        this.places = places;
        this.services = services;
        this.partners = partners;
        this.faults = faults;
        this.feed = feed;
        this.clock = clock;
    }

    public Optional<ServiceFaults> faults(JobId job) {
        return faults.find(job);
    }

    /** Work that reads and checks all and keeps only the faults. */
    public ImportRun trial(ServiceFile file) {
        return new ImportRun(file, check, directory, places, faults, clock, (_, _) -> {});
    }

    /** Work that keeps what is sound. */
    public ImportRun keeping(ServiceFile file) {
        return new ImportRun(file, check, directory, places, faults, clock, (batch, organisations) -> {
            if (!batch.isEmpty()) {
                feed.write(
                        "service",
                        batch.stream().map(service -> service.id().value()).toList(),
                        () -> services.keep(batch));
            }
            partners.take(file.at(), organisations);
        });
    }
}
