package org.folkmoot.floor.projector;

import java.util.Optional;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What projectors show, one document for each session for which somebody said so. */
@Repository
class ProjectorRecords implements RehearsalTraces {

    static final String COLLECTION = "projectors";

    private final Documents<ProjectorMode> documents;

    ProjectorRecords(MongoTemplate store) {
        this.documents =
                new Documents<>(store, COLLECTION, document -> ProjectorMode.valueOf(document.getString("shows")));
    }

    Optional<ProjectorMode> find(SessionId session) {
        return documents.find(session.value());
    }

    void put(SessionId session, ProjectorMode mode) {
        documents.put(new Document("_id", session.value()).append("shows", mode.name()));
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }
}
