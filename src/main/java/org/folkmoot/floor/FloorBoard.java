package org.folkmoot.floor;

import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.floor.Boards.Board;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.springframework.stereotype.Service;

/** A session while it runs, for those in it and those who run it. */
@Service
public class FloorBoard {

    private final Boards boards;
    private final Assemblies assemblies;
    private final Votes votes;
    private final Roll roll;

    FloorBoard(Boards boards, Assemblies assemblies, Votes votes, Roll roll) {
        this.boards = boards;
        this.assemblies = assemblies;
        this.votes = votes;
        this.roll = roll;
    }

    /**
     * What the session shows.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Now now(AssemblyId at, SessionId session) {
        return board(at, session).now();
    }

    /**
     * Tells a screen of every change until it is removed.
     *
     * @param screen called on a thread of its own that acts as nobody
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Registration follow(AssemblyId at, SessionId session, Runnable screen) {
        checkThere(at, session);
        return boards.follow(at, session, screen);
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

    /** A number that rises with each vote of the caller's in this session, from whatever screen; it says nothing else. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
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
     * @param version ascends with each showing of this session since the process started
     * @param at the server's time of the showing
     * @param question the one that is open, else the one that closed last
     */
    public record Now(SessionId session, long version, Instant at, Optional<Question> question) {}
}
