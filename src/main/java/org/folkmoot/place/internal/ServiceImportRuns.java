package org.folkmoot.place.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.internal.ServiceFileReader.RecordBudget;
import org.folkmoot.place.internal.ServiceRecords.KeptService;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.jobs.JobFailed;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.jobs.JobWork;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The work of an import of services, and of its trial. */
@Component
public class ServiceImportRuns {

    /** Where sound records go: those new or changed, and all organisations of the batch by id. */
    @FunctionalInterface
    interface Sink {
        void take(List<KeptService> batch, Map<UUID, ObjectNode> organisations);
    }

    /** Records in one write command, and characters in it, so that large records do not pile up. */
    private static final int BATCH = 500;

    private static final int BATCH_CHARACTERS = 4_000_000;
    private static final int BETWEEN_PROGRESS = 100;

    private final DirectoryProjection directory;
    private final PlaceTree places;
    private final ServiceRecords services;
    private final PartnerBook partners;
    private final ImportFaults faults;
    private final ChangeFeed feed;
    private final Clock clock;

    ServiceImportRuns(
            DirectoryProjection directory,
            PlaceTree places,
            ServiceRecords services,
            PartnerBook partners,
            ImportFaults faults,
            ChangeFeed feed,
            Clock clock) {
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
    public JobWork trial(ServiceFile file) {
        return new Run(file, (_, _) -> {});
    }

    /** Work that keeps what is sound. */
    public JobWork keeping(ServiceFile file) {
        return new Run(file, (batch, organisations) -> {
            if (!batch.isEmpty()) {
                feed.write(
                        "service",
                        batch.stream().map(service -> service.id().value()).toList(),
                        () -> services.keep(batch));
            }
            partners.take(file.at(), organisations);
        });
    }

    private static String said(ServiceFaults.Fault fault) {
        return "Record %d%s%s: %s. %s."
                .formatted(
                        fault.record(),
                        fault.id().isEmpty() ? "" : ", id " + fault.id(),
                        fault.field().isEmpty() ? "" : ", " + fault.field(),
                        fault.reason(Locale.ENGLISH),
                        fault.remedy(Locale.ENGLISH));
    }

    /** One reading of a file of services: counts, checks, and hands what is sound on in batches. */
    private final class Run implements JobWork {

        private final ServiceFile file;
        private final RecordsOfFile together = new RecordsOfFile(directory, partners);
        private final Set<PlaceId> within;
        private final Sink sink;

        Run(ServiceFile file, Sink sink) {
            this.file = file;
            this.within = places.within(file.at());
            this.sink = sink;
        }

        @Override
        public void run(JobProgress progress) {
            progress.total(count());
            Reading reading = new Reading(progress);
            ServiceFileReader.Ending ending;
            try (InputStream in = Files.newInputStream(file.file())) {
                ending = ServiceFileReader.read(in, reading);
                reading.flush();
            } catch (IOException unreadable) {
                throw new JobFailed(PlaceWords.say(Locale.ENGLISH, "place.import.unreadable"), unreadable);
            } finally {
                faults.keep(progress.id(), new ServiceFaults(reading.first, reading.faultCount));
                reading.first.stream()
                        .limit(JobProgress.MOST_NOTES)
                        .map(ServiceImportRuns::said)
                        .forEach(progress::note);
            }
            switch (ending.kind()) {
                case WHOLE -> {}
                case NOT_JSON ->
                    throw new JobFailed(PlaceWords.say(
                            Locale.ENGLISH, "place.import.not-json", ending.line(), ending.column(), reading.records));
                case NO_SERVICES -> throw new JobFailed(PlaceWords.say(Locale.ENGLISH, "place.import.no-services"));
            }
        }

        /** A first walk over the file, so that progress can say of how many, and for what its locations may name. */
        private long count() {
            long[] records = {0};
            try (InputStream in = Files.newInputStream(file.file())) {
                ServiceFileReader.read(in, new ServiceFileReader.Records() {
                    @Override
                    public void record(long number, JsonNode record) {
                        records[0] = number;
                        together.note(record);
                    }

                    @Override
                    public void unfit(long number, RecordBudget.Unfit why) {
                        records[0] = number;
                    }
                });
            } catch (IOException unreadable) {
                throw new JobFailed(PlaceWords.say(Locale.ENGLISH, "place.import.unreadable"), unreadable);
            }
            return records[0];
        }

        /** The state of one reading. */
        private final class Reading implements ServiceFileReader.Records {

            private final JobProgress progress;
            private final Map<UUID, Long> seen = new HashMap<>();
            private final List<ServiceFaults.Fault> first = new ArrayList<>();
            private final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            private List<KeptService> batch = new ArrayList<>();
            private Map<UUID, ObjectNode> organisations = new LinkedHashMap<>();
            /** The first record to name an organisation speaks for it. */
            private final Set<UUID> organisationsSeen = new HashSet<>();

            private int batchCharacters;
            private long faultCount;
            private long records;
            private long refused;
            private long added;
            private long changed;
            private long same;

            Reading(JobProgress progress) {
                this.progress = progress;
            }

            @Override
            public void record(long number, JsonNode node) {
                switch (RecordCheck.check(number, node, file.profile())) {
                    case RecordCheck.Faulty(List<ServiceFaults.Fault> found) -> refuse(found);
                    case RecordCheck.Sound(UUID id, ObjectNode record) -> take(number, id, record);
                }
                counted();
            }

            @Override
            public void unfit(long number, RecordBudget.Unfit why) {
                refuse(List.of(RecordCheck.unfit(number, why)));
                counted();
            }

            private void take(long number, UUID id, ObjectNode record) {
                Long before = seen.putIfAbsent(id, number);
                Optional<DirectoryEntry> here = directory.find(new ServiceId(id));
                if (before != null) {
                    refuse(List.of(RecordCheck.fault(number, record, "/id", "twice", List.of(String.valueOf(before)))));
                    return;
                }
                if (here.isPresent() && !within.contains(here.get().place())) {
                    refuse(List.of(
                            RecordCheck.fault(number, record, "/id", "elsewhere", List.of(placeOf(here.get())))));
                    return;
                }
                List<ServiceFaults.Fault> found = together.faults(number, record);
                if (!found.isEmpty()) {
                    refuse(found);
                    return;
                }
                String mark = HsdsJson.mark(record);
                if (here.isEmpty()) {
                    added++;
                } else if (here.get().listing().mark().equals(mark)) {
                    same++;
                } else {
                    changed++;
                }
                if (here.isEmpty() || !here.get().listing().mark().equals(mark)) {
                    PlaceId place = here.map(DirectoryEntry::place).orElse(file.at());
                    String json = HsdsJson.MAPPER.writeValueAsString(record);
                    batchCharacters += json.length();
                    batch.add(new KeptService(new ServiceId(id), place, json, mark, now));
                }
                if (record.path("organization") instanceof ObjectNode organisation) {
                    HsdsService.id(organisation)
                            .filter(organisationsSeen::add)
                            .ifPresent(key -> organisations.put(key, organisation));
                }
            }

            private String placeOf(DirectoryEntry entry) {
                return places.find(entry.place())
                        .map(place -> place.name())
                        .orElse(entry.place().toString());
            }

            private void refuse(List<ServiceFaults.Fault> found) {
                refused++;
                faultCount += found.size();
                found.stream()
                        .limit(Math.max(0, ServiceFaults.MOST - first.size()))
                        .forEach(first::add);
            }

            private void counted() {
                records++;
                if (batch.size() >= BATCH || organisations.size() >= BATCH || batchCharacters >= BATCH_CHARACTERS) {
                    flush();
                } else if (records % BETWEEN_PROGRESS == 0) {
                    show();
                }
            }

            private void flush() {
                sink.take(List.copyOf(batch), Map.copyOf(organisations));
                batch = new ArrayList<>();
                batchCharacters = 0;
                organisations = new LinkedHashMap<>();
                show();
            }

            private void show() {
                progress.figures(Map.of("new", added, "changed", changed, "same", same));
                progress.at(records, refused);
            }
        }
    }
}
