package org.folkmoot.ballot;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.BallotBox.VoterKey;
import org.folkmoot.ballot.QuestionRecords.By;
import org.folkmoot.ballot.QuestionRecords.OpenQuestion;
import org.folkmoot.ballot.QuestionRecords.QuestionPlace;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Secret votes on questions that are open. */
@Service
public class Votes {

    private static final int COUNTED_KEPT = 8;

    private final QuestionRecords records;
    private final Counter counter;
    private final Roll roll;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;

    /** A question never goes to another session. */
    private final Map<QuestionId, SessionId> sessions = new ConcurrentHashMap<>();

    /** Of the questions that were counted last and are looked at. */
    private final Map<QuestionPlace, Set<MemberId>> voters = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<QuestionPlace, Set<MemberId>> eldest) {
            return size() > COUNTED_KEPT;
        }
    };

    Votes(QuestionRecords records, Counter counter, Roll roll, ObjectProvider<SessionWatcher> watchers, Audit audit) {
        this.records = records;
        this.counter = counter;
        this.roll = roll;
        this.watchers = watchers;
        this.audit = audit;
    }

    /**
     * Puts the caller's vote in, or changes it; sending it twice is sending it once. Only who holds the role of a member at this very
     * assembly can vote, at the moment of the vote. The answer is the store's: if it can't be reached, this throws and the vote may
     * be sent again.
     */
    @Allow(Role.MEMBER)
    public Vote.Answer cast(AssemblyId at, QuestionId id, Vote vote) {
        return roll.me(at)
                .map(member -> cast(at, id, member, token -> records.cast(at, id, token, member, vote), vote))
                .orElseGet(() -> new Vote.Answer.Refused(Reason.NOT_A_MEMBER));
    }

    /**
     * Puts a vote in for a member who has no screen and told it to the caller. It never takes the place of a vote that stands but one the
     * caller knew of; the member can change it on a screen of their own. How many votes came in so is told with the result, and for whom stands in the record.
     */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Vote.Answer castFor(AssemblyId at, QuestionId id, MemberId member, Vote vote) {
        if (roll.names(at).stream().noneMatch(known -> known.id().equals(member))) {
            return new Vote.Answer.Refused(Reason.NOT_A_MEMBER);
        }
        Vote.Answer answer = cast(at, id, member, token -> records.cast(at, id, token, member, vote, By.STAFF), vote);
        if (answer instanceof Vote.Answer.In) {
            audit.record("question.vote-entered", List.of(at.value(), id.value(), member.value()));
        }
        return answer;
    }

    private Vote.Answer cast(AssemblyId at, QuestionId id, MemberId member, Predicate<String> file, Vote vote) {
        // The question itself is as large as its hall, so it is not read where its key alone will do: whether it is
        // open the vote's own update asks.
        Optional<VoterKey> key = keyOf(at, id);
        if (key.isEmpty()) {
            return notOpen(at, id, member);
        }
        String token = key.get().tokenOf(member);
        if (file.test(token)) {
            Optional<SessionId> session = Optional.ofNullable(sessions.computeIfAbsent(
                    id, _ -> records.find(at, id).map(Question::session).orElse(null)));
            session.ifPresent(where -> watchers.orderedStream().forEach(watcher -> watcher.changed(at, where)));
            return new Vote.Answer.In(new MyVote.Filed(vote.id(), vote.choice()));
        }
        return records.filed(at, id, token)
                .<Vote.Answer>map(Vote.Answer.Another::new)
                .orElseGet(() -> notOpen(at, id, member));
    }

    private Optional<VoterKey> keyOf(AssemblyId at, QuestionId id) {
        return records.key(id).or(() -> records.openOne(at, id).map(OpenQuestion::key));
    }

    private Vote.Answer notOpen(AssemblyId at, QuestionId id, MemberId member) {
        Optional<Question> question = records.find(at, id);
        if (question.isEmpty()) {
            return new Vote.Answer.Refused(Reason.NO_SUCH_QUESTION);
        }
        return switch (question.get().state()) {
            case DRAFT, OPEN -> new Vote.Answer.Refused(Reason.NOT_OPEN_YET);
            case WITHDRAWN -> new Vote.Answer.Refused(Reason.WITHDRAWN);
            case VOID -> new Vote.Answer.Refused(Reason.VOID);
            case CLOSED, COUNTED -> new Vote.Answer.TooLate(question.get().ended(), hasVoted(question.get(), member));
        };
    }

    /** Whether they are among those who voted on a question that closed; it is counted first if it was not yet. */
    private boolean hasVoted(Question question, MemberId member) {
        counter.count(question.place());
        return records.voters(question.assembly(), question.id()).contains(member);
    }

    /** What the caller may learn about their own vote; who is no member has none. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public MyVote mine(AssemblyId at, QuestionId id) {
        return roll.me(at).map(member -> mine(at, id, member)).orElseGet(MyVote::none);
    }

    /**
     * The same of a question as it is shown. Once it is counted nothing changes any more, so who voted is read once for a whole hall that sees the result; of
     * one that was undone nothing is left.
     */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public MyVote mine(AssemblyId at, Question shown) {
        return switch (shown.state()) {
            case DRAFT, OPEN, CLOSED -> mine(at, shown.id());
            case WITHDRAWN, VOID -> MyVote.none();
            case COUNTED ->
                roll.me(at)
                        .map(member -> new MyVote(
                                votersOf(new QuestionPlace(at, shown.id())).contains(member), Optional.empty()))
                        .orElseGet(MyVote::none);
        };
    }

    private Set<MemberId> votersOf(QuestionPlace counted) {
        synchronized (voters) {
            return voters.computeIfAbsent(counted, place -> records.voters(place.assembly(), place.id()));
        }
    }

    private MyVote mine(AssemblyId at, QuestionId id, MemberId member) {
        Optional<OpenQuestion> open = records.openOne(at, id);
        if (open.isPresent()) {
            return MyVote.of(records.filed(at, id, open.get().key().tokenOf(member)));
        }
        boolean in = records.find(at, id)
                .filter(question -> question.isOver() && hasVoted(question, member))
                .isPresent();
        return new MyVote(in, Optional.empty());
    }

    /** Who is on the roll of a question that is open and has not voted; empty if it is not open. */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Set<MemberId> notVoted(AssemblyId at, QuestionId id) {
        return records.box(at, id, Question.State.OPEN)
                .map(box -> {
                    Set<MemberId> missing = new HashSet<>(box.roll());
                    box.voters().forEach(missing::remove);
                    return Set.copyOf(missing);
                })
                .orElse(Set.of());
    }
}
