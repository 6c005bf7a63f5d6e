package org.folkmoot.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.PassingKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Questions in the store, one document each. Every step is one atomic update whose filter holds the state it may be taken in, so
 * that of a vote and a close that meet, each sees the other wholly or not at all.
 */
@Repository
class QuestionRecords {

    static final String COLLECTION = "questions";

    private final MongoTemplate store;
    private final PassingKeys keys;

    QuestionRecords(MongoTemplate store, PassingKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    void insert(QuestionId id, AssemblyId assembly, SessionId session, QuestionText text, Rule rule) {
        store.insert(QuestionDocument.draft(id, assembly, session, text, rule), COLLECTION);
    }

    Optional<Question> find(AssemblyId assembly, QuestionId id) {
        return one(byId(assembly, id)).map(QuestionDocument::read);
    }

    List<Question> ofSession(AssemblyId assembly, SessionId session) {
        return all(Criteria.where(QuestionDocument.SESSION)
                .is(session.value())
                .and(QuestionDocument.ASSEMBLY)
                .is(assembly.value()));
    }

    Optional<Question> openIn(AssemblyId assembly, SessionId session) {
        return one(Query.query(Criteria.where(QuestionDocument.OPEN_IN)
                        .is(session.value())
                        .and(QuestionDocument.ASSEMBLY)
                        .is(assembly.value())))
                .map(QuestionDocument::read);
    }

    List<Question> open() {
        return all(Criteria.where(QuestionDocument.STATE).is(Question.State.OPEN.name()));
    }

    /** Whether the votes on a question of the assembly are not counted yet: late ones may still be taken of one that closed. */
    boolean isVoting(AssemblyId assembly) {
        return store.exists(
                Query.query(Criteria.where(QuestionDocument.ASSEMBLY)
                        .is(assembly.value())
                        .and(QuestionDocument.STATE)
                        .in(Question.State.OPEN.name(), Question.State.CLOSED.name())),
                COLLECTION);
    }

    List<Question> ofAssembly(AssemblyId assembly) {
        return all(Criteria.where(QuestionDocument.ASSEMBLY).is(assembly.value()));
    }

    /** @return false if it is no draft any more, or there is none */
    boolean reword(AssemblyId assembly, QuestionId id, QuestionText text, Rule rule) {
        return update(
                inState(assembly, id, Question.State.DRAFT),
                Update.update(QuestionDocument.TEXT, QuestionDocument.of(text))
                        .set(QuestionDocument.RULE, QuestionDocument.of(rule)));
    }

    /** @return false if it is no draft any more, or there is none */
    boolean removeDraft(AssemblyId assembly, QuestionId id) {
        return store.remove(inState(assembly, id, Question.State.DRAFT), COLLECTION)
                        .getDeletedCount()
                == 1;
    }

    /**
     * Opens a draft, which has a key from now on.
     *
     * @return false if it is no draft any more, or there is none
     * @throws org.springframework.dao.DuplicateKeyException if another question of the session is open
     */
    boolean open(Question draft, Set<MemberId> roll, Instant now, AccountId by) {
        keys.of(draft.id().value());
        return update(
                inState(draft.assembly(), draft.id(), Question.State.DRAFT),
                Update.update(QuestionDocument.STATE, Question.State.OPEN.name())
                        .set(QuestionDocument.OPEN_IN, draft.session().value())
                        .set(QuestionDocument.OPENED, Date.from(now))
                        .set(QuestionDocument.OPENED_BY, by.value())
                        .set(QuestionDocument.ROLL, sorted(roll))
                        .set(QuestionDocument.ROLL_AT_OPENING, roll.size())
                        .set(QuestionDocument.VOTES, new Document()));
    }

    /** The key of a question that is open; empty if it is not. It never changes while it is open. */
    Optional<VoterKey> openOne(AssemblyId assembly, QuestionId id) {
        boolean isOpen = openIn(assembly, id).isPresent();
        Optional<VoterKey> key = isOpen ? key(id) : Optional.empty();
        // A key that went after the question was seen open went with its close.
        if (isOpen && key.isEmpty() && openIn(assembly, id).isPresent()) {
            throw new IllegalStateException(
                    "The key of question " + id + " is not among the keys: it can only be closed");
        }
        return key;
    }

    private Optional<SessionId> openIn(AssemblyId assembly, QuestionId id) {
        Query query = inState(assembly, id, Question.State.OPEN);
        query.fields().include(QuestionDocument.SESSION);
        return one(query).map(document -> new SessionId(document.get(QuestionDocument.SESSION, UUID.class)));
    }

    /**
     * Puts the vote in, in place of an earlier one under the same token, and its voter on the roll if they joined since the opening.
     *
     * @return false if the question is not open, its voter voted on paper, or another vote stands under the token than those this one may replace: then it is not in
     */
    boolean cast(AssemblyId assembly, QuestionId id, String token, MemberId member, Vote vote) {
        return cast(assembly, id, token, member, vote, CastBy.VOTER, Set.of());
    }

    /** @param roll those of whom it is known that they are on it */
    boolean cast(
            AssemblyId assembly,
            QuestionId id,
            String token,
            MemberId member,
            Vote vote,
            CastBy by,
            Set<MemberId> roll) {
        return cast(inState(assembly, id, Question.State.OPEN), token, member, vote, by, roll);
    }

    /** Puts a vote in that waited on a device while the question closed, as {@link #cast} does; false too if that is not allowed, or not any more. */
    boolean castInGrace(
            AssemblyId assembly, QuestionId id, String token, MemberId member, Vote vote, CastBy by, Instant now) {
        Criteria isGrace = Criteria.where(QuestionDocument.GRACE_ENDS).gt(Date.from(now));
        return cast(closed(assembly, id).addCriteria(isGrace), token, member, vote, by, Set.of());
    }

    private boolean cast(Query which, String token, MemberId member, Vote vote, CastBy by, Set<MemberId> roll) {
        Update update = Update.update(QuestionDocument.VOTES + "." + token, QuestionDocument.of(vote));
        if (!roll.contains(member)) {
            update.addToSet(QuestionDocument.ROLL, member.value());
        }
        which.addCriteria(Criteria.where(QuestionDocument.ON_PAPER).ne(member.value()));
        return update(
                voteOver(which, token, vote),
                by == CastBy.STAFF
                        ? update.addToSet(QuestionDocument.ENTERED, member.value())
                        : update.pull(QuestionDocument.ENTERED, member.value()));
    }

    /** Of those, where nothing stands under the token but what the vote may replace. */
    private static Query voteOver(Query which, String token, Vote vote) {
        List<@Nullable UUID> replaced = new ArrayList<>(vote.inPlaceOf());
        replaced.add(vote.id());
        replaced.add(null);
        return which.addCriteria(Criteria.where(QuestionDocument.VOTES + "." + token + "." + QuestionDocument.VOTE_ID)
                .in(replaced));
    }

    /** What is in of a question that is not counted; empty if it is not open or closed. */
    Optional<Uncounted> uncounted(AssemblyId assembly, QuestionId id) {
        return one(byId(assembly, id)
                        .addCriteria(Criteria.where(QuestionDocument.STATE)
                                .in(Question.State.OPEN.name(), Question.State.CLOSED.name())))
                .map(document -> new Uncounted(
                        document.get(QuestionDocument.VOTES, new Document()),
                        QuestionDocument.members(document, QuestionDocument.ON_PAPER)));
    }

    Optional<MyVote.Filed> filed(AssemblyId assembly, QuestionId id, String token) {
        return uncounted(assembly, id).map(in -> in.votes().get(token)).map(QuestionDocument::filed);
    }

    /**
     * Takes an open question back, or declares one void that closed, and destroys its votes and its result in the same step.
     *
     * @return false if it was in none of the states
     */
    boolean undo(
            AssemblyId assembly, QuestionId id, Set<Question.State> from, Question.State to, Question.Undone undone) {
        return update(
                byId(assembly, id)
                        .addCriteria(Criteria.where(QuestionDocument.STATE)
                                .in(from.stream().map(Enum::name).toList())),
                Update.update(QuestionDocument.STATE, to.name())
                        .set(QuestionDocument.UNDONE, QuestionDocument.of(undone))
                        .set(QuestionDocument.TRACES, true)
                        .unset(QuestionDocument.OPEN_IN)
                        .unset(QuestionDocument.VOTES)
                        .unset(QuestionDocument.ENTERED)
                        .unset(QuestionDocument.ON_PAPER)
                        .unset(QuestionDocument.PAPERS)
                        .unset(QuestionDocument.SPOILED)
                        .unset(QuestionDocument.KEYED)
                        .unset(QuestionDocument.TALLY)
                        .unset(QuestionDocument.VOTERS));
    }

    /**
     * @param grace how long votes are still taken that waited on a device
     * @return false if it was not open
     */
    boolean close(AssemblyId assembly, QuestionId id, Instant now, Duration grace, AccountId by) {
        return update(
                inState(assembly, id, Question.State.OPEN),
                Update.update(QuestionDocument.STATE, Question.State.CLOSED.name())
                        .set(QuestionDocument.CLOSED, Date.from(now))
                        .set(QuestionDocument.GRACE_ENDS, Date.from(now.plus(grace)))
                        .set(QuestionDocument.CLOSED_BY, by.value())
                        .unset(QuestionDocument.OPEN_IN));
    }

    /** Closed, and not being counted. */
    static Query closed(AssemblyId assembly, QuestionId id) {
        return inState(assembly, id, Question.State.CLOSED)
                .addCriteria(Criteria.where(QuestionDocument.SEALED).is(null));
    }

    /** Destroys the key of a question that is counted or undone: from then on nothing tells whose a vote was. */
    void destroyKey(QuestionId id) {
        keys.destroy(id.value());
    }

    Optional<VoterKey> key(QuestionId id) {
        return keys.find(id.value()).map(key -> new VoterKey(key.getEncoded()));
    }

    /** Who voted on a question that is counted; empty before. */
    Set<MemberId> voters(AssemblyId assembly, QuestionId id) {
        return one(byId(assembly, id))
                .map(document -> QuestionDocument.members(document, QuestionDocument.VOTERS))
                .orElse(Set.of());
    }

    private Optional<Document> one(Query query) {
        return Optional.ofNullable(store.findOne(query, Document.class, COLLECTION));
    }

    static List<UUID> sorted(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).sorted().toList();
    }

    private List<Question> all(Criteria criteria) {
        return store.find(Query.query(criteria), Document.class, COLLECTION).stream()
                .map(QuestionDocument::read)
                .sorted(Comparator.comparing(question -> question.id().value()))
                .toList();
    }

    /** By id and assembly together: an id of another assembly finds nothing. */
    static Query byId(AssemblyId assembly, QuestionId id) {
        return Query.query(Criteria.where("_id")
                .is(id.value())
                .and(QuestionDocument.ASSEMBLY)
                .is(assembly.value()));
    }

    static Query inState(AssemblyId assembly, QuestionId id, Question.State state) {
        return byId(assembly, id)
                .addCriteria(Criteria.where(QuestionDocument.STATE).is(state.name()));
    }

    private boolean update(Query which, Update change) {
        return store.updateFirst(which, change, COLLECTION).getMatchedCount() == 1;
    }

    /** Where a question lies: what can be done about it without reading it. */
    record QuestionPlace(AssemblyId assembly, QuestionId id) {}
}
