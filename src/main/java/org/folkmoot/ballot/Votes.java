package org.folkmoot.ballot;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.QuestionRecords.QuestionPlace;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.Recent;
import org.folkmoot.platform.store.Together;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Secret votes on questions that are open. */
@Service
public class Votes {

    private final QuestionRecords records;
    private final ClosedRecords closed;
    private final Clock clock;
    private final Roll roll;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;

    private final Recent<QuestionPlace, Open> open;
    private final Recent<QuestionPlace, Set<MemberId>> voters;
    private final Together<QuestionPlace, Optional<Uncounted>> filed;

    /**
     * What does not change of a question while it is open.
     *
     * @param roll those who were on it at one moment: since then others may have joined
     */
    private record Open(SessionId session, Set<MemberId> roll) {}

    Votes(
            QuestionRecords records,
            ClosedRecords closed,
            Roll roll,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.closed = closed;
        this.clock = clock;
        this.roll = roll;
        this.watchers = watchers;
        this.audit = audit;
        this.open = new Recent<>(place -> closed.box(place.assembly(), place.id(), Question.State.OPEN)
                .flatMap(box -> records.find(place.assembly(), place.id())
                        .map(question -> new Open(question.session(), box.roll()))));
        this.filed = new Together<>(place -> records.uncounted(place.assembly(), place.id()));
        this.voters = new Recent<>(place -> Optional.of(records.voters(place.assembly(), place.id())));
    }

    /**
     * Puts the caller's vote in, or changes it; sending it twice is sending it once. Only who holds the role of a member at this very
     * assembly can vote, at the moment of the vote. The answer is the store's: if it can't be reached, this throws and the vote may
     * be sent again.
     */
    @Allow(Role.MEMBER)
    public Vote.Answer cast(AssemblyId at, QuestionId id, Vote vote) {
        return roll.me(at)
                .map(member -> cast(at, id, member, vote, CastBy.VOTER))
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
        Vote.Answer answer = cast(at, id, member, vote, CastBy.STAFF);
        if (answer instanceof Vote.Answer.In) {
            audit.record("question.vote-entered", List.of(at.value(), id.value(), member.value()));
        }
        return answer;
    }

    private Vote.Answer cast(AssemblyId at, QuestionId id, MemberId member, Vote vote, CastBy by) {
        // The question itself is as large as its hall, so it is not read where its key alone will do: whether it is
        // open the vote's own update asks.
        Optional<VoterKey> key = keyOf(at, id);
        if (key.isEmpty()) {
            return notOpen(at, id, member);
        }
        String token = key.get().tokenOf(member);
        if (cast(at, id, token, member, vote, by)) {
            open.of(new QuestionPlace(at, id)).ifPresent(known -> tellWatchers(at, known.session()));
            return new Vote.Answer.In(new MyVote.Filed(vote.id(), vote.choice()));
        }
        if (isOnPaper(at, id, member)) {
            return new Vote.Answer.Refused(Reason.VOTED_ON_PAPER);
        }
        return records.find(at, id)
                        .filter(question -> question.state() == Question.State.CLOSED)
                        .isPresent()
                ? castClosed(at, id, token, member, vote, by)
                : records.filed(at, id, token)
                        .<Vote.Answer>map(Vote.Answer.Another::new)
                        .orElseGet(() -> notOpen(at, id, member));
    }

    /** Into a question that is closed and not counted: as long as the rule lets votes in that waited; or it is in, and only the answer was lost. */
    private Vote.Answer castClosed(AssemblyId at, QuestionId id, String token, MemberId member, Vote vote, CastBy by) {
        boolean isIn = records.castInGrace(at, id, token, member, vote, by, clock.instant());
        Optional<MyVote.Filed> filed = records.filed(at, id, token);
        if (isIn || filed.filter(known -> known.id().equals(vote.id())).isPresent()) {
            records.find(at, id).ifPresent(question -> tellWatchers(at, question.session()));
            return new Vote.Answer.In(new MyVote.Filed(vote.id(), vote.choice()));
        }
        boolean isInGrace = records.find(at, id)
                .flatMap(Question::graceEnds)
                .filter(clock.instant()::isBefore)
                .isPresent();
        return filed.filter(_ -> isInGrace)
                .<Vote.Answer>map(Vote.Answer.Another::new)
                .orElseGet(() -> notOpen(at, id, member));
    }

    private void tellWatchers(AssemblyId at, SessionId session) {
        watchers.orderedStream().forEach(watcher -> watcher.changed(at, session));
    }

    private boolean cast(AssemblyId at, QuestionId id, String token, MemberId member, Vote vote, CastBy by) {
        Set<MemberId> roll = open.of(new QuestionPlace(at, id)).map(Open::roll).orElse(Set.of());
        return records.cast(at, id, token, member, vote, by, roll);
    }

    private Optional<VoterKey> keyOf(AssemblyId at, QuestionId id) {
        return records.key(id).or(() -> records.openOne(at, id));
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
            case CLOSED, COUNTED -> tooLate(question.get(), member);
        };
    }

    private Vote.Answer tooLate(Question question, MemberId member) {
        if (closed.late(question.assembly(), question.id(), member)) {
            tellWatchers(question.assembly(), question.session());
        }
        return new Vote.Answer.TooLate(question.ended(), hasVoted(question, member));
    }

    /** Whether they are among those who voted on a question that closed. */
    private boolean hasVoted(Question question, MemberId member) {
        return records.key(question.id())
                        .flatMap(key -> records.filed(question.assembly(), question.id(), key.tokenOf(member)))
                        .isPresent()
                || isOnPaper(question.assembly(), question.id(), member)
                || records.voters(question.assembly(), question.id()).contains(member);
    }

    private boolean isOnPaper(AssemblyId at, QuestionId id, MemberId member) {
        return records.uncounted(at, id)
                .filter(in -> in.onPaper().contains(member))
                .isPresent();
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
                                voters.of(new QuestionPlace(at, shown.id()))
                                        .orElse(Set.of())
                                        .contains(member),
                                Optional.empty()))
                        .orElseGet(MyVote::none);
        };
    }

    private MyVote mine(AssemblyId at, QuestionId id, MemberId member) {
        Optional<VoterKey> key = keyOf(at, id);
        Optional<Uncounted> votes = key.flatMap(_ -> filed.of(new QuestionPlace(at, id)));
        if (votes.isPresent()) {
            return votes.get().of(key.orElseThrow().tokenOf(member), member);
        }
        boolean in = records.find(at, id)
                .filter(question -> question.isOver() && hasVoted(question, member))
                .isPresent();
        return new MyVote(in, Optional.empty());
    }

    /** Who is on the roll of a question that is open and has not voted; empty if it is not open. */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Set<MemberId> notVoted(AssemblyId at, QuestionId id) {
        return closed.box(at, id, Question.State.OPEN)
                .map(box -> {
                    Set<MemberId> missing = new HashSet<>(box.roll());
                    box.voters().forEach(missing::remove);
                    return Set.copyOf(missing);
                })
                .orElse(Set.of());
    }
}
