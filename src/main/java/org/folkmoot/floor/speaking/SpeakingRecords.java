package org.folkmoot.floor.speaking;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.speaking.SpeakingQueue.Turn;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Speaking queues in the store, one document for each session. A hand is one atomic update, as many go up at once; the last act of each member is kept,
 * so that one that is sent again changes nothing.
 */
@Repository
class SpeakingRecords implements RehearsalTraces {

    static final String COLLECTION = "speakingQueues";

    private static final String HANDS = "hands.";
    private static final String ACTS = "acts.";
    private static final String VERSION = "version";

    private final Documents<SpeakingQueue> documents;

    SpeakingRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, SpeakingRecords::read);
    }

    Optional<SpeakingQueue> find(SessionId session) {
        return documents.find(session.value());
    }

    /** The queue as it stands, begun if there is none yet. */
    SpeakingQueue of(AssemblyId assembly, SessionId session) {
        return find(session).orElseGet(() -> {
            SpeakingQueue empty = SpeakingQueue.empty(assembly, session);
            return documents.add(document(empty)) ? empty : find(session).orElseThrow();
        });
    }

    /** Puts a hand up. False if this act was the member's last one already. */
    boolean up(SessionId session, MemberId member, UUID act, Instant at) {
        return documents.update(
                newAct(session, member, act),
                Updates.combine(
                        Updates.set(HANDS + member, Date.from(at)),
                        Updates.set(ACTS + member, act),
                        Updates.inc(VERSION, 1L)));
    }

    /** Takes a hand down. False if this act was the member's last one already. */
    boolean down(SessionId session, MemberId member, UUID act) {
        return documents.update(
                newAct(session, member, act),
                Updates.combine(
                        Updates.unset(HANDS + member), Updates.set(ACTS + member, act), Updates.inc(VERSION, 1L)));
    }

    private static Bson newAct(SessionId session, MemberId member, UUID act) {
        return Filters.and(Filters.eq("_id", session.value()), Filters.ne(ACTS + member, act));
    }

    /** Writes the queue as the change makes it of its newest version. The change may run more than once. */
    SpeakingQueue change(SessionId session, UnaryOperator<SpeakingQueue> change) {
        return Documents.change(
                        session,
                        () -> find(session),
                        before -> {
                            SpeakingQueue after = change.apply(before);
                            return after.equals(before) ? before : after.atVersion(before.version() + 1);
                        },
                        this::write)
                .orElseThrow();
    }

    /** Leaves alone which acts were done. */
    private boolean write(SpeakingQueue after) {
        Document document = document(after);
        return documents.update(
                Filters.and(Filters.eq("_id", after.session().value()), Filters.eq(VERSION, after.version() - 1)),
                Updates.combine(
                        Updates.set("hands", document.get("hands")),
                        Updates.set("turns", document.get("turns")),
                        Updates.set(VERSION, after.version())));
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(SpeakingQueue queue) {
        Document hands = new Document();
        queue.hands().forEach((member, at) -> hands.append(member.toString(), Date.from(at)));
        return new Document("_id", queue.session().value())
                .append(VERSION, queue.version())
                .append("assembly", queue.assembly().value())
                .append("hands", hands)
                .append("acts", new Document())
                .append(
                        "turns",
                        queue.turns().stream().map(SpeakingRecords::document).toList());
    }

    private static Document document(Turn turn) {
        Document document = new Document("id", turn.id())
                .append("member", turn.member().value())
                .append("started", Date.from(turn.started()));
        turn.hand().ifPresent(hand -> document.append("hand", Date.from(hand)));
        turn.ended().ifPresent(ended -> document.append("ended", Date.from(ended)));
        return document;
    }

    private static SpeakingQueue read(Document document) {
        Map<MemberId, Instant> hands = new HashMap<>();
        document.get("hands", Document.class)
                .forEach((member, at) -> hands.put(new MemberId(UUID.fromString(member)), ((Date) at).toInstant()));
        return new SpeakingQueue(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                hands,
                document.getList("turns", Document.class).stream()
                        .map(turn -> new Turn(
                                turn.get("id", UUID.class),
                                new MemberId(turn.get("member", UUID.class)),
                                moment(turn, "hand"),
                                moment(turn, "started").orElseThrow(),
                                moment(turn, "ended")))
                        .toList(),
                document.getLong(VERSION));
    }

    private static Optional<Instant> moment(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
