package org.folkmoot.floor.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ShownAssembly;
import org.folkmoot.floor.evaluation.EvaluationRefused.Reason;
import org.folkmoot.floor.evaluation.SentForm.Filed;
import org.folkmoot.floor.evaluation.SentForm.Reply;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/**
 * The evaluations of sessions. Members and facilitators fill in a form for themselves and change it until it is closed; results are there once it is, for
 * those who run the assembly, and never of fewer than five.
 */
@Service
public class Evaluations {

    private final EvaluationRecords records;
    private final EvaluationKeys keys;
    private final EvaluationTimes times;
    private final ShownAssembly assemblies;
    private final Roll roll;
    private final Callers callers;
    private final Audit audit;

    Evaluations(
            EvaluationRecords records,
            EvaluationKeys keys,
            EvaluationTimes times,
            ShownAssembly assemblies,
            Roll roll,
            Callers callers,
            Audit audit) {
        this.records = records;
        this.keys = keys;
        this.times = times;
        this.assemblies = assemblies;
        this.roll = roll;
        this.callers = callers;
        this.audit = audit;
    }

    /**
     * How the evaluation stands for the caller.
     *
     * @param last the last day on which it is open
     * @param own the caller's own form; empty once it is closed
     */
    public record Standing(Stage stage, LocalDate last, Optional<Filed> own) {}

    /**
     * How it stands for the member who the caller is.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.MEMBER)
    public Standing mine(AssemblyId at, SessionId session) {
        return standing(at, session, Group.MEMBERS, roll.me(at).map(MemberId::value));
    }

    /**
     * The same for the caller as a facilitator.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public Standing mineAsFacilitator(AssemblyId at, SessionId session) {
        return standing(at, session, Group.FACILITATORS, account());
    }

    /** Puts the caller's form in, or changes it; sending it twice is sending it once. */
    @Allow(Role.MEMBER)
    public Reply send(AssemblyId at, SessionId session, SentForm sent) {
        return send(at, session, Group.MEMBERS, roll.me(at).map(MemberId::value), sent);
    }

    /** The same for the caller as a facilitator. */
    @Allow(Role.FACILITATOR)
    public Reply sendAsFacilitator(AssemblyId at, SessionId session, SentForm sent) {
        return send(at, session, Group.FACILITATORS, account(), sent);
    }

    private Optional<UUID> account() {
        return AccountId.of(callers.current()).map(AccountId::value);
    }

    private Standing standing(AssemblyId at, SessionId id, Group group, Optional<UUID> person) {
        Session session = session(at, id);
        Evaluation evaluation = kept(at, id);
        Stage stage = times.stage(session, evaluation.closed());
        Optional<Filed> own =
                stage == Stage.CLOSED ? Optional.empty() : person.flatMap(known -> own(evaluation, group, known));
        return new Standing(stage, times.last(session), own);
    }

    private Optional<Filed> own(Evaluation evaluation, Group group, UUID person) {
        return keys.known(evaluation.assembly(), person)
                .flatMap(pseudonym -> Optional.ofNullable(evaluation.of(group).get(pseudonym)));
    }

    private Reply send(AssemblyId at, SessionId id, Group group, Optional<UUID> person, SentForm sent) {
        Session session = session(at, id);
        if (person.isEmpty()) {
            return new Reply.Refused(Reason.NOT_A_MEMBER);
        }
        Stage stage = times.stage(session, kept(at, id).closed());
        if (stage == Stage.NOT_YET) {
            return new Reply.Refused(Reason.NOT_YET);
        }
        if (stage == Stage.OPEN && records.put(at, id, group, keys.pseudonym(at, person.get()), sent)) {
            return new Reply.In(new Filed(sent.id(), sent.form()));
        }
        Evaluation evaluation = kept(at, id);
        Optional<Filed> stands = own(evaluation, group, person.get());
        if (stands.filter(filed -> filed.id().equals(sent.id())).isPresent()) {
            return new Reply.In(stands.get());
        }
        return times.stage(session, evaluation.closed()) == Stage.CLOSED
                ? new Reply.Refused(Reason.CLOSED)
                : stands.<Reply>map(Reply.Another::new).orElseGet(() -> new Reply.Refused(Reason.CLOSED));
    }

    /**
     * What those who run the assembly see.
     *
     * @param answered how many members filled it in
     * @param members what they said; empty until it is closed
     * @param facilitators the same of those who ran it
     */
    public record Overview(
            Stage stage, LocalDate last, int answered, Optional<Results> members, Optional<Results> facilitators) {}

    /** @throws NotFound if the assembly has no such session */
    @Allow(Role.FACILITATOR)
    public Overview overview(AssemblyId at, SessionId id) {
        Session session = session(at, id);
        Evaluation evaluation = kept(at, id);
        Stage stage = times.stage(session, evaluation.closed());
        Optional<Evaluation> closed = Optional.of(evaluation).filter(_ -> stage == Stage.CLOSED);
        List<Evaluation> earlier = closed.isPresent() ? earlier(at, session) : List.of();
        return new Overview(
                stage,
                times.last(session),
                evaluation.of(Group.MEMBERS).size(),
                closed.map(known -> Results.of(known, earlier, Group.MEMBERS)),
                closed.map(known -> Results.of(known, earlier, Group.FACILITATORS)));
    }

    private List<Evaluation> earlier(AssemblyId at, Session session) {
        List<Session> before = assemblies.find(at).map(Assembly::sessions).orElse(List.of()).stream()
                .takeWhile(other -> !other.id().equals(session.id()))
                .toList();
        List<Evaluation> known = records.all(before.stream().map(Session::id).toList());
        return before.stream()
                .flatMap(other -> known.stream()
                        .filter(evaluation -> evaluation.session().equals(other.id())
                                && times.stage(other, evaluation.closed()) == Stage.CLOSED))
                .toList();
    }

    /**
     * Closes the evaluation for good, after which its results are there. What is closed stays so.
     *
     * @throws EvaluationRefused if it is not open yet
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public void close(AssemblyId at, SessionId id) {
        Session session = session(at, id);
        if (times.stage(session, kept(at, id).closed()) == Stage.NOT_YET) {
            throw new EvaluationRefused(Reason.NOT_YET);
        }
        records.close(at, id, times.now());
        audit.record("evaluation.closed", List.of(at.value(), id.value()));
    }

    /** Keeps a text from being shown; done again it does nothing. */
    @Allow(Role.FACILITATOR)
    public void hide(AssemblyId at, SessionId id, UUID text) {
        records.hide(at, id, text);
        audit.record("evaluation.text-hidden", List.of(at.value(), id.value()));
    }

    /** Shows a text again. */
    @Allow(Role.FACILITATOR)
    public void show(AssemblyId at, SessionId id, UUID text) {
        records.unhide(at, id, text);
        audit.record("evaluation.text-shown", List.of(at.value(), id.value()));
    }

    private Evaluation kept(AssemblyId at, SessionId session) {
        return records.find(at, session).orElseGet(() -> Evaluation.none(at, session));
    }

    private Session session(AssemblyId at, SessionId session) {
        return assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(session))
                .orElseThrow(() -> new NotFound("There is no such session"));
    }
}
