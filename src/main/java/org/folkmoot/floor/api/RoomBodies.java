package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Session;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.FloorBoard.Now;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.floor.agenda.AgendaClock;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.record.Promised;
import org.folkmoot.floor.speaking.Hands;
import org.folkmoot.platform.i18n.Dates;

/** What the members' screen reads, as JSON. What nobody may see is not in it: no result before the count, and none of few votes. */
final class RoomBodies {

    private static final String MINUTES = "HH:mm";

    private RoomBodies() {}

    /**
     * What all in a session see alike.
     *
     * @param running empty until the session begins
     */
    record Shared(
            long version,
            NamedBody assembly,
            SessionBody session,
            PromiseBodies.PromisedBody promise,
            List<AgendaBody> agenda,
            @JsonInclude Optional<RunningBody> running,
            @JsonInclude Optional<QuestionBody> question,
            List<Term> words,
            Optional<WitnessBodies.RoundBody> witnesses,
            @JsonInclude Optional<PollBodies.PollBody> poll) {

        static Shared of(Assembly assembly, Session session, Now now, RuleWords.Say texts) {
            Optional<AgendaClock> clock = now.agenda().map(agenda -> AgendaClock.of(agenda, now.at()));
            return new Shared(
                    now.version(),
                    new NamedBody(assembly.id().value(), assembly.name()),
                    SessionBody.of(session),
                    PromiseBodies.PromisedBody.of(Promised.of(assembly), texts),
                    clock.map(AgendaBody::of).orElseGet(() -> AgendaBody.of(session)),
                    now.agenda().map(RunningBody::of),
                    now.question().map(question -> QuestionBody.of(question, texts)),
                    now.shown().words(),
                    now.shown().witnesses().map(WitnessBodies.RoundBody::of),
                    now.poll().map(poll -> PollBodies.PollBody.of(poll, texts)));
        }
    }

    record NamedBody(UUID id, String name) {}

    record SessionBody(
            UUID id,
            String title,
            LocalDate date,
            @JsonFormat(pattern = MINUTES) LocalTime starts,
            @JsonFormat(pattern = MINUTES) LocalTime ends,
            String venue) {

        static SessionBody of(Session session) {
            return new SessionBody(
                    session.id().value(),
                    session.title(),
                    session.date(),
                    session.starts(),
                    session.ends(),
                    session.venue());
        }
    }

    /** @param starts when it did, or will by the lengths of those before it; by the plan until the session begins */
    record AgendaBody(
            UUID id,
            String title,
            Session.AgendaItem.Kind kind,
            int minutes,
            @JsonFormat(pattern = MINUTES) LocalTime starts) {

        static List<AgendaBody> of(Session session) {
            return IntStream.range(0, session.agenda().size())
                    .mapToObj(i -> of(session.agenda().get(i), session.startOf(i)))
                    .toList();
        }

        static List<AgendaBody> of(AgendaClock clock) {
            return clock.slots().stream()
                    .map(slot -> of(
                            slot.part().item(), slot.starts().atZone(Dates.ZONE).toLocalTime()))
                    .toList();
        }

        private static AgendaBody of(Session.AgendaItem item, LocalTime starts) {
            return new AgendaBody(item.id().value(), item.title(), item.kind(), item.minutes(), starts);
        }
    }

    /**
     * Where a session is in its agenda.
     *
     * @param at index of the item in hand; that of the last once the day is over
     * @param prompt what people are asked in it; may be empty
     * @param ends when its time is used up
     * @param over when the day ended
     */
    record RunningBody(
            int at,
            String prompt,
            Instant started,
            Instant ends,
            @JsonInclude Optional<Instant> over) {

        static RunningBody of(LiveAgenda agenda) {
            int at = agenda.begun() - 1;
            LiveAgenda.Part part = agenda.parts().get(at);
            Instant started = part.started().orElseThrow();
            return new RunningBody(
                    at,
                    part.item().prompt(),
                    started,
                    started.plus(Duration.ofMinutes(part.item().minutes())),
                    agenda.ended());
        }
    }

