package org.folkmoot.place;

import java.nio.file.Path;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
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
}
