package org.folkmoot.floor.witnesses;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;

/** A session with questions to witnesses, and its people, for tests. */
public class Sitting {

    private final Town town;
    private final WitnessQuestions questions;
    private final MemberQuestions members;
    private final Moot moot;
    private int round;

    public Sitting(Town town, WitnessQuestions questions, MemberQuestions members, Moot moot) {
        this.town = town;
        this.questions = questions;
        this.members = members;
        this.moot = moot;
    }

    public Moot moot() {
        return moot;
    }

    public <T> T run(Supplier<T> work) {
        return town.as(moot.facilitator(), work);
    }

    public void begin() {
        run(() -> questions.begin(moot.assembly(), moot.session(), Optional.empty()));
        round = 1;
    }

    List<RoundNow> rounds() {
        return run(() -> questions.rounds(moot.assembly(), moot.session()));
    }

    public RoundNow now() {
        return rounds().getFirst();
    }

    public RoundNow act(RoundAct act) {
        return run(() -> questions.act(moot.assembly(), moot.session(), round, act));
    }

    public RoundNow choose(List<AskedId> seen) {
        return run(() -> questions.choose(moot.assembly(), moot.session(), round, seen));
    }

    static AskedId id() {
        return new AskedId(UUID.randomUUID());
    }

    public AskedId asks(int member, String words) {
        AskedId id = id();
        if (!(ask(member, id, words) instanceof AskAnswer.In)) {
            throw new AssertionError(words + " was not asked");
        }
        return id;
    }

    AskAnswer ask(int member, AskedId id, String words) {
        return town.as(moot.member(member), () -> members.ask(moot.assembly(), moot.session(), round, id, words));
    }

    AskAnswer takeBack(int member, AskedId id) {
        return town.as(moot.member(member), () -> members.takeBack(moot.assembly(), moot.session(), round, id));
    }

    static Ticks ticks(List<UUID> before, int... numbers) {
        BitSet on = new BitSet();
        IntStream.of(numbers).forEach(on::set);
        return new Ticks(UUID.randomUUID(), on, before);
    }

    AskAnswer tick(int member, Ticks ticks) {
        return town.as(moot.member(member), () -> members.tick(moot.assembly(), moot.session(), round, ticks));
    }

    /** For the first time. */
    public AskAnswer tick(int member, int... numbers) {
        return tick(member, ticks(List.of(), numbers));
    }

    AskAnswer tickAgain(int member, int... numbers) {
        return tick(member, ticks(List.of(mine(member).ticked().orElseThrow().id()), numbers));
    }

    OwnQuestions mine(int member) {
        return town.as(moot.member(member), () -> members.mine(moot.assembly(), moot.session()));
    }
}
