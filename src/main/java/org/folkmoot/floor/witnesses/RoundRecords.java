package org.folkmoot.floor.witnesses;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Rounds of questions in the store, one document each, whose id says its session. A member's ticks are one atomic update whose filter holds the stage, so that of
 * ticks and a close that meet, each sees the other wholly or not at all; all else is replaced by compare-and-set on the version and leaves ticks alone.
 */
@Repository
class RoundRecords {

    static final String COLLECTION = "witnessQuestions";

    private static final String TICKS = "ticks";
    /** True from when the list is chosen until nothing of the ticks is left in the files of the store. */
    private static final String TRACES = "traces";

    private static final String TICK_ID = "id";
    private static final String TICKED = "on";

    private final Documents<Round> documents;

    /** Many ask at once: one after the other none is too slow. */
    private final ReentrantLock turn = new ReentrantLock();

    RoundRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, RoundDocument::read);
    }

    /** The rounds of a session in their order. */
    List<Round> all(SessionId session) {
        return find(ofSession(session)).stream()
                .sorted(Comparator.comparingInt(Round::number))
                .toList();
    }

    Optional<Round> latest(SessionId session) {
        return all(session).stream().reduce((_, later) -> later);
    }

    Optional<Round> find(RoundId id) {
        return find(Filters.eq("_id", id.toString())).stream().findFirst();
    }

    private List<Round> find(Bson which) {
        return documents
                .collection()
                .find(which)
                .projection(Projections.exclude(TICKS))
                .map(RoundDocument::read)
                .into(new ArrayList<>());
    }

    private static Bson ofSession(SessionId session) {
        return Filters.in(
                "_id",
                IntStream.rangeClosed(1, Round.MOST)
                        .mapToObj(number -> new RoundId(session, number).toString())
                        .toList());
    }

    /** False if there is a round of that number. */
    boolean begin(Round round) {
        return documents.add(RoundDocument.of(round).append(TICKS, new Document()));
    }

    /**
     * Writes the round as the change makes it of its newest state. The change may run more than once.
     *
     * @return as it stands afterwards; empty if there is none
     */
    Optional<Round> change(RoundId id, UnaryOperator<Round> change) {
        return change(id, change, Updates.combine());
    }

    /** The same for choosing the list: the ticks are gone with the same write. */
    Optional<Round> choose(RoundId id, UnaryOperator<Round> change) {
        return change(id, change, Updates.combine(Updates.unset(TICKS), Updates.set(TRACES, true)));
    }

    private Optional<Round> change(RoundId id, UnaryOperator<Round> change, Bson more) {
        turn.lock();
        try {
            return Documents.change(
                    "The questions " + id,
                    () -> find(id),
                    before -> {
                        Round after = change.apply(before);
                        return after.equals(before) ? before : atVersion(after, before.version() + 1);
                    },
                    after -> write(id, after, more));
        } finally {
            turn.unlock();
        }
    }

    private static Round atVersion(Round round, long version) {
        return new Round(
                round.assembly(),
                round.session(),
                round.number(),
                round.item(),
                round.stage(),
                round.asked(),
                round.slate(),
                round.tallied(),
                round.edition(),
                version);
    }

    private boolean write(RoundId id, Round after, Bson more) {
        List<Bson> changes = new ArrayList<>();
        RoundDocument.of(after).forEach((field, value) -> {
            if (!"_id".equals(field)) {
                changes.add(Updates.set(field, value));
            }
        });
        changes.add(more);
        return documents.update(
                Filters.and(Filters.eq("_id", id.toString()), Filters.eq(RoundDocument.VERSION, after.version() - 1)),
                Updates.combine(changes));
    }

    /** Files ticks under their token. False if nobody ticks now, or other ones stand there than those these may replace. */
    boolean tick(RoundId id, String token, Ticks ticks) {
        List<@Nullable UUID> replaced = new ArrayList<>(ticks.inPlaceOf());
        replaced.add(ticks.id());
        replaced.add(null);
        String place = TICKS + "." + token;
        return documents.update(
                Filters.and(
                        Filters.eq("_id", id.toString()),
                        Filters.eq(RoundDocument.STAGE, Stage.TICKING.name()),
                        Filters.in(place + "." + TICK_ID, replaced)),
                Updates.set(
                        place,
                        new Document(TICK_ID, ticks.id())
                                .append(TICKED, new Binary(ticks.questions().toByteArray()))));
    }

    /** All ticks of a round, by their token; none once the list was chosen. */
    Map<String, Ticks> ticks(RoundId id) {
        Map<String, Ticks> all = new HashMap<>();
        Optional.ofNullable(documents
                        .collection()
                        .find(Filters.eq("_id", id.toString()))
                        .projection(Projections.include(TICKS))
                        .first())
                .map(found -> found.get(TICKS, Document.class))
                .ifPresent(ticks -> ticks.forEach((token, own) -> all.put(token, ticks((Document) own))));
        return all;
    }

    private static Ticks ticks(Document own) {
        return new Ticks(
                own.get(TICK_ID, UUID.class),
                BitSet.valueOf(own.get(TICKED, Binary.class).getData()),
                List.of());
    }

    void removeAll(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("session", rehearsal));
    }

    /** Rounds whose list was chosen and of whose ticks traces may be left. Reads them all: for the start and once a day. */
    List<RoundId> withTraces() {
        return documents
                .collection()
                .find(Filters.eq(TRACES, true))
                .projection(Projections.include("session", "number"))
                .map(found -> new RoundId(new SessionId(found.get("session", UUID.class)), found.getInteger("number")))
                .into(new ArrayList<>());
    }

    void noTraces(RoundId id) {
        documents.update(Filters.eq("_id", id.toString()), Updates.unset(TRACES));
    }
}
