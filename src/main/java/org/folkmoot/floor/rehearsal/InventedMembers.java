package org.folkmoot.floor.rehearsal;

import static org.folkmoot.ballot.count.Choice.ABSTAIN;
import static org.folkmoot.ballot.count.Choice.AGREE;
import static org.folkmoot.ballot.count.Choice.DISAGREE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.RehearsedAssemblies;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.notes.HelpAct;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteAnswer;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.polls.Answer;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.polls.SentAnswer;
import org.folkmoot.floor.speaking.Speaking;
import org.folkmoot.floor.witnesses.AskAnswer;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.MemberQuestions;
import org.folkmoot.floor.witnesses.OwnQuestions;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Ticks;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.store.TimeOrderedId;

/** The invented members and hosts of a rehearsal, who act through the same services as phones do: by their cards, as nobody else can. */
@CallerChecked
class InventedMembers {

    private static final int HANDS_AT_ONCE = 2;
    private static final int MOST_HANDS = 6;
    private static final int ASKED_AT_ONCE = 3;
    private static final int MOST_ASKED = 12;
    private static final int WORDINGS = 6;
    /** As often as each is made. */
    private static final List<Choice> CHOICES = List.of(AGREE, AGREE, AGREE, DISAGREE, DISAGREE, ABSTAIN);

    /** In a hundred. */
    private static final int TAKE_PART = 85;

    private final RehearsedAssemblies rehearsed;
    private final LiveAgendas agendas;
    private final Questions questions;
    private final Votes votes;
    private final Polls polls;
    private final PollAnswers answers;
    private final TableNotes notes;
    private final Speaking speaking;
    private final WitnessQuestions rounds;
    private final MemberQuestions witnesses;
    private final Callers callers;
    private final Texts texts;

    InventedMembers(
            RehearsedAssemblies rehearsed,
            LiveAgendas agendas,
            Questions questions,
            Votes votes,
            Polls polls,
            PollAnswers answers,
            TableNotes notes,
            Speaking speaking,
            WitnessQuestions rounds,
            MemberQuestions witnesses,
            Callers callers,
            Texts texts) {
        this.rehearsed = rehearsed;
        this.agendas = agendas;
        this.questions = questions;
        this.votes = votes;
        this.polls = polls;
        this.answers = answers;
        this.notes = notes;
        this.speaking = speaking;
        this.rounds = rounds;
        this.witnesses = witnesses;
        this.callers = callers;
        this.texts = texts;
    }

    /** What fits the moment. */
    Acts act(Assembly rehearsal) {
        AssemblyId at = rehearsal.id();
        Session session = rehearsal.sessions().getFirst();
        Optional<AgendaItem> item =
                agendas.find(at, session.id()).flatMap(LiveAgenda::current).map(LiveAgenda.Part::item);
        boolean isTalk = item.filter(now -> now.kind() == AgendaItem.Kind.TALK).isPresent();
        return new Acts(
                vote(at, session.id()),
                answer(at, session.id()),
                isTalk ? write(at, session, item.orElseThrow()) : 0,
                item.filter(now -> now.kind() != AgendaItem.Kind.BREAK).isPresent() ? raise(at, session.id()) : 0,
                isTalk ? call(at, session) : 0,
                ask(at, session.id()));
    }

    private int vote(AssemblyId at, SessionId session) {
        Optional<Question> open = questions.ofSession(at, session).stream()
                .filter(question -> question.state() == Question.State.OPEN)
                .findFirst();
        return open.map(question -> {
                    Set<MemberId> missing = votes.notVoted(at, question.id());
                    return each(
                            at,
                            missing::contains,
                            TAKE_PART,
                            _ -> votes.cast(at, question.id(), Vote.first(oneOf(CHOICES))) instanceof Vote.Answer.In);
                })
                .orElse(0);
    }

    private int answer(AssemblyId at, SessionId session) {
        Optional<Poll> open = polls.ofSession(at, session).stream()
                .filter(poll -> poll.state() == Poll.State.OPEN)
                .findFirst();
        return open.map(poll -> {
                    Set<MemberId> missing = answers.notAnswered(at, poll.id());
                    return each(
                            at,
                            missing::contains,
                            TAKE_PART,
                            _ -> answers.answer(
                                            at,
                                            poll.id(),
                                            new SentAnswer(
                                                    UUID.randomUUID(),
                                                    answerTo(poll.plan().asked()),
                                                    List.of()))
                                    instanceof SentAnswer.Reply.In);
                })
                .orElse(0);
    }

