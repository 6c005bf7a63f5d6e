package org.folkmoot.floor.polls;

import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Whose result sessions show to the room, one document for each session that shows one. */
@Repository
class ShownPollRecords implements RehearsalTraces {

    static final String COLLECTION = "shownPolls";

    private final Documents<PollId> documents;

    ShownPollRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, document -> new PollId(document.get("poll", UUID.class)));
    }

    Optional<PollId> find(SessionId session) {
        return documents.find(session.value());
    }

    void put(SessionId session, PollId poll) {
        documents.put(new Document("_id", session.value()).append("poll", poll.value()));
    }

    /** Leaves it if the result of another is shown by now. */
    void remove(SessionId session, PollId poll) {
        documents
                .collection()
                .deleteOne(Filters.and(Filters.eq("_id", session.value()), Filters.eq("poll", poll.value())));
    }

    void remove(SessionId session) {
        documents.remove(session.value());
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }
}
