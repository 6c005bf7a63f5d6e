package org.folkmoot.ballot;

import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.people.AccountId;
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

    QuestionRecords(MongoTemplate store) {
        this.store = store;
    }

    void insert(QuestionId id, AssemblyId assembly, SessionId session, QuestionText text, Rule rule) {
        store.insert(QuestionDocument.draft(id, assembly, session, text, rule), COLLECTION);
    }

    Optional<Question> find(AssemblyId assembly, QuestionId id) {
        return document(assembly, id).map(QuestionDocument::read);
    }

    List<Question> ofSession(AssemblyId assembly, SessionId session) {
        return all(Criteria.where(QuestionDocument.SESSION)
                .is(session.value())
                .and(QuestionDocument.ASSEMBLY)
                .is(assembly.value()));
    }

    List<Question> ofAssembly(AssemblyId assembly) {
        return all(Criteria.where(QuestionDocument.ASSEMBLY).is(assembly.value()));
    }

    List<Question> inState(Question.State state) {
        return all(Criteria.where(QuestionDocument.STATE).is(state.name()));
    }

    /** @return false if it is no draft any more, or there is none */
    boolean reword(AssemblyId assembly, QuestionId id, QuestionText text, Rule rule) {
        return matched(store.updateFirst(
                inState(assembly, id, Question.State.DRAFT),
                Update.update(QuestionDocument.TEXT, QuestionDocument.of(text))
                        .set(QuestionDocument.RULE, QuestionDocument.of(rule)),
                COLLECTION));
    }

    /** @return false if it is no draft any more, or there is none */
    boolean removeDraft(AssemblyId assembly, QuestionId id) {
        return store.remove(inState(assembly, id, Question.State.DRAFT), COLLECTION)
                        .getDeletedCount()
                == 1;
    }

    /**
     * Opens a draft.
     *
     * @return false if it is no draft any more, or there is none
     * @throws org.springframework.dao.DuplicateKeyException if another question of the session is open
     */
    boolean open(Question draft, VoterKey key, Set<AccountId> roll, Instant now, AccountId by) {
        return matched(store.updateFirst(
                inState(draft.assembly(), draft.id(), Question.State.DRAFT),
                Update.update(QuestionDocument.STATE, Question.State.OPEN.name())
                        .set(QuestionDocument.OPEN_IN, draft.session().value())
                        .set(QuestionDocument.OPENED, Date.from(now))
                        .set(QuestionDocument.OPENED_BY, by.value())
                        .set(QuestionDocument.KEY, key.bytes())
                        .set(
                                QuestionDocument.ROLL,
                                roll.stream().map(AccountId::value).sorted().toList())
                        .set(QuestionDocument.ROLL_AT_OPENING, roll.size())
                        .set(QuestionDocument.VOTES, new Document()),
                COLLECTION));
    }

    /** The key and session of a question that is open; empty if it is not. They never change while it is open. */
    Optional<OpenQuestion> openOne(AssemblyId assembly, QuestionId id) {
        Query query = inState(assembly, id, Question.State.OPEN);
        query.fields().include(QuestionDocument.KEY, QuestionDocument.SESSION);
        return Optional.ofNullable(store.findOne(query, Document.class, COLLECTION))
                .map(document -> new OpenQuestion(
                        QuestionDocument.key(document),
                        new SessionId(document.get(QuestionDocument.SESSION, UUID.class))));
    }

    /**
     * Puts the vote in, in place of an earlier one under the same token, and its voter on the roll if they joined since the opening.
     *
     * @return false if the question is not open: then the vote is not in
     */
    boolean cast(AssemblyId assembly, QuestionId id, String token, AccountId member, Choice choice) {
        return matched(store.updateFirst(
                inState(assembly, id, Question.State.OPEN),
                Update.update(QuestionDocument.VOTES + "." + token, choice.name())
                        .addToSet(QuestionDocument.ROLL, member.value()),
                COLLECTION));
    }

    /** The choice filed under the token of a question that is open. */
    Optional<Choice> filed(AssemblyId assembly, QuestionId id, String token) {
        Query query = inState(assembly, id, Question.State.OPEN);
        query.fields().include(QuestionDocument.VOTES + "." + token);
        return Optional.ofNullable(store.findOne(query, Document.class, COLLECTION))
                .map(document -> document.get(QuestionDocument.VOTES, new Document()))
                .map(votes -> votes.getString(token))
                .map(QuestionDocument::choice);
    }

    /** @return false if it was not open */
    boolean close(AssemblyId assembly, QuestionId id, Instant now, AccountId by) {
        return matched(store.updateFirst(
                inState(assembly, id, Question.State.OPEN),
                Update.update(QuestionDocument.STATE, Question.State.CLOSED.name())
                        .set(QuestionDocument.CLOSED, Date.from(now))
                        .set(QuestionDocument.CLOSED_BY, by.value())
                        .unset(QuestionDocument.OPEN_IN),
                COLLECTION));
    }

    /** The votes of a question that closed and is not counted; empty if it is anything else. */
    Optional<BallotBox> box(AssemblyId assembly, QuestionId id) {
        return Optional.ofNullable(
                        store.findOne(inState(assembly, id, Question.State.CLOSED), Document.class, COLLECTION))
                .map(QuestionDocument::box);
    }

    /** Puts the count in place of the votes and destroys the key, in one step; does nothing if that was done before. */
    void count(AssemblyId assembly, QuestionId id, Tally tally, List<AccountId> voters, Set<AccountId> roll) {
        store.updateFirst(
                inState(assembly, id, Question.State.CLOSED),
                Update.update(QuestionDocument.STATE, Question.State.COUNTED.name())
                        .set(QuestionDocument.TALLY, QuestionDocument.of(tally))
                        .set(
                                QuestionDocument.VOTERS,
                                voters.stream().map(AccountId::value).sorted().toList())
                        .set(
                                QuestionDocument.ROLL,
                                roll.stream().map(AccountId::value).sorted().toList())
                        .unset(QuestionDocument.VOTES)
                        .unset(QuestionDocument.KEY),
                COLLECTION);
    }

    /** Who voted on a question that is counted; empty before. */
    Set<AccountId> voters(AssemblyId assembly, QuestionId id) {
        return document(assembly, id)
                .map(document -> QuestionDocument.accounts(document, QuestionDocument.VOTERS))
                .orElse(Set.of());
    }

    private Optional<Document> document(AssemblyId assembly, QuestionId id) {
        return Optional.ofNullable(store.findOne(byId(assembly, id), Document.class, COLLECTION));
    }

    private List<Question> all(Criteria criteria) {
        return store.find(Query.query(criteria), Document.class, COLLECTION).stream()
                .map(QuestionDocument::read)
                .sorted(java.util.Comparator.comparing(question -> question.id().value()))
                .toList();
    }

    /** By id and assembly together: an id of another assembly finds nothing. */
    private static Query byId(AssemblyId assembly, QuestionId id) {
        return Query.query(Criteria.where("_id")
                .is(id.value())
                .and(QuestionDocument.ASSEMBLY)
                .is(assembly.value()));
    }

    private static Query inState(AssemblyId assembly, QuestionId id, Question.State state) {
        return byId(assembly, id)
                .addCriteria(Criteria.where(QuestionDocument.STATE).is(state.name()));
    }

    private static boolean matched(UpdateResult result) {
        return result.getMatchedCount() == 1;
    }

    record OpenQuestion(VoterKey key, SessionId session) {}
}
