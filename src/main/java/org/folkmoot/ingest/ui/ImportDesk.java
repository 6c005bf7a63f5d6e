package org.folkmoot.ingest.ui;

import com.vaadin.flow.server.VaadinSession;
import java.text.NumberFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.TestimonyFiles;
import org.folkmoot.ingest.TestimonyFiles.MappingProposal;
import org.folkmoot.ingest.TestimonyFiles.Upload;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImport.SetChoice;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.ingest.internal.Reasons;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.jobs.Jobs;
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
        Reasons reasons) {

    /** The number with its thousands parted. */
    static String number(long number) {
        return NumberFormat.getIntegerInstance(Texts.current()).format(number);
    }

    /**
     * An import in preparation.
     *
     * @param settled columns whose uncertain guess a person has looked at
     */
    record Draft(Upload upload, MappingProposal proposal, Set<String> settled) {

        /** What the choices made come to; empty before a column holds the words. */
        Optional<TestimonyImport> command() {
            MappingSketch sketch = proposal.sketch();
            return sketch.mapping()
                    .map(mapping -> new TestimonyImport(
                            upload.place(),
                            upload.file(),
                            upload.fileName(),
                            mapping,
                            sketch.set().orElse(SetChoice.NEW)));
        }
    }

    /** Imports in preparation, kept for the session, so that a step back or a reload loses no choice. */
    static final class Drafts {

        private static final int MOST = 4;

        private final Map<UUID, Draft> drafts = new LinkedHashMap<>(8, 0.75f, true);

        private Drafts() {}

        static Drafts ofSession() {
            VaadinSession session = VaadinSession.getCurrent();
            Drafts drafts = session.getAttribute(Drafts.class);
            if (drafts == null) {
                drafts = new Drafts();
                session.setAttribute(Drafts.class, drafts);
            }
            return drafts;
        }

        Optional<Draft> find(UUID upload) {
            return Optional.ofNullable(drafts.get(upload));
        }

        Draft keep(Upload upload, MappingProposal proposal) {
            Draft draft = new Draft(upload, proposal, new HashSet<>());
            drafts.put(upload.id(), draft);
            if (drafts.size() > MOST) {
                drafts.remove(drafts.keySet().iterator().next());
            }
            return draft;
        }
    }
}
