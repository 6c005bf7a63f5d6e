package org.folkmoot.assembly;

import static org.folkmoot.assembly.Session.AgendaItem.Kind.BREAK;
import static org.folkmoot.assembly.Session.AgendaItem.Kind.LISTEN;
import static org.folkmoot.assembly.Session.AgendaItem.Kind.PLENARY;
import static org.folkmoot.assembly.Session.AgendaItem.Kind.POLL;
import static org.folkmoot.assembly.Session.AgendaItem.Kind.QUESTIONS;
import static org.folkmoot.assembly.Session.AgendaItem.Kind.TALK;
import static org.folkmoot.assembly.Session.AgendaItem.Kind.VOTE;
import static org.folkmoot.assembly.Session.AgendaItem.Kind.WELCOME;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.AttendanceRule.Unit;
import org.folkmoot.assembly.DecisionRule.Bar;
import org.folkmoot.assembly.DecisionRule.Of;
import org.folkmoot.assembly.DecisionRule.Quorum;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.Shape.Output;
import org.folkmoot.platform.store.TimeOrderedId;

/**
 * The shape of an assembly that was held, for others to begin with. What is made of it is changed like anything that was written by hand.
 *
 * @param key of its texts: {@code assembly.template.<key>} and {@code assembly.template.<key>.more}
 * @param attendance empty if nobody's membership ends by what they miss
 */
public record Template(String key, Shape shape, Optional<AttendanceRule> attendance, List<Meeting> meetings) {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    public static final Template EMPTY = new Template("empty", Shape.USUAL, Optional.empty(), List.of());

    /** In the order in which they are offered. */
    public static final List<Template> ALL = List.of(
            EMPTY,
            new Template(
                    "camden",
                    new Shape(Output.EXPECTATION, new DecisionRule(Bar.EIGHTY_PERCENT, Of.VOTING, Quorum.NONE), 6),
                    Optional.empty(),
                    List.of(
                            new Meeting("priorities", Phase.LEARN, 0, Day.FIRST),
                            new Meeting("priorities-again", Phase.LEARN, 4, Day.LEARNING),
                            new Meeting("deeper-first", Phase.DELIBERATE, 8, Day.TALKING),
                            new Meeting("deeper-second", Phase.DELIBERATE, 13, Day.TALKING),
                            new Meeting("agree", Phase.DECIDE, 16, Day.AGREEING))),
            new Template(
                    "irish",
                    new Shape(Output.RECOMMENDATION, DecisionRule.MAJORITY, 4),
                    Optional.of(new AttendanceRule(1, Unit.SESSIONS)),
                    List.of(
                            new Meeting("weekend-first", Phase.LEARN, 0, Day.FIRST),
                            new Meeting("weekend-witnesses", Phase.LEARN, 4, Day.LEARNING),
                            new Meeting("weekend-options", Phase.DELIBERATE, 8, Day.TALKING),
                            new Meeting("weekend-wording", Phase.DELIBERATE, 12, Day.WORDING),
                            new Meeting("weekend-ballots", Phase.DECIDE, 16, Day.BALLOTS))),
            new Template(
                    "scottish",
                    new Shape(Output.RECOMMENDATION, DecisionRule.MAJORITY, 6),
                    Optional.empty(),
                    List.of(
                            new Meeting("weekend-first", Phase.LEARN, 0, Day.FIRST),
                            new Meeting("weekend-witnesses", Phase.LEARN, 3, Day.LEARNING),
                            new Meeting("streams-first", Phase.LEARN, 6, Day.STREAMS),
                            new Meeting("streams-second", Phase.DELIBERATE, 9, Day.STREAMS),
                            new Meeting("streams-third", Phase.DELIBERATE, 12, Day.STREAMS),
                            new Meeting("weekend-together", Phase.DELIBERATE, 15, Day.TALKING),
                            new Meeting("weekend-vote", Phase.DECIDE, 18, Day.VOTING),
                            new Meeting("reconvened", Phase.FOLLOW_UP, 48, Day.ANSWERED))),
            new Template(
                    "ostbelgien",
                    new Shape(Output.RECOMMENDATION, new DecisionRule(Bar.FOUR_FIFTHS, Of.VALID, Quorum.NONE), 6),
                    Optional.empty(),
                    List.of(
                            new Meeting("first-day", Phase.LEARN, 0, Day.FIRST),
                            new Meeting("witnesses", Phase.LEARN, 2, Day.LEARNING),
                            new Meeting("options", Phase.DELIBERATE, 4, Day.TALKING),
                            new Meeting("options-again", Phase.DELIBERATE, 6, Day.TALKING),
                            new Meeting("vote", Phase.DECIDE, 8, Day.VOTING),
                            new Meeting("answered", Phase.FOLLOW_UP, 36, Day.ANSWERED))));

