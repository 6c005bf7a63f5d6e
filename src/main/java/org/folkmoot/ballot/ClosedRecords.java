package org.folkmoot.ballot;

import static org.folkmoot.ballot.QuestionRecords.COLLECTION;
import static org.folkmoot.ballot.QuestionRecords.byId;
import static org.folkmoot.ballot.QuestionRecords.closed;
import static org.folkmoot.ballot.QuestionRecords.inState;
import static org.folkmoot.ballot.QuestionRecords.sorted;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.ballot.QuestionRecords.QuestionPlace;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Questions in the store from their close on: opened again, or counted. Every step is one atomic update, as in {@link QuestionRecords}. */
@Repository
class ClosedRecords {

    private final MongoTemplate store;
    private final QuestionRecords records;

    ClosedRecords(MongoTemplate store, QuestionRecords records) {
        this.store = store;
        this.records = records;
    }

    /**
     * Takes the close back.
     *
     * @param closed the question as it closed
     * @return false if it is not closed as it was, or is being counted
     * @throws org.springframework.dao.DuplicateKeyException if another question of the session is open
     */
    boolean reopen(Question closed, Instant at, Instant now) {
        return update(
                closed(closed.assembly(), closed.id())
                        .addCriteria(Criteria.where(QuestionDocument.CLOSED).is(Date.from(at))),
                Update.update(QuestionDocument.STATE, Question.State.OPEN.name())
                        .set(QuestionDocument.OPEN_IN, closed.session().value())
                        .set(QuestionDocument.REOPENED + "." + at.toEpochMilli(), Date.from(now))
                        .unset(QuestionDocument.CLOSED)
                        .unset(QuestionDocument.CLOSED_BY)
                        .unset(QuestionDocument.LATE)
                        .unset(QuestionDocument.GRACE_ENDS));
    }

    /** Lets no vote in any more and no close be taken back: what is in is counted. False if it is not closed as it was, or waits for votes on paper. */
    boolean seal(Question closed) {
        Optional<Date> at = closed.course().closed().map(Date::from);
        return at.isPresent()
                && update(
                        inState(closed.assembly(), closed.id(), Question.State.CLOSED)
                                .addCriteria(
                                        Criteria.where(QuestionDocument.CLOSED).is(at.get()))
                                .addCriteria(noPapersAwaited()),
                        Update.update(QuestionDocument.SEALED, true));
    }

    private static Criteria noPapersAwaited() {
        return new Criteria()
                .orOperator(
                        Criteria.where(QuestionDocument.PAPERS).ne(null),
                        Criteria.where(QuestionDocument.ON_PAPER).is(null),
                        Criteria.where(QuestionDocument.ON_PAPER).size(0));
    }

    /** Keeps that a member voted too late; true if that was not known. */
    boolean late(AssemblyId assembly, QuestionId id, MemberId member) {
        return update(
                byId(assembly, id)
                        .addCriteria(Criteria.where(QuestionDocument.STATE)
                                .in(Question.State.CLOSED.name(), Question.State.COUNTED.name())
                                .and(QuestionDocument.LATE)
                                .ne(member.value())),
                new Update().addToSet(QuestionDocument.LATE, member.value()));
    }

    /** The votes of a question that is in that state, open or closed and not counted; empty if it is in another. */
    Optional<BallotBox> box(AssemblyId assembly, QuestionId id, Question.State state) {
        return Optional.ofNullable(store.findOne(inState(assembly, id, state), Document.class, COLLECTION))
                .map(document -> QuestionDocument.box(document, records.key(id)));
    }

    /** Puts the count in place of the votes, in one step; does nothing if that was done before. */
    void count(AssemblyId assembly, QuestionId id, BallotBox box) {
        store.updateFirst(
                inState(assembly, id, Question.State.CLOSED),
                Update.update(QuestionDocument.STATE, Question.State.COUNTED.name())
                        .set(QuestionDocument.TALLY, QuestionDocument.of(box.tally()))
                        .set(QuestionDocument.VOTERS, sorted(box.voters()))
                        .set(QuestionDocument.ROLL, sorted(box.roll()))
                        .set(QuestionDocument.TRACES, true)
                        .unset(QuestionDocument.VOTES)
                        .unset(QuestionDocument.ON_PAPER)
                        .unset(QuestionDocument.KEYED)
                        .unset(QuestionDocument.GRACE_ENDS)
                        .unset(QuestionDocument.SEALED),
                COLLECTION);
    }

    /** Questions that are counted or undone and of whose votes traces may be left. */
    List<QuestionPlace> withTraces() {
        return places(Criteria.where(QuestionDocument.TRACES).is(true));
    }

    /** Questions that are closed and not counted, with when they are to be; without those that wait for votes on paper. Reads no more of each than that, so that one that can't be read hides no other. */
    List<ToCount> toCount() {
        Query query = Query.query(Criteria.where(QuestionDocument.STATE).is(Question.State.CLOSED.name()));
        query.fields()
                .include(
                        QuestionDocument.ASSEMBLY,
                        QuestionDocument.CLOSED,
                        QuestionDocument.GRACE_ENDS,
                        QuestionDocument.ON_PAPER,
                        QuestionDocument.PAPERS);
        return store.find(query, Document.class, COLLECTION).stream()
                .flatMap(found -> QuestionDocument.countedAt(found).map(at -> new ToCount(place(found), at)).stream())
                .toList();
    }

    /** Reads no more than ids, so that one question that can't be read hides no other. */
    private List<QuestionPlace> places(Criteria criteria) {
        Query query = Query.query(criteria);
        query.fields().include(QuestionDocument.ASSEMBLY);
        return store.find(query, Document.class, COLLECTION).stream()
                .map(ClosedRecords::place)
                .toList();
    }

    private static QuestionPlace place(Document found) {
        return new QuestionPlace(
                new AssemblyId(found.get(QuestionDocument.ASSEMBLY, UUID.class)),
                new QuestionId(found.get("_id", UUID.class)));
    }

    void noTraces(QuestionId id) {
        store.updateFirst(
                Query.query(Criteria.where("_id").is(id.value())),
                new Update().unset(QuestionDocument.TRACES),
                COLLECTION);
    }

    private boolean update(Query which, Update change) {
        return store.updateFirst(which, change, COLLECTION).getMatchedCount() == 1;
    }

    /** @param at when it is counted if nobody asks for it sooner */
    record ToCount(QuestionPlace place, Instant at) {}
}
