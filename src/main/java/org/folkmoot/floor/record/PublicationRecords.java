package org.folkmoot.floor.record;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Which records of sessions are published: one document each, there for as long as they are. */
@Repository
class PublicationRecords implements RehearsalTraces {

    private final Documents<Publication> documents;

    PublicationRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, "publishedRecords", PublicationRecords::read);
    }

    Optional<Publication> find(SessionId session) {
        return documents.find(session.value());
    }

    /** Of these sessions. */
    List<Publication> all(Collection<SessionId> sessions) {
        return documents.all(
                Filters.in("_id", sessions.stream().map(SessionId::value).toList()));
    }

    /** False if it is published already, and stays as it was. */
    boolean add(Publication publication) {
        return documents.add(new Document("_id", publication.session().value())
                .append("assembly", publication.assembly().value())
                .append("by", publication.by().value())
                .append("at", Date.from(publication.at())));
    }

    void remove(SessionId session) {
        documents.remove(session.value());
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Publication read(Document document) {
        return new Publication(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                new AccountId(document.get("by", UUID.class)),
                document.getDate("at").toInstant());
    }
}
