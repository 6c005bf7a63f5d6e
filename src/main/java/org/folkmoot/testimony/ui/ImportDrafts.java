package org.folkmoot.testimony.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.testimony.Proposal;
import org.folkmoot.testimony.Upload;

/** Imports in preparation, kept for the session, so that a step back or a reload loses no choice. */
final class ImportDrafts {

    private static final int MOST = 4;

    private final Map<UUID, Draft> drafts = new LinkedHashMap<>(8, 0.75f, true);

    private ImportDrafts() {}

    /**
     * @param settled columns whose uncertain guess a person has looked at
     */
    record Draft(Upload upload, Proposal proposal, Set<String> settled) {}

    static ImportDrafts ofSession() {
        VaadinSession session = VaadinSession.getCurrent();
        ImportDrafts drafts = session.getAttribute(ImportDrafts.class);
        if (drafts == null) {
            drafts = new ImportDrafts();
            session.setAttribute(ImportDrafts.class, drafts);
        }
        return drafts;
    }

    Optional<Draft> find(UUID upload) {
        return Optional.ofNullable(drafts.get(upload));
    }

    Draft keep(Upload upload, Proposal proposal) {
        Draft draft = new Draft(upload, proposal, new HashSet<>());
        drafts.put(upload.id(), draft);
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        return draft;
    }
}