    public Template {
        meetings = List.copyOf(meetings);
    }

    /** The terms of membership that it sets. */
    public MembershipTerms terms() {
        return new MembershipTerms(attendance, Optional.empty(), Optional.empty());
    }

    /**
     * Its sessions, to be planned as they are.
     *
     * @param say the texts in the language of whoever plans them
     */
    public List<Session> sessions(LocalDate first, UnaryOperator<String> say) {
        return meetings.stream()
                .map(meeting -> new Session(
                        new SessionId(TimeOrderedId.next()),
                        say.apply("assembly.template.session." + meeting.title()),
                        first.plusWeeks(meeting.week()),
                        MORNING,
                        "",
                        0,
                        meeting.day().items().stream()
                                .map(item -> item.said(say))
                                .toList(),
                        meeting.phase()))
                .toList();
    }

    /**
     * A session that it has.
     *
     * @param title key of its text
     * @param week after the first
     */
    public record Meeting(String title, Phase phase, int week, Day day) {}

    /** An item of an agenda by the key of its text. Talk at tables has a prompt. */
    record Item(String key, int minutes, AgendaItem.Kind kind) {

        AgendaItem said(UnaryOperator<String> say) {
            String text = "assembly.template.item." + key;
            return new AgendaItem(
                    new ItemId(TimeOrderedId.next()),
                    say.apply(text),
                    kind == TALK ? say.apply(text + ".prompt") : "",
                    minutes,
                    kind,
                    kind.length());
        }
    }

    /** A day of a session by the items of its agenda. */
    record Day(List<Item> items) {

        private static final Item OPENING = new Item("opening", 10, WELCOME);
        private static final Item PAUSE = new Item("pause", 20, BREAK);
        private static final Item CLOSE = new Item("close", 10, PLENARY);

        static final Day FIRST = of(
                new Item("welcome", 20, WELCOME),
                new Item("who-we-are", 25, TALK),
                new Item("question", 30, LISTEN),
                PAUSE,
                new Item("how-we-work", 30, TALK),
                new Item("what-matters", 45, TALK),
                CLOSE);

        static final Day LEARNING = of(
                OPENING,
                new Item("witnesses", 45, LISTEN),
                new Item("to-ask", 25, TALK),
                PAUSE,
                new Item("answers", 45, QUESTIONS),
                new Item("heard", 30, TALK),
                CLOSE);

        static final Day TALKING = of(
                OPENING,
                new Item("recap", 15, PLENARY),
                new Item("options", 45, TALK),
                PAUSE,
                new Item("live-with", 45, TALK),
                new Item("read-back", 25, PLENARY),
                new Item("poll", 10, POLL),
                CLOSE);

        static final Day STREAMS = of(
                OPENING,
                new Item("stream", 60, TALK),
                PAUSE,
                new Item("stream-again", 60, TALK),
                new Item("together", 40, PLENARY),
                CLOSE);

        static final Day WORDING = of(
                OPENING,
                new Item("draft", 30, LISTEN),
                new Item("draft-talk", 45, TALK),
                PAUSE,
                new Item("redraft", 30, PLENARY),
                CLOSE);

        static final Day BALLOTS = of(
                OPENING,
                new Item("ballot-wording", 20, PLENARY),
                new Item("ballot", 15, VOTE),
                PAUSE,
                new Item("next-wording", 20, PLENARY),
                new Item("next-ballot", 15, VOTE),
                new Item("result", 15, PLENARY),
                CLOSE);

        static final Day AGREEING = of(
                OPENING,
                new Item("read-out", 30, PLENARY),
                new Item("can-agree", 40, TALK),
                PAUSE,
                new Item("last-wording", 30, PLENARY),
                new Item("agreement", 20, VOTE),
                CLOSE);

        static final Day VOTING = of(
                OPENING,
                new Item("last-wording", 30, PLENARY),
                new Item("last-talk", 30, TALK),
                PAUSE,
                new Item("vote", 30, VOTE),
                new Item("reasons", 20, TALK),
                CLOSE);

        static final Day ANSWERED = of(
                OPENING,
                new Item("answer", 40, LISTEN),
                new Item("answer-questions", 40, QUESTIONS),
                PAUSE,
                new Item("answered", 40, TALK),
                CLOSE);

        private static Day of(Item... items) {
            return new Day(List.of(items));
        }
    }
}
