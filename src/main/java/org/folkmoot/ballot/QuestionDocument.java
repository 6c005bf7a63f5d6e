package org.folkmoot.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionText.Explained;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Rule.Share;
import org.folkmoot.ballot.count.Tally;

/** A question as it stands in the store. */
final class QuestionDocument {

    static final String ASSEMBLY = "assembly";
    static final String SESSION = "session";
    static final String STATE = "state";
    static final String TEXT = "text";
    static final String RULE = "rule";
    static final String OPENED = "opened";
    static final String OPENED_BY = "openedBy";
    /** The session while the question is open in it, else absent: a unique key, so that one is open at a time. */
    static final String OPEN_IN = "openIn";

    static final String ROLL = "roll";
    static final String ROLL_AT_OPENING = "rollAtOpening";
    /** Where the key lay before it lay with the keys. */
    static final String FORMER_KEY = "key";

    static final String VOTES = "votes";
    static final String CLOSED = "closed";
    static final String CLOSED_BY = "closedBy";
    /** Until when votes that waited on a device are taken though it is closed. */
    static final String GRACE_ENDS = "graceEnds";
    /** True once its votes are being counted: no vote is taken and it is not opened again. */
    static final String SEALED = "sealed";
    /** Closes that were taken back: when it closed, in milliseconds, with when it opened again. */
    static final String REOPENED = "reopened";
    /** Members who voted too late. */
    static final String LATE = "late";

    static final String TALLY = "tally";
    static final String VOTERS = "voters";
    /** True from the count on until the key is destroyed and nothing of the votes is left in the files of the store; then absent. */
    static final String TRACES = "traces";

    static final String UNDONE = "undone";
    /** Members whose vote staff entered. Nothing in the votes says which these are, so that the list joins nobody with a choice. */
    static final String ENTERED = "entered";

    /** Members of whom it is known that they voted on paper. Nothing in the votes says which these are. */
    static final String ON_PAPER = "onPaper";
    /** How many papers are among the votes, blank and spoiled ones too; absent until they are. */
    static final String PAPERS = "papers";

    static final String SPOILED = "spoiled";
    /** What two people counted of the papers, until these are among the votes. */
    static final String KEYED = "keyed";

    /** Within a vote, filed under its voter's token. */
    static final String VOTE_ID = "id";

    private static final String VOTE_CHOICE = "choice";

    private QuestionDocument() {}

    static Document draft(QuestionId id, AssemblyId assembly, SessionId session, QuestionText text, Rule rule) {
        return new Document("_id", id.value())
                .append(ASSEMBLY, assembly.value())
                .append(SESSION, session.value())
                .append(STATE, Question.State.DRAFT.name())
                .append(TEXT, of(text))
                .append(RULE, of(rule));
    }

