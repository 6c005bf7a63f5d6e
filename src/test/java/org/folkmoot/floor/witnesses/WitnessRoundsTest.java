package org.folkmoot.floor.witnesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.witnesses.Listed.Progress;
import org.folkmoot.floor.witnesses.RoundAct.AskNow;
import org.folkmoot.floor.witnesses.RoundAct.Mark;
import org.folkmoot.floor.witnesses.RoundAct.Pick;
import org.folkmoot.floor.witnesses.RoundAct.Step;
import org.folkmoot.floor.witnesses.WitnessRefused.Reason;
import org.folkmoot.people.PassingKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The stages of a round and its list, with two who run the session. */
@FloorTest
class WitnessRoundsTest {

    @Autowired
    private Town town;

    @Autowired
    private WitnessQuestions questions;

    @Autowired
    private MemberQuestions members;

    @Autowired
    private PassingKeys keys;

    private Sitting sitting;

    @BeforeEach
    void meet() {
        sitting = new Sitting(town, questions, members, town.moot(6));
        sitting.begin();
    }

    private void step(Stage from, Stage to) {
        sitting.act(new Step(from, to));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(WitnessRefused.class).hasMessage(reason.name());
    }

    @Test
    void the_list_is_asked_in_order_and_every_asker_hears_how_it_ended() {
        AskedId cost = sitting.asks(0, "What does it cost?");
        AskedId staff = sitting.asks(1, "Who will do it?");
        AskedId when = sitting.asks(2, "When?");
        sitting.asks(3, "Why?");
        step(Stage.ASKING, Stage.SORTING);
        step(Stage.SORTING, Stage.CHOOSING);
        List.of(cost, staff, when).forEach(question -> sitting.act(new Pick(question)));
        sitting.choose(List.of(cost, staff, when));
        sitting.act(new AskNow(cost, Optional.empty()));
        refused(Reason.ANOTHER_NOW, () -> sitting.act(new AskNow(staff, Optional.empty())));
        assertThat(sitting.mine(0).own().getFirst().outcome()).isEqualTo(OwnQuestions.Outcome.NOW);
        sitting.act(new Mark(cost, new Listed(cost, Progress.NOW, ""), Progress.ANSWERED, "Two million a year."));
        refused(
                Reason.CHANGED_SINCE,
                () -> sitting.act(new Mark(cost, new Listed(cost, Progress.NOW, ""), Progress.ANSWERED, "Other")));
        sitting.act(new AskNow(staff, Optional.empty()));
        sitting.act(new AskNow(staff, Optional.empty()));
        sitting.act(new Mark(staff, new Listed(staff, Progress.NOW, ""), Progress.NOT_REACHED, ""));
        step(Stage.ANSWERING, Stage.OVER);
        assertThat(sitting.mine(0).own().getFirst().answer()).isEqualTo("Two million a year.");
        assertThat(List.of(0, 1, 2, 3))
                .extracting(member -> sitting.mine(member).own().getFirst().outcome())
                .containsExactly(
                        OwnQuestions.Outcome.ANSWERED,
                        OwnQuestions.Outcome.NOT_REACHED,
                        OwnQuestions.Outcome.NOT_REACHED,
                        OwnQuestions.Outcome.NOT_CHOSEN);
        sitting.begin();
        assertThat(sitting.rounds()).hasSize(2);
        assertThat(sitting.mine(0).own()).as("of the round before, too").hasSize(1);
        assertThat(sitting.ask(0, Sitting.id(), "For the round that is over"))
                .as("round 1")
                .isInstanceOf(AskAnswer.TooLate.class);
    }

    @Test
    void two_who_open_or_close_at_once_do_so_once_and_whoever_contradicts_is_told() {
        sitting.begin();
        assertThat(sitting.rounds()).hasSize(1);
        step(Stage.ASKING, Stage.SORTING);
        step(Stage.ASKING, Stage.SORTING);
        refused(Reason.STAGE_MOVED, sitting::begin);
        step(Stage.SORTING, Stage.TICKING);
        refused(Reason.STAGE_MOVED, () -> step(Stage.SORTING, Stage.ASKING));
        refused(Reason.STAGE_MOVED, () -> sitting.act(new Pick(Sitting.id())));
        step(Stage.TICKING, Stage.CHOOSING);
        refused(Reason.LIST_EMPTY, () -> sitting.choose(List.of()));
        assertThat(keys.find(new RoundId(sitting.moot().session(), 1).askerKey()))
                .as("nobody asked")
                .isEmpty();
        refused(Reason.PLACES, () -> sitting.act(new RoundAct.Places(0)));
        refused(Reason.PLACES, () -> sitting.act(new RoundAct.Places(21)));
    }
}
