package org.folkmoot.ingest;

import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.testimony.Testimonies;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of imports work with in the whole product. */
abstract class ImportedFiles {

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    Jobs jobs;

    @Autowired
    TestimonyImports imports;

    @Autowired
    Testimonies testimonies;
}
