package org.folkmoot.ballot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.PaperVoteRecords.OnPaper;
import org.folkmoot.ballot.Papers.Line;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.paper.Keyers;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Votes on paper. Who voted so is ticked on the roll, and votes on no screen any more. What the papers say comes in as numbers that two people counted
 * alike, as many as there are ticks; nothing joins ticks and papers.
 */
@Service
public class PaperVotes {

    private final PaperVoteRecords records;
    private final QuestionRecords questions;
    private final LeftCounts left;
    private final Roll roll;
    private final Callers callers;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;

    PaperVotes(
            PaperVoteRecords records,
            QuestionRecords questions,
            LeftCounts left,
            Roll roll,
            Callers callers,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit) {
        this.records = records;
        this.questions = questions;
        this.left = left;
        this.roll = roll;
        this.callers = callers;
        this.watchers = watchers;
        this.audit = audit;
    }

    /**
     * Who voted on paper.
     *
     * @param ticked those who did
     * @param open those who voted in no way yet; who left the assembly since the opening is among them, as their paper may be in the box
     */
    public record Register(Set<MemberId> ticked, Set<MemberId> open) {}

    /** Empty of everybody unless the question is open or closed, and not counted. */
    @Allow(Role.FACILITATOR)
    public Register register(AssemblyId at, QuestionId id) {
        Optional<VoterKey> key = questions.key(id);
        return records.find(at, id)
                .map(onPaper -> {
                    Set<MemberId> ticked = Set.copyOf(onPaper.ticked());
                    Set<MemberId> open = new HashSet<>(onPaper.roll());
                    roll.names(at).forEach(member -> open.add(member.id()));
                    open.removeAll(ticked);
                    open.removeIf(member -> key.filter(known -> onPaper.tokens().contains(known.tokenOf(member)))
                            .isPresent());
                    return new Register(ticked, Set.copyOf(open));
                })
                .orElseGet(() -> new Register(Set.of(), Set.of()));
    }

    /**
     * Ticks a member as having voted on paper; from then on they vote on no screen. Doing so twice ticks them once.
     *
     * @throws QuestionRefused if they are no member and were none when it opened, voted on a screen, or the question takes no papers any more
     */
    @Allow(Role.FACILITATOR)
    public void tick(AssemblyId at, QuestionId id, MemberId member) {
        OnPaper onPaper = taking(at, id);
        boolean isKnown = onPaper.roll().contains(member)
                || roll.names(at).stream().anyMatch(known -> known.id().equals(member));
        if (!isKnown) {
            throw new QuestionRefused(Reason.NOT_A_MEMBER);
        }
        String token = questions
                .key(id)
                .map(key -> key.tokenOf(member))
                .orElseThrow(() -> new QuestionRefused(Reason.COUNTED));
        if (!records.tick(at, id, member, token)) {
            taking(at, id);
            throw new QuestionRefused(Reason.VOTED_ON_SCREEN);
        }
        audit.record("question.paper-ticked", List.of(at.value(), id.value(), member.value()));
        tellWatchers(at, id);
    }

    /**
     * Takes a tick back that was made by mistake: the member may vote on a screen again. Doing so twice does nothing.
     *
     * @throws QuestionRefused if the papers are among the votes, or the question takes none any more
     */
    @Allow(Role.FACILITATOR)
    public void untick(AssemblyId at, QuestionId id, MemberId member) {
        taking(at, id);
        if (!records.untick(at, id, member)) {
            throw whyNone(at, id);
        }
        audit.record("question.paper-unticked", List.of(at.value(), id.value(), member.value()));
        questions.find(at, id).flatMap(Question::countedAt).ifPresent(left::at);
        tellWatchers(at, id);
    }

    /** The questions of a session that take papers still, in the order they were prepared. */
    @Allow({Role.FACILITATOR, Role.CODER})
    public List<Question> taking(AssemblyId at, SessionId session) {
        return questions.ofSession(at, session).stream()
                .filter(question -> switch (question.state()) {
                    case OPEN, CLOSED -> true;
                    case DRAFT, COUNTED, WITHDRAWN, VOID -> false;
                })
                .toList();
    }

    /**
     * How far two people are with counting the papers, as the caller may know it: nobody learns a count before both are alike.
     *
     * @param differing in which numbers the last two counts differed, until both have counted again
     * @param agreed what both counted alike
     */
    public record Counting(Keyers keyers, Set<Line> differing, Optional<Papers> agreed) {

