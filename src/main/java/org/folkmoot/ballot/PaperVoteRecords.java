package org.folkmoot.ballot;

import static org.folkmoot.ballot.QuestionRecords.COLLECTION;
import static org.folkmoot.ballot.QuestionRecords.byId;
import static org.folkmoot.ballot.QuestionRecords.closed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.ballot.Papers.Line;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.paper.Keyers;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Votes on paper in the document of their question. Every step is one atomic update, as in {@link QuestionRecords}. */
@Repository
class PaperVoteRecords {

    private static final String VERSION = "version";
    private static final String KEYED_VERSION = QuestionDocument.KEYED + "." + VERSION;
    private static final String BY = "by";
    private static final String DIFFERING = "differing";

    private final MongoTemplate store;

    PaperVoteRecords(MongoTemplate store) {
        this.store = store;
    }

    /**
     * What of a question bears on its papers.
     *
     * @param ticked who voted on paper
     */
    record OnPaper(List<MemberId> ticked, Set<MemberId> roll, Set<String> tokens, KeyedPapers keyed) {}

    /** Empty if it is neither open nor closed. */
    Optional<OnPaper> find(AssemblyId assembly, QuestionId id) {
        return Optional.ofNullable(store.findOne(taking(assembly, id), Document.class, COLLECTION))
                .map(document -> new OnPaper(
                        ticked(document).stream().map(MemberId::new).toList(),
                        QuestionDocument.members(document, QuestionDocument.ROLL),
                        document.get(QuestionDocument.VOTES, new Document()).keySet(),
                        keyed(document)));
    }

    /** @return false if the papers are among the votes, the question takes none, or a vote of this member is in */
    boolean tick(AssemblyId assembly, QuestionId id, MemberId member, String token) {
        return update(
                withoutPapers(assembly, id)
                        .addCriteria(Criteria.where(QuestionDocument.VOTES + "." + token)
                                .is(null)),
                new Update().addToSet(QuestionDocument.ON_PAPER, member.value()));
    }

    /** @return false if the papers are among the votes, or the question takes none */
    boolean untick(AssemblyId assembly, QuestionId id, MemberId member) {
        return update(withoutPapers(assembly, id), new Update().pull(QuestionDocument.ON_PAPER, member.value()));
    }

    /**
     * Keeps what was counted as the change makes it of what is kept. The change may run more than once.
     *
     * @return empty if the papers are among the votes, or the question takes none
     */
    Optional<KeyedPapers> change(AssemblyId assembly, QuestionId id, UnaryOperator<KeyedPapers> change) {
        return Documents.change(
                "The papers on question " + id,
                () -> Optional.ofNullable(store.findOne(withoutPapers(assembly, id), Document.class, COLLECTION))
                        .map(PaperVoteRecords::keyed),
                change,
                after -> update(
                        withoutPapers(assembly, id).addCriteria(version(after.version())),
                        Update.update(QuestionDocument.KEYED, document(after, after.version() + 1))));
    }

    /**
     * Puts the papers among the votes, those ticked on the roll, and forgets what was counted, in one step.
     *
     * @return false, and nothing was done, if somebody was ticked meanwhile, the counts changed, or it is not closed any more
     */
    boolean putIn(AssemblyId assembly, QuestionId id, OnPaper onPaper, Papers papers) {
        List<UUID> ticked = onPaper.ticked().stream().map(MemberId::value).toList();
        Update update = Update.update(QuestionDocument.PAPERS, papers.all())
                .set(QuestionDocument.SPOILED, papers.spoiled())
                .unset(QuestionDocument.KEYED);
        List<Choice> choices = new ArrayList<>(papers.choices());
        Collections.shuffle(choices);
        choices.forEach(choice ->
                update.set(QuestionDocument.VOTES + "." + nobodys(), QuestionDocument.of(Vote.first(choice))));
        update.addToSet(QuestionDocument.ROLL).each(ticked.toArray());
        return update(
                closed(assembly, id)
                        .addCriteria(Criteria.where(QuestionDocument.PAPERS).is(null))
                        .addCriteria(Criteria.where(QuestionDocument.ON_PAPER).is(ticked))
                        .addCriteria(version(onPaper.keyed().version())),
                update);
    }

    /** A token like those of members, made of no member. */
    private static String nobodys() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Open, or closed and not being counted. */
    private static Query taking(AssemblyId assembly, QuestionId id) {
        return byId(assembly, id)
                .addCriteria(Criteria.where(QuestionDocument.STATE)
                        .in(Question.State.OPEN.name(), Question.State.CLOSED.name())
                        .and(QuestionDocument.SEALED)
                        .is(null));
    }

    private static Query withoutPapers(AssemblyId assembly, QuestionId id) {
        return taking(assembly, id)
                .addCriteria(Criteria.where(QuestionDocument.PAPERS).is(null));
    }

    private static Criteria version(long known) {
        return known == 0
                ? Criteria.where(KEYED_VERSION).is(null)
                : Criteria.where(KEYED_VERSION).is(known);
    }

    private static List<UUID> ticked(Document document) {
        return document.getList(QuestionDocument.ON_PAPER, UUID.class, List.of());
    }

    private static Document document(KeyedPapers keyed, long version) {
        return new Document(VERSION, version)
                .append(DIFFERING, keyed.differing().stream().map(Enum::name).toList())
                .append(
                        "entries",
                        keyed.keyers().entries().stream()
                                .map(entry -> entry(entry, keyed))
                                .toList());
    }

    private static Document entry(Keyers.Entry entry, KeyedPapers keyed) {
        Document document = new Document(BY, entry.by().value())
                .append("state", entry.state().name());
        Optional.ofNullable(keyed.counts().get(entry.by())).ifPresent(papers -> {
            for (Line line : Line.values()) {
                document.append(line.name(), papers.of(line));
            }
        });
        return document;
    }

    private static KeyedPapers keyed(Document question) {
        return Optional.ofNullable(question.get(QuestionDocument.KEYED, Document.class))
                .map(PaperVoteRecords::read)
                .orElseGet(KeyedPapers::none);
    }

    private static KeyedPapers read(Document keyed) {
        List<Keyers.Entry> entries = new ArrayList<>();
        Map<AccountId, Papers> counts = new HashMap<>();
        for (Document entry : keyed.getList("entries", Document.class)) {
            AccountId by = new AccountId(entry.get(BY, UUID.class));
            entries.add(new Keyers.Entry(by, Keyers.Entry.State.valueOf(entry.getString("state"))));
            if (entry.containsKey(Line.AGREE.name())) {
                counts.put(
                        by,
                        new Papers(
                                entry.getInteger(Line.AGREE.name()),
                                entry.getInteger(Line.DISAGREE.name()),
                                entry.getInteger(Line.ABSTAIN.name()),
                                entry.getInteger(Line.SPOILED.name())));
            }
        }
        return new KeyedPapers(
                new Keyers(entries),
                counts,
                keyed.getList(DIFFERING, String.class).stream()
                        .map(Line::valueOf)
                        .collect(Collectors.toSet()),
                keyed.getLong(VERSION));
    }

    private boolean update(Query which, Update change) {
        return store.updateFirst(which, change, COLLECTION).getMatchedCount() == 1;
    }
}
