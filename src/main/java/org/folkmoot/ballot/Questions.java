package org.folkmoot.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionRecords.OpenQuestion;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Questions put to an assembly: prepared, opened, voted on in secret, closed and counted. */
@Service
public class Questions {

    private final QuestionRecords records;
    private final Counter counter;
    private final Assemblies assemblies;
    private final Callers callers;
    private final ObjectProvider<QuestionWatcher> watchers;
    private final Audit audit;
    private final Clock clock;

    Questions(
            QuestionRecords records,
            Counter counter,
            Assemblies assemblies,
            Callers callers,
            ObjectProvider<QuestionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.counter = counter;
        this.assemblies = assemblies;
        this.callers = callers;
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
     * Opens the question to all who are members now.
     *
     * @throws QuestionRefused if it was opened before, another one of its session is open, or there are no members
     */
    @Allow(Role.FACILITATOR)
    public Question open(AssemblyId at, QuestionId id) {
        Question draft = known(at, id);
        Set<AccountId> roll = assemblies.members(at).stream()
                .filter(Member::isNow)
                .map(Member::account)
                .collect(Collectors.toSet());
        if (roll.isEmpty()) {
            throw new QuestionRefused(Reason.NO_MEMBERS);
        }
        try {
            if (!records.open(draft, VoterKey.fresh(), roll, now(), callerId())) {
                throw new QuestionRefused(whyNoDraft(at, id));
            }
        } catch (DuplicateKeyException _) {
            throw new QuestionRefused(Reason.ANOTHER_IS_OPEN);
        }
        audit.record("question.opened", List.of(at.value(), id.value()));
        tellWatchers(at, draft.session());
        return known(at, id);
    }

    /**
     * Closes the question, counts it and destroys what joins voters and choices. Closing what is closed answers its result again.
     *
     * @throws QuestionRefused if it was never opened
     */
    @Allow(Role.FACILITATOR)
    public Question close(AssemblyId at, QuestionId id) {
        Question question = known(at, id);
        if (question.state() == Question.State.DRAFT) {
            throw new QuestionRefused(Reason.NOT_OPEN_YET);
        }
        if (records.close(at, id, now(), callerId())) {
            audit.record("question.closed", List.of(at.value(), id.value()));
        }
        counter.count(question);
        tellWatchers(at, question.session());
        return known(at, id);
    }

    /** All questions of a session, drafts too, in the order they were prepared. */
    @Allow(Role.FACILITATOR)
    public List<Question> ofSession(AssemblyId at, SessionId session) {
        return records.ofSession(at, session);
    }

    /** What the room sees of a session: the question that is open, else the one that closed last. Never a draft. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Optional<Question> shown(AssemblyId at, SessionId session) {
        List<Question> all = records.ofSession(at, session);
        return all.stream()
                .filter(question -> question.state() == Question.State.OPEN)
                .findFirst()
                .or(() -> all.stream()
                        .filter(Question::isOver)
                        .max(Comparator.comparing(question -> question.closed().orElse(Instant.EPOCH))));
    }

    /** The counted questions of an assembly, newest last: what its members and those who run it may see of the past. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public List<Question> counted(AssemblyId at) {
        return records.ofAssembly(at).stream()
                .filter(question -> question.state() == Question.State.COUNTED)
                .sorted(Comparator.comparing(question -> question.closed().orElse(Instant.EPOCH)))
                .toList();
    }

    /**
     * Puts the caller's vote in, or changes it; doing so twice is doing it once. Only who holds the role of a member at this very
     * assembly can vote, at the moment of the vote. The answer is the store's: if it can't be reached, this throws and the vote may
     * be sent again.
     */
    @Allow(Role.MEMBER)
    public VoteAnswer cast(AssemblyId at, QuestionId id, Choice choice) {
        Optional<AccountId> member = memberCalling(at);
        if (member.isEmpty()) {
            return new VoteAnswer.Refused(Reason.NOT_A_MEMBER);
        }
        Optional<OpenQuestion> open = records.openOne(at, id);
        boolean in =
                open.isPresent() && records.cast(at, id, open.get().key().tokenOf(member.get()), member.get(), choice);
        if (!in) {
            return new VoteAnswer.Refused(whyNotOpen(at, id));
        }
        tellWatchers(at, open.get().session());
        return new VoteAnswer.In(choice);
    }

    /** What the caller may learn about their own vote; who is no member has none. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public MyVote mine(AssemblyId at, QuestionId id) {
        return memberCalling(at)
                .map(member -> records.openOne(at, id)
                        .map(open -> records.filed(at, id, open.key().tokenOf(member)))
                        .map(choice -> new MyVote(choice.isPresent(), choice))
                        .orElseGet(() -> new MyVote(records.voters(at, id).contains(member), Optional.empty())))
                .orElseGet(() -> new MyVote(false, Optional.empty()));
    }

    /** The caller, if they are a member of this very assembly; running it or the installation does not make one. */
    private Optional<AccountId> memberCalling(AssemblyId at) {
        return switch (callers.current()) {
            case Caller.Account account
            when account.grants().contains(new Grant(Role.MEMBER, at.scope())) ->
                Optional.of(new AccountId(account.id()));
            case Caller.Account _, Caller.Anonymous _, Caller.Product _ -> Optional.empty();
        };
    }

    private Reason whyNotOpen(AssemblyId at, QuestionId id) {
        return records.find(at, id)
                .map(question -> question.state() == Question.State.DRAFT ? Reason.NOT_OPEN_YET : Reason.CLOSED)
                .orElse(Reason.NO_SUCH_QUESTION);
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
        return callers.current() instanceof Caller.Account account
                ? new AccountId(account.id())
                : new AccountId(new UUID(0, 0));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