        static Counting of(KeyedPapers keyed) {
            return new Counting(keyed.keyers(), keyed.differing(), keyed.agreed());
        }
    }

    @Allow({Role.FACILITATOR, Role.CODER})
    public Counting counting(AssemblyId at, QuestionId id) {
        return Counting.of(records.find(at, id).map(OnPaper::keyed).orElseGet(KeyedPapers::none));
    }

    /**
     * Puts down what the caller counted. If it is the second count and differs from the first, both are thrown away and both people count again.
     *
     * @throws org.folkmoot.paper.PaperRefused if the caller has counted them already, or two others do
     * @throws QuestionRefused if the papers are among the votes, or the question takes none any more
     */
    @Allow({Role.FACILITATOR, Role.CODER})
    public Counting count(AssemblyId at, QuestionId id, Papers papers) {
        AccountId me = caller();
        KeyedPapers counted =
                records.change(at, id, keyed -> keyed.counted(me, papers)).orElseThrow(() -> whyNone(at, id));
        audit.record("question.papers-counted", List.of(at.value(), id.value()));
        return Counting.of(counted);
    }

    /** Throws the counts away, so that two people, the same or others, begin anew. */
    @Allow(Role.FACILITATOR)
    public void countAnew(AssemblyId at, QuestionId id) {
        if (records.change(at, id, KeyedPapers::anew).isEmpty()) {
            throw whyNone(at, id);
        }
        audit.record("question.papers-counted-anew", List.of(at.value(), id.value()));
    }

    /**
     * Puts the papers among the votes of a question that is closed. Done again it answers how the question stands.
     *
     * @throws QuestionRefused if the two counts are not alike, there are not as many papers as ticks, or the question is not closed or counted already
     */
    @Allow(Role.FACILITATOR)
    public Question putIn(AssemblyId at, QuestionId id) {
        Question question = known(at, id);
        if (question.onPaper().stage() == Question.OnPaper.Stage.AMONG_VOTES) {
            return question;
        }
        if (question.state() == Question.State.OPEN) {
            throw new QuestionRefused(Reason.NOT_CLOSED);
        }
        OnPaper onPaper = taking(at, id);
        Papers papers =
                onPaper.keyed().agreed().orElseThrow(() -> new QuestionRefused(Reason.PAPERS_NOT_COUNTED_TWICE));
        if (papers.all() != onPaper.ticked().size()) {
            throw new QuestionRefused(Reason.PAPERS_NOT_AS_TICKS);
        }
        if (!records.putIn(at, id, onPaper, papers)) {
            taking(at, id);
            throw new QuestionRefused(Reason.PAPERS_NOT_AS_TICKS);
        }
        audit.record("question.papers-in", List.of(at.value(), id.value()));
        Question in = known(at, id);
        in.countedAt().ifPresent(left::at);
        tellWatchers(at, id);
        return in;
    }

    /** @throws QuestionRefused if its papers are among the votes, or it takes none */
    private OnPaper taking(AssemblyId at, QuestionId id) {
        OnPaper onPaper = records.find(at, id).orElseThrow(() -> whyNone(at, id));
        if (known(at, id).onPaper().stage() == Question.OnPaper.Stage.AMONG_VOTES) {
            throw new QuestionRefused(Reason.PAPERS_IN);
        }
        return onPaper;
    }

    private QuestionRefused whyNone(AssemblyId at, QuestionId id) {
        Question question = known(at, id);
        return new QuestionRefused(
                switch (question.state()) {
                    case DRAFT -> Reason.NOT_OPEN_YET;
                    case WITHDRAWN -> Reason.WITHDRAWN;
                    case VOID -> Reason.VOID;
                    case COUNTED -> Reason.COUNTED;
                    case OPEN, CLOSED ->
                        question.onPaper().stage() == Question.OnPaper.Stage.AMONG_VOTES
                                ? Reason.PAPERS_IN
                                : Reason.COUNTED;
                });
    }

    private Question known(AssemblyId at, QuestionId id) {
        return questions.find(at, id).orElseThrow(() -> new QuestionRefused(Reason.NO_SUCH_QUESTION));
    }

    private void tellWatchers(AssemblyId at, QuestionId id) {
        questions
                .find(at, id)
                .ifPresent(question ->
                        watchers.orderedStream().forEach(watcher -> watcher.changed(at, question.session())));
    }

    private AccountId caller() {
        return AccountId.of(callers.current()).orElseGet(() -> new AccountId(new UUID(0, 0)));
    }
}
