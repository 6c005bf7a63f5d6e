package org.folkmoot.floor.polls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.KeyedCount;
import org.folkmoot.ballot.VoterKey;
import org.folkmoot.floor.polls.PollRecords.PollPlace;
import org.folkmoot.floor.polls.SentAnswer.Filed;
import org.folkmoot.people.PassingKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Polls in the store, one document each. Every step is one atomic update whose filter holds the state it may be taken in, so that of an answer and a
 * close that meet, each sees the other wholly or not at all.
 */
@Repository
class PollRecords implements KeyedCount.Boxes<PollPlace>, RehearsalTraces {

    static final String COLLECTION = "polls";

    private final MongoTemplate store;
    private final PassingKeys keys;

    PollRecords(MongoTemplate store, PassingKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Where a poll lies: what can be done about it without reading it. */
    record PollPlace(AssemblyId assembly, PollId id) {}

    /** What is in a poll that is open, with the key it is filed under. */
    record Box(VoterKey key, Document answers) {

        Optional<Filed> of(MemberId member) {
            return Optional.ofNullable(answers.get(key.tokenOf(member))).map(PollDocument::filed);
        }
    }

    /** Does nothing if there is one of this id. */
    void insert(PollId id, AssemblyId assembly, SessionId session, PollPlan plan) {
        try {
            store.insert(PollDocument.draft(id, assembly, session, plan), COLLECTION);
        } catch (DuplicateKeyException _) {
            // The same form was sent twice.
        }
    }

    /** Without the answers, which can be many. */
    Optional<Poll> find(PollPlace poll) {
        return one(withoutAnswers(in(poll))).map(PollDocument::read);
    }

    /** In the order in which they were prepared. */
    List<Poll> ofSession(AssemblyId assembly, SessionId session) {
        Query query = Query.query(Criteria.where(PollDocument.SESSION)
                .is(session.value())
                .and(PollDocument.ASSEMBLY)
                .is(assembly.value()));
        return store.find(withoutAnswers(query), Document.class, COLLECTION).stream()
                .map(PollDocument::read)
                .sorted(Comparator.comparing(poll -> poll.id().value()))
                .toList();
    }

    private static Query withoutAnswers(Query query) {
        query.fields().exclude(PollDocument.ANSWERS, PollDocument.ENTERED);
        return query;
    }

    /** The poll of the session that is open, with how many have answered. */
    Optional<Open> openIn(AssemblyId assembly, SessionId session) {
        return one(Query.query(Criteria.where(PollDocument.OPEN_IN)
                        .is(session.value())
                        .and(PollDocument.ASSEMBLY)
                        .is(assembly.value())))
                .map(document -> new Open(
                        PollDocument.read(document),
                        document.get(PollDocument.ANSWERS, new Document()).size()));
    }

    record Open(Poll poll, int answered) {}

    /** @return false if it is no draft of this version any more */
    boolean change(PollPlace poll, long seen, PollPlan plan) {
        return update(
                draft(poll, seen),
                Update.update(PollDocument.PLAN, PollDocument.of(plan)).set(PollDocument.VERSION, seen + 1));
    }

    /** @return false if it is no draft of this version any more */
    boolean remove(PollPlace poll, long seen) {
        return store.remove(draft(poll, seen), COLLECTION).getDeletedCount() == 1;
    }

    /**
     * Opens a draft, which has a key from now on.
     *
     * @return false if it is no draft of this version any more
     * @throws DuplicateKeyException if another poll of the session is open
     */
    boolean open(Poll draft, int roll, Instant now, UUID by) {
        keys.of(draft.id().value());
        return update(
                draft(new PollPlace(draft.assembly(), draft.id()), draft.version()),
                Update.update(PollDocument.STATE, Poll.State.OPEN.name())
                        .set(PollDocument.OPEN_IN, draft.session().value())
                        .set(PollDocument.OPENED, Date.from(now))
                        .set(PollDocument.OPENED_BY, by)
                        .set(PollDocument.ROLL, roll)
                        .set(PollDocument.ANSWERS, new Document()));
    }

    Optional<VoterKey> key(PollId id) {
        return keys.find(id.value()).map(key -> new VoterKey(key.getEncoded()));
    }

    /** Empty if it is not open. */
    Optional<Box> box(PollPlace poll) {
        return key(poll.id())
                .flatMap(key -> one(inState(poll, Poll.State.OPEN))
                        .map(document -> new Box(key, document.get(PollDocument.ANSWERS, new Document()))));
    }

    /** Who puts an answer in. */
    enum GivenBy {
        MEMBER,
        STAFF
    }

    /**
     * Puts the answer in, in place of an earlier one under the same token.
     *
     * @return false if the poll is not open, or another answer stands under the token than those this one may replace: then it is not in
     */
    boolean answer(PollPlace poll, String token, MemberId member, SentAnswer sent, GivenBy by) {
        String place = PollDocument.ANSWERS + "." + token;
        List<@Nullable UUID> replaced = new ArrayList<>(sent.inPlaceOf());
        replaced.add(sent.id());
        replaced.add(null);
        Update update = Update.update(place, PollDocument.of(sent));
        return update(
                inState(poll, Poll.State.OPEN)
                        .addCriteria(Criteria.where(place + "." + PollDocument.ANSWER_ID)
                                .in(replaced)),
                by == GivenBy.STAFF
                        ? update.addToSet(PollDocument.ENTERED, member.value())
                        : update.pull(PollDocument.ENTERED, member.value()));
    }

    /** @return false if it was not open */
    boolean close(PollPlace poll, Instant now, UUID by) {
        return update(inState(poll, Poll.State.OPEN), ended(Poll.State.CLOSED, now, by));
    }

    /** Takes it back and destroys its answers. False if it was not open. */
    boolean withdraw(PollPlace poll, Instant now, UUID by) {
        return update(inState(poll, Poll.State.OPEN), emptied(ended(Poll.State.WITHDRAWN, now, by)));
    }

    /** Ends a draft, or a poll that is open and that nobody answered, with hands that were counted. False if it was neither. */
    boolean hands(PollPlace poll, long seen, PollCount hands, Instant now, UUID by) {
        Update update =
                emptied(ended(Poll.State.COUNTED, now, by)).set(PollDocument.RESULT, PollDocument.counted(hands));
        return update(draft(poll, seen), update)
                || update(
                        inState(poll, Poll.State.OPEN)
                                .addCriteria(
                                        Criteria.where(PollDocument.ANSWERS).is(new Document())),
                        update);
    }

    private static Update ended(Poll.State state, Instant now, UUID by) {
        return Update.update(PollDocument.STATE, state.name())
                .set(PollDocument.CLOSED, Date.from(now))
                .set(PollDocument.CLOSED_BY, by)
                .unset(PollDocument.OPEN_IN);
    }

    private static Update emptied(Update update) {
        return update.set(PollDocument.TRACES, true).unset(PollDocument.ANSWERS).unset(PollDocument.ENTERED);
    }

    /** Notes that the room is shown the result; the first time stays. */
    void shown(PollPlace poll, Instant now) {
        update(
                inState(poll, Poll.State.COUNTED)
                        .addCriteria(Criteria.where(PollDocument.SHOWN).exists(false)),
                Update.update(PollDocument.SHOWN, Date.from(now)));
    }

    /** Words that the room does not see, by their keys, or sees again. False if the poll is not counted. */
    boolean hide(PollPlace poll, String key) {
        return update(inState(poll, Poll.State.COUNTED), new Update().addToSet(PollDocument.HIDDEN, key));
    }

    boolean unhide(PollPlace poll, String key) {
        return update(inState(poll, Poll.State.COUNTED), new Update().pull(PollDocument.HIDDEN, key));
    }

    @Override
    public List<PollPlace> closed() {
        return places(Criteria.where(PollDocument.STATE).is(Poll.State.CLOSED.name()));
    }

    @Override
    public List<PollPlace> withTraces() {
        return places(Criteria.where(PollDocument.TRACES).is(true));
    }

    private List<PollPlace> places(Criteria criteria) {
        Query query = Query.query(criteria);
        query.fields().include(PollDocument.ASSEMBLY);
        return store.find(query, Document.class, COLLECTION).stream()
                .map(found -> new PollPlace(
                        new AssemblyId(found.get(PollDocument.ASSEMBLY, UUID.class)),
                        new PollId(found.get("_id", UUID.class))))
                .toList();
    }

    @Override
    public boolean count(PollPlace poll) {
        Optional<Document> closed = one(inState(poll, Poll.State.CLOSED));
        closed.ifPresent(document -> {
            Collection<Answer> answers = document.get(PollDocument.ANSWERS, new Document()).values().stream()
                    .map(answer -> PollDocument.filed(answer).answer())
                    .toList();
            int entered = document.getList(PollDocument.ENTERED, UUID.class, List.of())
                    .size();
            Asked asked = PollDocument.read(document).plan().asked();
            update(
                    inState(poll, Poll.State.CLOSED),
                    emptied(Update.update(PollDocument.STATE, Poll.State.COUNTED.name()))
                            .set(PollDocument.RESULT, PollDocument.counted(asked, answers, entered)));
        });
        return closed.isPresent();
    }

    @Override
    public void destroyKey(PollPlace poll) {
        keys.destroy(poll.id().value());
    }

    @Override
    public void forget(Assembly rehearsal) {
        rehearsal
                .sessions()
                .forEach(session -> ofSession(rehearsal.id(), session.id())
                        .forEach(poll -> keys.destroy(poll.id().value())));
        store.getCollection(COLLECTION).deleteMany(RehearsalTraces.ofAssembly(PollDocument.ASSEMBLY, rehearsal));
    }

    @Override
    public void noTraces(PollPlace poll) {
        update(in(poll), new Update().unset(PollDocument.TRACES));
    }

    private Optional<Document> one(Query query) {
        return Optional.ofNullable(store.findOne(query, Document.class, COLLECTION));
    }

    /** By id and assembly together: an id of another assembly finds nothing. */
    private static Query in(PollPlace poll) {
        return Query.query(Criteria.where("_id")
                .is(poll.id().value())
                .and(PollDocument.ASSEMBLY)
                .is(poll.assembly().value()));
    }

    private static Query inState(PollPlace poll, Poll.State state) {
        return in(poll).addCriteria(Criteria.where(PollDocument.STATE).is(state.name()));
    }

    private static Query draft(PollPlace poll, long version) {
        return inState(poll, Poll.State.DRAFT)
                .addCriteria(Criteria.where(PollDocument.VERSION).is(version));
    }

    private boolean update(Query which, Update change) {
        return store.updateFirst(which, change, COLLECTION).getMatchedCount() == 1;
    }
}
