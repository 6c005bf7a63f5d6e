package org.folkmoot.floor.polls;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.polls.Answer.Stance;
import org.folkmoot.floor.polls.PollCount.Opinions.Opinion;
import org.folkmoot.floor.polls.SentAnswer.Filed;

/** A poll as it stands in the store. */
final class PollDocument {

    static final String ASSEMBLY = "assembly";
    static final String SESSION = "session";
    static final String STATE = "state";
    static final String PLAN = "plan";
    static final String VERSION = "version";
    static final String ROLL = "roll";
    static final String OPENED = "opened";
    static final String OPENED_BY = "openedBy";
    /** The session while the poll is open in it, else absent: a unique key, so that one is open at a time. */
    static final String OPEN_IN = "openIn";

    static final String ANSWERS = "answers";
    /** Members whose answer staff entered, until the count. Nothing in the answers says which these are. */
    static final String ENTERED = "entered";

    static final String CLOSED = "closed";
    static final String CLOSED_BY = "closedBy";
    static final String RESULT = "result";
    /** When the room was first shown the result. */
    static final String SHOWN = "shown";

    static final String HIDDEN = "hidden";
    /** True from the end on until the key is destroyed and nothing of the answers is left in the files of the store; then absent. */
    static final String TRACES = "traces";

    /** Within an answer, filed under its member's token. */
    static final String ANSWER_ID = "id";

    private PollDocument() {}

    static Document draft(PollId id, AssemblyId assembly, SessionId session, PollPlan plan) {
        return new Document("_id", id.value())
                .append(ASSEMBLY, assembly.value())
                .append(SESSION, session.value())
                .append(STATE, Poll.State.DRAFT.name())
                .append(VERSION, 0L)
                .append(PLAN, of(plan));
    }

    static Poll read(Document document) {
        PollPlan plan = plan(document.get(PLAN, Document.class));
        Document result = document.get(RESULT, new Document());
        return new Poll(
                new PollId(document.get("_id", UUID.class)),
                new AssemblyId(document.get(ASSEMBLY, UUID.class)),
                new SessionId(document.get(SESSION, UUID.class)),
                plan,
                document.getLong(VERSION),
                Poll.State.valueOf(document.getString(STATE)),
                Poll.Source.valueOf(result.get("source", Poll.Source.ANSWERS.name())),
                document.getInteger(ROLL, 0),
                result.getInteger("answered", 0),
                result.getInteger("entered", 0),
                instant(document, OPENED),
                instant(document, CLOSED),
                instant(document, SHOWN),
                Optional.ofNullable(result.get("count", Document.class)).map(count -> count(plan.asked(), count)),
                Set.copyOf(document.getList(HIDDEN, String.class, List.of())));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }

    static Document of(PollPlan plan) {
        Document document = new Document("wording", plan.wording())
                .append("kind", plan.asked().kind().name());
        plan.item().ifPresent(item -> document.append("item", item.value()));
        switch (plan.asked()) {
            case Asked.One(var options) -> document.append("options", options);
            case Asked.Several(var options, int most) ->
                document.append("options", options).append("most", most);
            case Asked.Scale(int points, String low, String high) ->
                document.append("points", points).append("low", low).append("high", high);
            case Asked.WordList(int most) -> document.append("most", most);
            case Asked.Ranking(var options, int most) ->
                document.append("options", options).append("most", most);
            case Asked.Statements(var statements) -> document.append("options", statements);
        }
        return document;
    }

    private static PollPlan plan(Document document) {
        List<String> options = document.getList("options", String.class, List.of());
        int most = document.getInteger("most", 1);
        Asked asked = switch (Asked.Kind.valueOf(document.getString("kind"))) {
            case ONE -> new Asked.One(options);
            case SEVERAL -> new Asked.Several(options, most);
            case SCALE ->
                new Asked.Scale(document.getInteger("points"), document.getString("low"), document.getString("high"));
            case WORDS -> new Asked.WordList(most);
            case RANKING -> new Asked.Ranking(options, most);
            case STATEMENTS -> new Asked.Statements(options);
        };
        return new PollPlan(
                document.getString("wording"),
                asked,
                Optional.ofNullable(document.get("item", UUID.class)).map(ItemId::new));
    }

    static Document of(SentAnswer sent) {
        Document document = new Document(ANSWER_ID, sent.id());
        return switch (sent.answer()) {
            case Answer.Chosen(var chosen) -> document.append("chosen", chosen);
            case Answer.Words(var words) -> document.append("words", words);
            case Answer.Stances(var stances) ->
                document.append("stances", stances.stream().map(Stance::name).toList());
        };
    }

    static Filed filed(Object answer) {
        Document document = (Document) answer;
        Answer said;
        if (document.containsKey("chosen")) {
            said = new Answer.Chosen(document.getList("chosen", Integer.class));
        } else if (document.containsKey("words")) {
            said = new Answer.Words(document.getList("words", String.class));
        } else {
            said = new Answer.Stances(document.getList("stances", String.class).stream()
                    .map(Stance::valueOf)
                    .toList());
        }
        return new Filed(document.get(ANSWER_ID, UUID.class), said);
    }

    /** Of few answers nothing but their number is kept. */
    static Document counted(Asked asked, Collection<Answer> answers, int entered) {
        Document result = new Document("source", Poll.Source.ANSWERS.name())
                .append("answered", answers.size())
                .append("entered", entered);
        return answers.size() < Poll.FEWEST_SHOWN ? result : result.append("count", of(PollCount.of(asked, answers)));
    }

    static Document counted(PollCount hands) {
        return new Document("source", Poll.Source.HANDS.name()).append("count", of(hands));
    }

    private static Document of(PollCount count) {
        return switch (count) {
            case PollCount.Choices(var people) -> new Document("people", people);
            case PollCount.Ranks(var points) -> new Document("twicePoints", points);
            case PollCount.Words(var said) ->
                new Document(
                        "words",
                        said.stream()
                                .map(one -> new Document("word", one.word()).append("people", one.people()))
                                .toList());
            case PollCount.Opinions(var opinions) ->
                new Document(
                        "opinions",
                        opinions.stream()
                                .map(one -> List.of(one.agree(), one.disagree(), one.pass()))
                                .toList());
        };
    }

    private static PollCount count(Asked asked, Document count) {
        return switch (asked) {
            case Asked.One _, Asked.Several _, Asked.Scale _ ->
                new PollCount.Choices(count.getList("people", Integer.class));
            case Asked.Ranking _ -> new PollCount.Ranks(count.getList("twicePoints", Integer.class));
            case Asked.WordList _ ->
                new PollCount.Words(count.getList("words", Document.class).stream()
                        .map(one -> new PollCount.Words.Said(one.getString("word"), one.getInteger("people")))
                        .toList());
            case Asked.Statements _ ->
                new PollCount.Opinions(count.getList("opinions", List.class).stream()
                        .map(one -> new Opinion((Integer) one.get(0), (Integer) one.get(1), (Integer) one.get(2)))
                        .toList());
        };
    }
}
