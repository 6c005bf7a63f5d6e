package org.folkmoot.floor;

import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.floor.Boards.Board;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.notes.ShownWall;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.SentAnswer;
import org.folkmoot.floor.polls.ShownPoll.RoomPoll;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.floor.speaking.Hands;
import org.folkmoot.floor.tables.Seats;
import org.folkmoot.floor.witnesses.ShownRound;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.springframework.stereotype.Service;

/** A session while it runs, for those in it and those who run it. */
@Service
public class FloorBoard {

    private final Boards boards;
    private final Assemblies assemblies;
    private final Votes votes;
    private final PollAnswers answers;
    private final Roll roll;
    private final Callers callers;

    FloorBoard(Boards boards, Assemblies assemblies, Votes votes, PollAnswers answers, Roll roll, Callers callers) {
        this.boards = boards;
        this.assemblies = assemblies;
        this.votes = votes;
        this.answers = answers;
        this.roll = roll;
        this.callers = callers;
    }

    /**
     * What the session shows.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public Now now(AssemblyId at, SessionId session) {
        return board(at, session).now();
    }

    /**
     * Tells a screen of every change until it is removed.
     *
     * @param screen called on a thread of its own that acts as nobody
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public Registration follow(AssemblyId at, SessionId session, Runnable screen) {
        checkThere(at, session);
        return boards.follow(at, session, _ -> screen.run());
    }

    /**
     * Shows a screen what the session shows, now and at every change and beat until it is removed.
     *
     * @param screen called at first at once, then on threads of their own that act as nobody
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public Registration watch(AssemblyId at, SessionId session, Screen screen) {
        Optional<MemberId> me = roll.me(at);
        Consumer<Board> shows =
                board -> screen.show(board.now(), me.map(board::ownVotes).orElse(0));
        checkThere(at, session);
        Registration watching = boards.follow(at, session, shows);
        shows.accept(boards.of(at, session));
        return watching;
    }

    /**
     * Shows a session to the room, now and at every change and beat until it is removed.
     *
     * @param screen called at first at once, then on threads of its own that act as nobody
     * @throws NotFound if the assembly has no such session, or the caller is the projector of another
     */
    @Allow({Role.FACILITATOR, Role.SCREEN})
    public Registration project(AssemblyId at, SessionId session, Consumer<Projected> screen) {
        boolean isOther =
                callers.current() instanceof Caller.Screen own && !own.session().equals(session.value());
        SessionAt projected = assemblies
                .session(session)
                .filter(found -> !isOther && found.assembly().id().equals(at))
                .orElseThrow(() -> new NotFound("There is no such session"));
        Consumer<Board> shows = board -> screen.accept(new Projected(projected, board.now()));
        Registration watching = boards.follow(at, session, shows);
        shows.accept(boards.of(at, session));
        return watching;
    }

    /** What a projector may show: a session as it was planned, and what is on its screens. */
    public record Projected(SessionAt at, Now now) {}

    /** What shows a session to one person. */
    @FunctionalInterface
    public interface Screen {

        /** @param ownVotes as {@link FloorBoard#ownVotes} of this person */
        void show(Now now, int ownVotes);
    }

    /** Puts the caller's vote in as {@link Votes#cast} does, and tells their other screens of it. */
    @Allow(Role.MEMBER)
    public Vote.Answer cast(AssemblyId at, SessionId session, QuestionId question, Vote vote) {
        Vote.Answer answer = votes.cast(at, question, vote);
        if (answer instanceof Vote.Answer.In) {
            roll.me(at).ifPresent(board(at, session)::voted);
            boards.changed(at, session);
        }
        return answer;
    }

    /** Puts the caller's answer in a poll in as {@link PollAnswers#answer} does, and tells their other screens of it. */
    @Allow(Role.MEMBER)
    public SentAnswer.Reply answer(AssemblyId at, SessionId session, PollId poll, SentAnswer sent) {
        SentAnswer.Reply reply = answers.answer(at, poll, sent);
        if (reply instanceof SentAnswer.Reply.In) {
            roll.me(at).ifPresent(board(at, session)::voted);
            boards.changed(at, session);
        }
        return reply;
    }

    /** A number that rises with each vote and answer of the caller's in this session, from whatever screen; it says nothing else. */
    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public int ownVotes(AssemblyId at, SessionId session) {
        return roll.me(at).map(board(at, session)::ownVotes).orElse(0);
    }

    private Board board(AssemblyId at, SessionId session) {
        checkThere(at, session);
        return boards.of(at, session);
    }

    private void checkThere(AssemblyId at, SessionId session) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new NotFound("There is no such session");
        }
    }

    /**
     * What everyone in a session may see of it at one moment. A copy of what the store holds, never the record itself.
     *
     * @param version ascends with each change of what is shown, and over starts of the server
     * @param at the server's time at which this was so
     * @param hands of which each member is told their own; the version says nothing of them
     * @param answered how many have answered the poll that is open, for facilitators and the projector; the version says nothing of it, so that an
     *     answer is no news for the devices of a hall
     * @param wall its groups while the projector shows them, for that alone; the version says nothing of them
     */
    public record Now(
            SessionId session,
            long version,
            Instant at,
            Shown shown,
            Hands hands,
            int answered,
            List<ShownWall.Group> wall) {

        public Optional<Question> question() {
            return shown.question();
        }

        public Optional<LiveAgenda> agenda() {
            return shown.agenda();
        }

        public Optional<RoomPoll> poll() {
            return shown.poll();
        }
    }

    /**
     * What of a session is on its screens.
     *
     * @param question the one that is open, else the one that closed last
     * @param agenda as it runs; empty until the session begins
     * @param projector what the projector is to show of it
     * @param seats of which each member is told their own
     * @param words that are explained
     * @param witnesses the newest round of questions to witnesses
     * @param poll that is open, else the one whose result is shown, else the one that ended last
     */
    public record Shown(
            Optional<Question> question,
            Optional<LiveAgenda> agenda,
            ProjectorMode projector,
            Seats seats,
            List<Term> words,
            Optional<ShownRound> witnesses,
            Optional<RoomPoll> poll) {

        static final Shown NOTHING = new Shown(
                Optional.empty(),
                Optional.empty(),
                ProjectorMode.FOLLOW,
                Seats.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty());

        /** The number of each member's table as they sit now: a round for each item at the tables that has begun, the first before that. */
        public Map<MemberId, Integer> tablesNow() {
            int talks = agenda.stream()
                    .flatMap(day -> day.parts().stream().limit(day.begun()))
                    .mapToInt(part -> part.item().kind() == Session.AgendaItem.Kind.TALK ? 1 : 0)
                    .sum();
            int round = Math.min(Math.max(talks, 1), seats.rounds().size());
            return round == 0 ? Map.of() : seats.rounds().get(round - 1);
        }
    }
}