    private static Answer answerTo(Asked asked) {
        return switch (asked) {
            case Asked.OfOptions options ->
                new Answer.Chosen(shuffled(options.options().size()).subList(0, options.most()));
            case Asked.Scale scale -> new Answer.Chosen(List.of(random(scale.points())));
            case Asked.WordList _ -> new Answer.Words(List.of(oneOf(List.of("time", "trust", "buses", "listening"))));
            case Asked.Statements statements ->
                new Answer.Stances(statements.statements().stream()
                        .map(_ -> oneOf(List.of(Answer.Stance.values())))
                        .toList());
        };
    }

    private int write(AssemblyId at, Session session, AgendaItem item) {
        int written = 0;
        List<HostId> hosts = rehearsed.hosts(at);
        for (int table = 1; table <= Math.min(session.tables(), hosts.size()); table++) {
            int at1 = table;
            NoteAct act = new NoteAct.Write(
                    UUID.randomUUID(),
                    new NoteId(TimeOrderedId.next()),
                    item.id(),
                    oneOf(List.of(Note.Kind.values())),
                    wording("note"),
                    0);
            NoteAnswer answer = by(
                    new Caller.Host(at.value(), hosts.get(table - 1).value()),
                    () -> notes.act(at, session.id(), at1, act));
            written += answer instanceof NoteAnswer.Refused ? 0 : 1;
        }
        return written;
    }

    private int raise(AssemblyId at, SessionId session) {
        int up = speaking.queue(at, session).hands().size();
        int[] more = {Math.min(HANDS_AT_ONCE, MOST_HANDS - up)};
        return each(at, _ -> more[0]-- > 0, 100, _ -> {
            speaking.raise(at, session, UUID.randomUUID());
            return true;
        });
    }

    private int call(AssemblyId at, Session session) {
        boolean isCalling = notes.tables(at, session.id()).stream()
                .anyMatch(table -> table.helpSince().isPresent());
        int table = 1 + random(session.tables());
        if (!isCalling) {
            HostId host = rehearsed.hosts(at).get(table - 1);
            by(
                    new Caller.Host(at.value(), host.value()),
                    () -> notes.help(at, session.id(), table, new HelpAct(UUID.randomUUID(), HelpAct.Wish.COME)));
        }
        return isCalling ? 0 : 1;
    }

    private int ask(AssemblyId at, SessionId session) {
        List<RoundNow> all = rounds.rounds(at, session);
        if (all.isEmpty()) {
            return 0;
        }
        RoundNow round = all.getLast();
        int[] more = {Math.min(ASKED_AT_ONCE, MOST_ASKED - round.questions().size())};
        return switch (round.stage()) {
            case ASKING ->
                each(
                        at,
                        _ -> more[0]-- > 0,
                        100,
                        _ -> witnesses.ask(
                                        at,
                                        session,
                                        round.number(),
                                        new AskedId(TimeOrderedId.next()),
                                        wording("question"))
                                instanceof AskAnswer.In);
            case TICKING ->
                each(
                        at,
                        _ -> true,
                        TAKE_PART,
                        _ -> witnesses.tick(
                                        at,
                                        session,
                                        round.number(),
                                        new Ticks(UUID.randomUUID(), some(witnesses.mine(at, session)), List.of()))
                                instanceof AskAnswer.Ticked);
            default -> 0;
        };
    }

    private static BitSet some(OwnQuestions shown) {
        BitSet ticked = new BitSet();
        shown.questions().stream().filter(_ -> random(3) == 0).forEach(question -> ticked.set(question.number()));
        return ticked;
    }

    /** How many of the members did it, in no order, of whom so many in a hundred try. */
    private int each(AssemblyId at, Predicate<MemberId> who, int inHundred, Predicate<MemberId> does) {
        List<MemberId> members = new ArrayList<>(rehearsed.members(at));
        Collections.shuffle(members, ThreadLocalRandom.current());
        int done = 0;
        for (MemberId member : members) {
            boolean isDone = random(100) < inHundred
                    && who.test(member)
                    && by(new Caller.Member(at.value(), member.value()), () -> does.test(member));
            done += isDone ? 1 : 0;
        }
        return done;
    }

    /** By their card, as on a phone: nobody else can vote or write for them without its being noted. */
    private <T> T by(Caller.OfCard card, Supplier<T> act) {
        return callers.as(card, act);
    }

    private String wording(String what) {
        return texts.get("floor.rehearsal." + what + "." + (1 + random(WORDINGS)));
    }

    private static List<Integer> shuffled(int size) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(all, ThreadLocalRandom.current());
        return all;
    }

    private static <T> T oneOf(List<T> some) {
        return some.get(random(some.size()));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
