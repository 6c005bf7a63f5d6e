package org.folkmoot.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSignedIn;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Questions put to an assembly: prepared, opened, closed and counted; taken back if need be. Voting on them is for {@link Votes}. */
@Service
public class Questions {

    private final QuestionRecords records;
    private final ClosedRecords closing;
    private final ShownQuestion shown;
    private final Counter counter;
    private final LeftCounts left;
    private final Assemblies assemblies;
    private final Roll roll;
    private final Callers callers;
    private final Rights rights;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;
    private final Clock clock;

    Questions(
            QuestionRecords records,
            ClosedRecords closing,
            ShownQuestion shown,
            Counter counter,
            LeftCounts left,
            Assemblies assemblies,
            Roll roll,
            Callers callers,
            Rights rights,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.closing = closing;
        this.shown = shown;
        this.counter = counter;
        this.left = left;
        this.assemblies = assemblies;
        this.roll = roll;
        this.callers = callers;
        this.rights = rights;
        this.watchers = watchers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws QuestionRefused if the assembly has no such session */
    @Allow(Role.FACILITATOR)
    public QuestionId prepare(AssemblyId at, SessionId session, QuestionText text, Rule rule) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new QuestionRefused(Reason.NO_SUCH_SESSION);
        }
        QuestionId id = new QuestionId(TimeOrderedId.next());
        records.insert(id, at, session, text, rule);
        audit.record("question.prepared", List.of(at.value(), id.value()));
        return id;
    }

    /** @throws QuestionRefused if it was opened already: from then on neither words nor rule change */
    @Allow(Role.FACILITATOR)
    public void reword(AssemblyId at, QuestionId id, QuestionText text, Rule rule) {
        if (!records.reword(at, id, text, rule)) {
            throw new QuestionRefused(whyNoDraft(at, id));
        }
        audit.record("question.reworded", List.of(at.value(), id.value()));
    }

    /** @throws QuestionRefused if it was opened already */
    @Allow(Role.FACILITATOR)
    public void drop(AssemblyId at, QuestionId id) {
        if (!records.removeDraft(at, id)) {
            throw new QuestionRefused(whyNoDraft(at, id));
        }
        audit.record("question.dropped", List.of(at.value(), id.value()));
    }

    /**
     * Opens the question to all who are members now. Opening what is open answers how it stands.
     *
     * @throws QuestionRefused if it was open before and is not now, another one of its session is open, or there are no members
     */
    @Allow(Role.FACILITATOR)
    public Question open(AssemblyId at, QuestionId id) {
        Question draft = known(at, id);
        if (draft.state() != Question.State.DRAFT) {
            return openOr(known(at, id), Reason.ALREADY_OPENED);
        }
        Set<MemberId> voters =
                roll.members(at).stream().filter(Member::isNow).map(Member::id).collect(Collectors.toSet());
        if (voters.isEmpty()) {
            throw new QuestionRefused(Reason.NO_MEMBERS);
        }
        try {
            if (!records.open(draft, voters, now(), callerId())) {
                return openOr(known(at, id), Reason.ALREADY_OPENED);
            }
        } catch (DuplicateKeyException _) {
            throw new QuestionRefused(Reason.ANOTHER_IS_OPEN);
        }
        audit.record("question.opened", List.of(at.value(), id.value()));
        tellWatchers(at, draft.session());
        return known(at, id);
    }

    private static Question openOr(Question question, Reason refused) {
        if (question.state() != Question.State.OPEN) {
            throw new QuestionRefused(refused);
        }
        return question;
    }

    /**
     * Closes the question. It is counted when somebody asks for it, else by itself once it can't be opened again; nobody sees a result before. Closing what is
     * closed answers how it stands.
     *
     * @throws QuestionRefused if it was never opened
     */
    @Allow(Role.FACILITATOR)
    public Question close(AssemblyId at, QuestionId id) {
        Question question = known(at, id);
        if (question.state() == Question.State.DRAFT) {
            throw new QuestionRefused(Reason.NOT_OPEN_YET);
        }
        if (records.close(at, id, now(), question.rule().grace(), callerId())) {
            audit.record("question.closed", List.of(at.value(), id.value()));
        }
        Question closed = known(at, id);
        closed.countedAt().ifPresent(left::at);
        tellWatchers(at, closed.session());
        return closed;
    }

    /**
     * Counts a question that is closed, and destroys what joins voters and choices. Counting what is counted answers how it stands. If the store fails on
     * the way, what is left is done soon.
     *
     * @throws QuestionRefused if it is not closed, votes are still taken that waited on a device, or votes on paper are not keyed
     */
    @Allow(Role.FACILITATOR)
    public Question count(AssemblyId at, QuestionId id) {
        Question question = known(at, id);
        if (!question.isOver()) {
            throw new QuestionRefused(Reason.NOT_CLOSED);
        }
        if (question.graceEnds().filter(clock.instant()::isBefore).isPresent()) {
            throw new QuestionRefused(Reason.STILL_IN_GRACE);
        }
        if (question.state() == Question.State.CLOSED && question.onPaper().isAwaited()) {
            throw new QuestionRefused(Reason.PAPERS_AWAITED);
        }
        try {
            left.orSoon(() -> counter.count(question.place()));
        } finally {
            tellWatchers(at, question.session());
        }
        return known(at, id);
    }

    /**
     * Takes back a close by mistake: votes are taken again, those that are in stay. Everyone is told, and it stands in the record. Doing so twice answers how it
     * stands.
     *
     * @throws QuestionRefused if it is no longer possible, it is counted, or another question of its session is open
     */
    @Allow(Role.FACILITATOR)
    public Question reopen(AssemblyId at, QuestionId id) {
        Question question = known(at, id);
        boolean isInTime =
                question.reopenableUntil().filter(clock.instant()::isBefore).isPresent();
        try {
            if (!isInTime || !closing.reopen(question, question.ended(), now())) {
                return openOr(known(at, id), Reason.TOO_LATE_TO_REOPEN);
            }
        } catch (DuplicateKeyException _) {
            throw new QuestionRefused(Reason.ANOTHER_IS_OPEN);
        }
        audit.record("question.reopened", List.of(at.value(), id.value()));
        tellWatchers(at, question.session());
        return known(at, id);
    }

    /**
     * Takes an open question back and destroys its votes. Withdrawing what was withdrawn answers how it stands.
     *
     * @param reason as everyone who could vote is told
     * @throws QuestionRefused if it is not open any more, was never opened, or the reason is missing or too long
     */
    @Allow(Role.FACILITATOR)
    public Question withdraw(AssemblyId at, QuestionId id, String reason) {
        return undo(at, id, Set.of(Question.State.OPEN), Question.State.WITHDRAWN, reason);
    }

    /**
     * Declares a question void that closed, and destroys its votes and its result. Doing so twice answers how it stands.
     *
     * @param reason as everyone who could vote is told
     * @throws QuestionRefused if it is not closed, or the reason is missing or too long
     */
    @Allow(Role.FACILITATOR)
    public Question declareVoid(AssemblyId at, QuestionId id, String reason) {
        return undo(at, id, Set.of(Question.State.CLOSED, Question.State.COUNTED), Question.State.VOID, reason);
    }

    private Question undo(AssemblyId at, QuestionId id, Set<Question.State> from, Question.State to, String reason) {
        left.orSoon(() -> {
            if (records.undo(at, id, from, to, new Question.Undone(now(), reason))) {
                counter.forget(known(at, id).place());
                audit.record("question." + to.name().toLowerCase(Locale.ROOT), List.of(at.value(), id.value()));
            }
        });
        Question question = known(at, id);
        if (question.undone().isEmpty()) {
            throw new QuestionRefused(question.isOver() ? Reason.CLOSED : Reason.NOT_OPEN_YET);
        }
        tellWatchers(at, question.session());
        return question;
    }

    /** All questions of a session, drafts too, in the order they were prepared. */
    @Allow(Role.FACILITATOR)
    public List<Question> ofSession(AssemblyId at, SessionId session) {
        return records.ofSession(at, session);
    }

    /** What the room sees of a session: the question that is open, else the one that closed last. Never a draft. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Optional<Question> shown(AssemblyId at, SessionId session) {
        return shown.of(at, session);
    }

    /** The questions that are open now, in every assembly that the caller runs or is a member of; one reading for all. */
    @AllowSignedIn
    public List<Question> openNow() {
        return records.open().stream()
                .filter(question -> rights.holds(question.assembly().scope(), Role.FACILITATOR, Role.MEMBER))
                .toList();
    }

    /**
     * The questions of an assembly that are over, newest last: what its members and those who run it may see of the past. With those
     * that were withdrawn or declared void, so that nothing people were asked goes missing.
     */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public List<Question> past(AssemblyId at) {
        return shown.past(at);
    }

    private Reason whyNoDraft(AssemblyId at, QuestionId id) {
        return records.find(at, id).isPresent() ? Reason.ALREADY_OPENED : Reason.NO_SUCH_QUESTION;
    }

    private Question known(AssemblyId at, QuestionId id) {
        return records.find(at, id).orElseThrow(() -> new QuestionRefused(Reason.NO_SUCH_QUESTION));
    }

    private void tellWatchers(AssemblyId at, SessionId session) {
        watchers.orderedStream().forEach(watcher -> watcher.changed(at, session));
    }

    private AccountId callerId() {
        return AccountId.of(callers.current()).orElseGet(() -> new AccountId(new UUID(0, 0)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