    static Question read(Document document) {
        Rule rule = rule(document.get(RULE, Document.class));
        int roll = list(document, ROLL).size();
        Optional<Document> counted = Optional.ofNullable(document.get(TALLY, Document.class));
        Optional<Tally> tally = counted.flatMap(QuestionDocument::tally);
        Question.OnPaper onPaper = onPaper(document);
        int voted = tally.map(Tally::voters)
                .or(() -> counted.map(stored -> stored.getInteger("voters")))
                .orElseGet(() -> document.get(VOTES, new Document()).size() + onPaper.besidesVotes());
        return new Question(
                new QuestionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get(ASSEMBLY, UUID.class)),
                new SessionId(document.get(SESSION, UUID.class)),
                text(document.get(TEXT, Document.class)),
                rule,
                Question.State.valueOf(document.getString(STATE)),
                voted,
                list(document, ENTERED).size(),
                onPaper,
                roll,
                late(document),
                course(document),
                tally.filter(shown -> shown.voters() >= Question.FEWEST_SHOWN)
                        .map(shown -> Result.of(rule, shown, roll)),
                Optional.ofNullable(document.get(UNDONE, Document.class)).map(QuestionDocument::undone));
    }

    private static Question.Course course(Document document) {
        return new Question.Course(
                Optional.ofNullable(document.getDate(OPENED)).map(Date::toInstant),
                Optional.ofNullable(document.getDate(CLOSED)).map(Date::toInstant),
                document.get(REOPENED, new Document()).entrySet().stream()
                        .map(entry -> new Question.Reopening(
                                Instant.ofEpochMilli(Long.parseLong(entry.getKey())),
                                ((Date) entry.getValue()).toInstant()))
                        .sorted(Comparator.comparing(Question.Reopening::closed))
                        .toList());
    }

    private static Question.OnPaper onPaper(Document document) {
        return Optional.ofNullable(document.getInteger(PAPERS))
                .map(papers -> new Question.OnPaper(
                        papers, Question.OnPaper.Stage.AMONG_VOTES, document.getInteger(SPOILED, 0)))
                .orElseGet(
                        () -> new Question.OnPaper(list(document, ON_PAPER).size(), Question.OnPaper.Stage.TO_KEY, 0));
    }

    /** Empty while it waits for votes on paper. */
    static Optional<Instant> countedAt(Document closed) {
        Instant reopenable = closed.getDate(CLOSED).toInstant().plus(Question.REOPENABLE);
        return Optional.ofNullable(closed.getDate(GRACE_ENDS))
                .map(Date::toInstant)
                .filter(reopenable::isBefore)
                .or(() -> Optional.of(reopenable))
                .filter(_ -> !onPaper(closed).isAwaited());
    }

    /** Who voted too late and whose earlier vote does not count either. */
    private static int late(Document document) {
        Set<UUID> late = new HashSet<>(list(document, LATE));
        list(document, VOTERS).forEach(late::remove);
        return late.size();
    }

    static BallotBox box(Document document, Optional<VoterKey> key) {
        Map<String, Choice> votes = new HashMap<>();
        document.get(VOTES, new Document())
                .forEach((token, vote) -> votes.put(token, filed(vote).choice()));
        return new BallotBox(key, members(document, ROLL), votes, members(document, ON_PAPER));
    }

    /** @param vote a document; a bare choice in questions opened before votes had ids */
    static MyVote.Filed filed(Object vote) {
        return vote instanceof Document document
                ? new MyVote.Filed(document.get(VOTE_ID, UUID.class), Choice.valueOf(document.getString(VOTE_CHOICE)))
                : new MyVote.Filed(new UUID(0, 0), Choice.valueOf((String) vote));
    }

    static Set<MemberId> members(Document document, String field) {
        return list(document, field).stream().map(MemberId::new).collect(Collectors.toSet());
    }

    static Document of(QuestionText text) {
        return new Document("wording", text.wording())
                .append("byline", text.byline())
                .append(
                        "explained",
                        text.explained().stream()
                                .map(term -> new Document("word", term.word()).append("means", term.means()))
                                .toList());
    }

    static Document of(Rule rule) {
        Document document = new Document("bar", rule.bar().name())
                .append("share", of(rule.share()))
                .append("of", rule.of().name())
                .append("grace", Math.toIntExact(rule.grace().toMinutes()));
        rule.quorum().ifPresent(quorum -> document.append("quorum", of(quorum)));
        return document;
    }

    static Document of(Vote vote) {
        return new Document(VOTE_ID, vote.id())
                .append(VOTE_CHOICE, vote.choice().name());
    }

    static Document of(Question.Undone undone) {
        return new Document("at", Date.from(undone.at())).append("reason", undone.reason());
    }

    /** Of few votes nothing but their number is kept: beside the roll of who voted, the rest would say how. */
    static Document of(Tally tally) {
        Document document = new Document("voters", tally.voters());
        return tally.voters() < Question.FEWEST_SHOWN
                ? document
                : document.append("agree", tally.agree())
                        .append("disagree", tally.disagree())
                        .append("abstain", tally.abstain());
    }

    private static Document of(Share share) {
        return new Document("part", share.part()).append("whole", share.whole());
    }

    private static List<UUID> list(Document document, String field) {
        return document.getList(field, UUID.class, List.of());
    }

    private static QuestionText text(Document document) {
        return new QuestionText(
                document.getString("wording"),
                document.getString("byline"),
                document.getList("explained", Document.class).stream()
                        .map(term -> new Explained(term.getString("word"), term.getString("means")))
                        .toList());
    }

    private static Rule rule(Document document) {
        return new Rule(
                Rule.Bar.valueOf(document.getString("bar")),
                share(document.get("share", Document.class)),
                Rule.Denominator.valueOf(document.getString("of")),
                Optional.ofNullable(document.get("quorum", Document.class)).map(QuestionDocument::share),
                Duration.ofMinutes(document.getInteger("grace", 0)));
    }

    private static Share share(Document document) {
        return new Share(document.getInteger("part"), document.getInteger("whole"));
    }

    private static Optional<Tally> tally(Document document) {
        return document.containsKey("agree")
                ? Optional.of(new Tally(
                        document.getInteger("agree"), document.getInteger("disagree"), document.getInteger("abstain")))
                : Optional.empty();
    }

    private static Question.Undone undone(Document document) {
        return new Question.Undone(document.getDate("at").toInstant(), document.getString("reason"));
    }
}
