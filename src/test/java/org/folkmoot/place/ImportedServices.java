package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of files of services work with. */
abstract class ImportedServices {

    static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    Places places;

    @Autowired
    ServiceImport imports;

    @Autowired
    ServiceDirectory directory;

    @Autowired
    Partners partners;

    @Autowired
    Jobs jobs;

    @Autowired
    Callers callers;

    PlaceId place;

    Job bringIn(Path file, HsdsProfile profile) {
        return over(callers.as(PRODUCT, () -> imports.start(file(file, profile))));
    }

    Job over(JobId id) {
        return callers.as(PRODUCT, () -> jobs.await(id, 60)).orElseThrow();
    }

    ServiceFile file(Path file, HsdsProfile profile) {
        return new ServiceFile(place, file, "services.json", profile);
    }

    @TempDir
    Path folder;

    static String at(UUID organisation, UUID open) {
        return (", \"service_at_locations\": [{\"id\": \"%s\", \"location\": {\"id\": \"%s\", \"location_type\":"
                        + " \"physical\", \"organization_id\": \"%s\", \"schedules\": [{\"id\": \"%s\","
                        + " \"service_id\": \"%s\"}]}}]")
                .formatted(UUID.randomUUID(), UUID.randomUUID(), organisation, UUID.randomUUID(), open);
    }

    static String term(UUID id, String vocabulary) {
        return (", \"attributes\": [{\"id\": \"%s\", \"link_entity\": \"service\", \"taxonomy_term\": {\"id\": \"%s\","
                        + " \"code\": \"c\", \"name\": \"Carers\", \"description\": \"d\", \"taxonomy\": \"%s\"}}]")
                .formatted(UUID.randomUUID(), id, vocabulary);
    }

    List<ServiceFaults.Fault> refused(String json) throws IOException {
        Path file = write(json);
        JobId id = callers.as(PRODUCT, () -> imports.start(file(file, HsdsProfile.HSDS)));
        assertThat(over(id).state()).isEqualTo(JobState.DONE);
        return callers.as(PRODUCT, () -> imports.faults(id)).orElseThrow().first();
    }

    PlaceId newPlace() {
        return SomePlace.of(callers, places).id();
    }

    Path write(String json) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "services", ".json"), json);
    }

    static String service(UUID id, String name, String more) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"status\": \"active\"%s}".formatted(id, name, more);
    }
}
