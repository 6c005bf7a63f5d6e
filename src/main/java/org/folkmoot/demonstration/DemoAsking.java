package org.folkmoot.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.demonstration.DemoSittings.DemoAssembly.DemoWitnesses;
import org.folkmoot.floor.speaking.Speaking;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.Listed;
import org.folkmoot.floor.witnesses.MemberQuestions;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.floor.witnesses.Ticks;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Questions to the witnesses of the demonstration's session that was held: asked, ticked, chosen and answered, with some who speak. */
@Component
@ConditionalOnProperty("folkmoot.demo")
record DemoAsking(WitnessQuestions witnesses, MemberQuestions askers, Speaking speaking, DemoClock clock) {

    private static final Duration TURN = Duration.ofSeconds(50);
    private static final int TURNS = 5;

    void ask(HeldSession sitting, AgendaItem item, DemoWitnesses heard) {
        int round = witnesses
                .begin(sitting.at(), sitting.id(), Optional.of(item.id()))
                .number();
        for (int i = 0; i < heard.questions().size(); i++) {
            String words = heard.questions().get(i);
            sitting.as(
                    5 * i,
                    () -> askers.ask(sitting.at(), sitting.id(), round, new AskedId(TimeOrderedId.next()), words));
        }
        act(sitting, round, new RoundAct.Step(Stage.ASKING, Stage.SORTING));
        act(sitting, round, new RoundAct.Step(Stage.SORTING, Stage.TICKING));
        for (int i = 0; i < sitting.present().size(); i++) {
            BitSet ticked = new BitSet();
            ticked.set(i % 3);
            ticked.set(i % heard.questions().size());
            sitting.as(
                    i,
                    () -> askers.tick(
                            sitting.at(), sitting.id(), round, new Ticks(UUID.randomUUID(), ticked, List.of())));
        }
        act(sitting, round, new RoundAct.Step(Stage.TICKING, Stage.CHOOSING));
        act(sitting, round, new RoundAct.Places(heard.places()));
        RoundNow proposed = witnesses.propose(sitting.at(), sitting.id(), round);
        List<AskedId> list = proposed.list().stream().map(Listed::question).toList();
        RoundNow chosen = witnesses.choose(sitting.at(), sitting.id(), round, list);
        for (int i = 0; i < Math.min(list.size(), heard.answers().size()); i++) {
            act(
                    sitting,
                    round,
                    new RoundAct.Mark(
                            list.get(i),
                            chosen.list().get(i),
                            Listed.Progress.ANSWERED,
                            heard.answers().get(i)));
        }
        speak(sitting);
    }

    private void speak(HeldSession sitting) {
        Instant from = clock.instant();
        for (int i = 0; i < TURNS; i++) {
            MemberId member = sitting.present().get(7 * i % sitting.present().size());
            UUID turn = UUID.randomUUID();
            speaking.raiseFor(sitting.at(), sitting.id(), member);
            speaking.call(sitting.at(), sitting.id(), member, Optional.empty(), turn);
            clock.set(from.plus(TURN.multipliedBy(i + 1L)));
            speaking.end(sitting.at(), sitting.id(), turn);
        }
    }

    private void act(HeldSession sitting, int round, RoundAct act) {
        witnesses.act(sitting.at(), sitting.id(), round, act);
    }
}
