package org.folkmoot.testimony.ui;

import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.testimony.TestimonyFiles;
import org.folkmoot.testimony.TestimonyImports;
import org.folkmoot.testimony.internal.Reasons;
import org.folkmoot.theme.Codebooks;
import org.springframework.stereotype.Component;

/** What the steps of an import work with. */
@Component
record ImportDesk(
        TestimonyFiles files,
        TestimonyImports imports,
        Codebooks codebooks,
        ServiceDirectory directory,
        Jobs jobs,
        Callers callers,
        Reasons reasons) {}
