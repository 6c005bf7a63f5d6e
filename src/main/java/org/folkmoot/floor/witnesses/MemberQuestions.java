package org.folkmoot.floor.witnesses;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.VoterKey;
import org.folkmoot.floor.witnesses.AskAnswer.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.store.Together;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Questions to witnesses for members: asked, taken back and ticked, each in secret. What is sent again is done once. */
@Service
public class MemberQuestions {

    private final RoundRecords records;
    private final TickKeys keys;
    private final Roll roll;
    private final Assemblies assemblies;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Clock clock;

    private final Together<SessionId, Kept> kept;

    /**
     * What is kept of a session, read once for all who ask at once.
     *
     * @param ticks of the last round
     */
    private record Kept(List<Round> rounds, Map<String, Ticks> ticks) {}

    MemberQuestions(
            RoundRecords records,
            TickKeys keys,
            Roll roll,
            Assemblies assemblies,
            ObjectProvider<SessionWatcher> watchers,
            Clock clock) {
        this.records = records;
        this.keys = keys;
        this.roll = roll;
        this.assemblies = assemblies;
        this.watchers = watchers;
        this.clock = clock;
        this.kept = new Together<>(this::read);
    }

    private Kept read(SessionId session) {
        List<Round> rounds = records.all(session);
        return new Kept(rounds, rounds.isEmpty() ? Map.of() : records.ticks(RoundId.of(rounds.getLast())));
    }

    /**
     * Asks a question in the caller's name, whom nobody is told.
     *
     * @param id made on the device: the same again is the same question
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.MEMBER)
    public AskAnswer ask(AssemblyId at, SessionId session, int round, AskedId id, String text) {
        check(at, session);
        Optional<MemberId> me = roll.me(at);
        String words = Words.line(text);
        if (me.isEmpty()) {
            return new AskAnswer.Refused(Reason.NOT_A_MEMBER);
        }
        if (words.isEmpty() || words.length() > Round.LONGEST) {
            return new AskAnswer.Refused(words.isEmpty() ? Reason.EMPTY : Reason.TOO_LONG);
        }
        RoundId place = new RoundId(session, round);
        if (records.find(place).isEmpty()) {
            return new AskAnswer.TooLate();
        }
        String token = keys.askers(place).tokenOf(me.get());
        AtomicReference<AskAnswer> answer = new AtomicReference<>(new AskAnswer.TooLate());
        records.change(place, before -> {
            AskAnswer becomes = answer(before, id, token);
            boolean isNew =
                    becomes instanceof AskAnswer.In && before.asked().find(id).isEmpty();
            answer.set(becomes);
            return isNew ? before.asked(id, token, words, clock.instant().truncatedTo(ChronoUnit.MILLIS)) : before;
        });
        return told(at, session, Objects.requireNonNull(answer.get()));
    }

    private static AskAnswer answer(Round round, AskedId id, String token) {
        if (round.asked().find(id).isPresent()) {
            return new AskAnswer.In();
        }
        if (round.stage() != Stage.ASKING) {
            return new AskAnswer.TooLate();
        }
        if (round.asked().by(token).count() >= Round.EACH) {
            return new AskAnswer.Refused(Reason.TOO_MANY);
        }
        return round.asked().isFull() ? new AskAnswer.Refused(Reason.FULL) : new AskAnswer.In();
    }

    /**
     * Takes a question of the caller's back, and its words with it, while questions are asked.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.MEMBER)
    public AskAnswer takeBack(AssemblyId at, SessionId session, int round, AskedId id) {
        check(at, session);
        RoundId place = new RoundId(session, round);
        Optional<String> token =
                roll.me(at).flatMap(me -> keys.knownAskers(place).map(key -> key.tokenOf(me)));
        AtomicReference<AskAnswer> answer = new AtomicReference<>(new AskAnswer.TooLate());
        records.change(place, before -> {
            Optional<AskedQuestion> own = before.asked()
                    .find(id)
                    .filter(question -> token.filter(question::isBy).isPresent());
            if (own.isEmpty()) {
                answer.set(new AskAnswer.Refused(Reason.NO_SUCH_QUESTION));
                return before;
            }
            if (own.get().fate() instanceof Fate.TakenBack) {
                answer.set(new AskAnswer.In());
                return before;
            }
            boolean isOpen = before.stage() == Stage.ASKING;
            answer.set(isOpen ? new AskAnswer.In() : new AskAnswer.TooLate());
            return isOpen ? before.takenBack(id) : before;
        });
        return told(at, session, Objects.requireNonNull(answer.get()));
    }

    /**
     * Files what the caller would like to hear, in the place of what they ticked before. Nobody is told, and no screen changes.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.MEMBER)
    public AskAnswer tick(AssemblyId at, SessionId session, int round, Ticks ticks) {
        check(at, session);
        Optional<MemberId> me = roll.me(at);
        if (me.isEmpty()) {
            return new AskAnswer.Refused(Reason.NOT_A_MEMBER);
        }
        RoundId place = new RoundId(session, round);
        Optional<String> token = keys.ticks(place).map(key -> key.tokenOf(me.get()));
        if (token.filter(own -> records.tick(place, own, ticks)).isPresent()) {
            return new AskAnswer.Ticked(ticks.filed());
        }
        boolean isOpen = records.find(place)
                .filter(open -> open.stage() == Stage.TICKING)
                .isPresent();
        return token.filter(_ -> isOpen)
                .flatMap(own -> Optional.ofNullable(records.ticks(place).get(own)))
                .<AskAnswer>map(stands -> new AskAnswer.Another(stands.filed()))
                .orElseGet(AskAnswer.TooLate::new);
    }

    /**
     * What the caller may see of the questions of a session: those of others while they can be ticked and, at any time, what became of their own.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.MEMBER)
    public OwnQuestions mine(AssemblyId at, SessionId session) {
        check(at, session);
        Kept all = kept.of(session);
        Optional<MemberId> me = roll.me(at);
        List<OwnQuestions.Own> own = all.rounds().stream()
                .flatMap(round -> me
                        .flatMap(member -> keys.knownAskers(RoundId.of(round)).map(key -> key.tokenOf(member)))
                        .map(token -> OwnQuestions.of(round, token))
                        .stream()
                        .flatMap(List::stream))
                .toList();
        if (all.rounds().isEmpty()) {
            return OwnQuestions.NONE;
        }
        Round last = all.rounds().getLast();
        Optional<Ticks.Filed> ticked = me.flatMap(
                        member -> keys.ticks(RoundId.of(last)).map((VoterKey key) -> key.tokenOf(member)))
                .flatMap(token -> Optional.ofNullable(all.ticks().get(token)))
                .map(Ticks::filed);
        return OwnQuestions.of(last, own, ticked);
    }

    private AskAnswer told(AssemblyId at, SessionId session, AskAnswer answer) {
        if (answer instanceof AskAnswer.In) {
            watchers.orderedStream().forEach(watcher -> watcher.changed(at, session));
        }
        return answer;
    }

    private void check(AssemblyId at, SessionId session) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new NotFound("There is no such session");
        }
    }
}