    /**
     * @param rule and, where there is one, the quorum, as sentences
     * @param counted when it is counted by itself; empty unless it is closed and not counted
     * @param reopened each close that was taken back, as a sentence
     * @param entered once it is over, how many votes staff entered for members without a screen, as a sentence
     */
    record QuestionBody(
            UUID id,
            Question.State state,
            String wording,
            String byline,
            List<QuestionText.Explained> explained,
            String rule,
            @JsonInclude Optional<Instant> opened,
            @JsonInclude Optional<Instant> ended,
            @JsonInclude Optional<Instant> counted,
            List<String> reopened,
            int voted,
            int roll,
            @JsonInclude Optional<String> entered,
            @JsonInclude Optional<ResultBody> result,
            @JsonInclude Optional<Question.Undone> undone) {

        static QuestionBody of(Question question, RuleWords.Say texts) {
            RuleWords words = new RuleWords(texts);
            QuestionText text = question.text();
            return new QuestionBody(
                    question.id().value(),
                    question.state(),
                    text.wording(),
                    text.byline(),
                    text.explained(),
                    words.ruleInFull(question.rule()),
                    question.opened(),
                    Optional.of(question).filter(Question::isOver).map(Question::ended),
                    question.countedAt(),
                    words.reopened(question),
                    question.voted(),
                    question.roll(),
                    words.otherwise(question),
                    ResultBody.of(question, texts),
                    question.undone());
        }
    }

    /**
     * How a question that was counted came out.
     *
     * @param word what it came to, in a word or two
     * @param counts empty if so few voted that it would show how
     * @param sentences the turnout, the rule, and of whom
     */
    record ResultBody(
            boolean withheld, String word, @JsonInclude Optional<CountsBody> counts, List<String> sentences) {

        static Optional<ResultBody> of(Question question, RuleWords.Say texts) {
            return question.isWithheld()
                    ? Optional.of(withheld(question, texts))
                    : question.result().map(result -> of(result, new RuleWords(texts)));
        }

        private static ResultBody of(Result result, RuleWords words) {
            return new ResultBody(
                    false,
                    words.outcome(result),
                    Optional.of(CountsBody.of(result)),
                    List.of(words.turnout(result), words.rule(result.rule()), words.denominator(result)));
        }

        private static ResultBody withheld(Question question, RuleWords.Say texts) {
            return new ResultBody(
                    true,
                    new RuleWords(texts).withheld(question),
                    Optional.empty(),
                    List.of(
                            texts.say("floor.result.turnout", question.voted(), question.roll()),
                            texts.say("floor.withheld.more", Question.FEWEST_SHOWN)));
        }
    }

    /** @param needed how many had to agree, of {@code of} */
    record CountsBody(int agree, int disagree, int abstain, int needed, int of) {

        static CountsBody of(Result result) {
            Tally tally = result.tally();
            return new CountsBody(
                    tally.of(Choice.AGREE),
                    tally.of(Choice.DISAGREE),
                    tally.of(Choice.ABSTAIN),
                    result.needed(),
                    result.of());
        }
    }

    /**
     * What one person sees beside that.
     *
     * @param in whether a vote of theirs on the question is in
     * @param state in which the question was when this was read
     * @param own rises with each vote of theirs, from whatever device
     * @param hand theirs; empty if they are no member
     * @param tables the number of their table in each round, 0 in one in which they have none; empty if they have none at all
     * @param table that they host
     * @param poll their answer in the poll that the room sees
     */
    record Mine(
            boolean member,
            @JsonInclude Optional<UUID> question,
            @JsonInclude Optional<Question.State> state,
            boolean in,
            @JsonInclude Optional<MyVote.Filed> vote,
            int own,
            @JsonInclude Optional<HandBody> hand,
            List<Integer> tables,
            Optional<HostBodies.TableBody> table,
            @JsonInclude Optional<PollBodies.MyPoll> poll) {}

    /**
     * A member and the speaking queue.
     *
     * @param before how many speak before them; empty if their hand is not up
     */
    record HandBody(@JsonInclude Optional<Integer> before, boolean speaks) {

        static HandBody of(Hands hands, MemberId member) {
            return new HandBody(hands.before(member), hands.speaks(member));
        }

        int place() {
            return speaks ? -2 : before.orElse(-1);
        }
    }

    /** How many have voted, where nothing else is new. */
    record Turnout(long version, UUID question, int voted, int roll) {}

    /** That the screen still hears of changes, and the server's time at which all was as it shows. */
    record Beat(Instant at) {}

    /** That the screen hears nothing more from here. */
    record Over(Why why) {

        enum Why {
            /** Its person has no part in the session any more. */
            RIGHTS,
            /** The same person has opened others since. */
            OTHERS,
            /** The server stops, and is asked again in a moment. */
            STOP
        }
    }
}
