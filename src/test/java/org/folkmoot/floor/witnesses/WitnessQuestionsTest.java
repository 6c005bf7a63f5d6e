package org.folkmoot.floor.witnesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.witnesses.RoundAct.Direction;
import org.folkmoot.floor.witnesses.RoundAct.Hide;
import org.folkmoot.floor.witnesses.RoundAct.Merge;
import org.folkmoot.floor.witnesses.RoundAct.Pick;
import org.folkmoot.floor.witnesses.RoundAct.Restore;
import org.folkmoot.floor.witnesses.RoundAct.Reword;
import org.folkmoot.floor.witnesses.RoundAct.Step;
import org.folkmoot.floor.witnesses.WitnessRefused.Reason;
import org.folkmoot.people.PassingKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round of questions from asking to the answer, on the product's store. */
@FloorTest
class WitnessQuestionsTest {

    private static final int MEMBERS = 12;

    @Autowired
    private Town town;

    @Autowired
    private WitnessQuestions questions;

    @Autowired
    private MemberQuestions members;

    @Autowired
    private RoundRecords records;

    @Autowired
    private PassingKeys keys;

    @Autowired
    private TickKeys tickKeys;

    private Sitting sitting;

    @BeforeEach
    void meet() {
        sitting = new Sitting(town, questions, members, town.moot(MEMBERS));
        sitting.begin();
    }

    private void step(Stage from, Stage to) {
        sitting.act(new Step(from, to));
    }

    private void letThemTick() {
        step(Stage.ASKING, Stage.SORTING);
        step(Stage.SORTING, Stage.TICKING);
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(WitnessRefused.class).hasMessage(reason.name());
    }

    @Test
    void a_question_sent_twice_is_one_and_a_fourth_or_a_late_one_is_refused() {
        AskedId first = sitting.asks(0, "Who pays for it?");
        assertThat(sitting.ask(0, first, "Who pays for it?")).isInstanceOf(AskAnswer.In.class);
        AskedId second = sitting.asks(0, "Since when?");
        sitting.asks(0, "And until when?");
        assertThat(sitting.ask(0, Sitting.id(), "One more?"))
                .isEqualTo(new AskAnswer.Refused(AskAnswer.Reason.TOO_MANY));
        assertThat(sitting.ask(1, Sitting.id(), " ")).isEqualTo(new AskAnswer.Refused(AskAnswer.Reason.EMPTY));
        assertThat(sitting.ask(1, Sitting.id(), "x".repeat(201)))
                .isEqualTo(new AskAnswer.Refused(AskAnswer.Reason.TOO_LONG));
        assertThat(sitting.takeBack(1, second))
                .as("not theirs")
                .isEqualTo(new AskAnswer.Refused(AskAnswer.Reason.NO_SUCH_QUESTION));
        assertThat(sitting.takeBack(0, second)).isInstanceOf(AskAnswer.In.class);
        assertThat(sitting.takeBack(0, second)).as("sent again").isInstanceOf(AskAnswer.In.class);
        assertThat(sitting.ask(0, second, "Since when?"))
                .as("the asking comes again after it was taken back")
                .isInstanceOf(AskAnswer.In.class);
        assertThat(sitting.now().questions()).extracting(RoundNow.Asked::words).doesNotContain("Since when?");
        sitting.asks(0, "In its place");
        step(Stage.ASKING, Stage.SORTING);
        assertThat(sitting.ask(2, Sitting.id(), "After an hour without a signal"))
                .isInstanceOf(AskAnswer.TooLate.class);
        assertThat(sitting.ask(0, first, "Who pays for it?"))
                .as("it was in time, and its answer was lost")
                .isInstanceOf(AskAnswer.In.class);
        assertThat(sitting.takeBack(0, first)).isInstanceOf(AskAnswer.TooLate.class);
        assertThat(sitting.now().questions()).hasSize(3);
    }

    @Test
    void nobody_who_runs_the_session_is_told_which_member_asked() {
        sitting.asks(0, "Who pays for it?");
        RoundNow now = sitting.now();
        assertThat(now.questions().getFirst().table()).isEqualTo(OptionalInt.empty());
        assertThat(now.toString()).doesNotContain(sitting.moot().member(0).id().toString());
        Round kept = records.latest(sitting.moot().session()).orElseThrow();
        assertThat(kept.toString()).doesNotContain(sitting.moot().member(0).id().toString());
        assertThat(sitting.mine(1).own()).isEmpty();
        assertThat(sitting.mine(0).own()).hasSize(1);
    }

    @Test
    void many_who_ask_at_once_all_get_in() throws Exception {
        try (ExecutorService phones = Executors.newFixedThreadPool(MEMBERS)) {
            List<Callable<AskAnswer>> asking = new ArrayList<>();
            for (int i = 0; i < MEMBERS * 3; i++) {
                int member = i % MEMBERS;
                String words = "Question " + i;
                asking.add(() -> sitting.ask(member, Sitting.id(), words));
            }
            for (Future<AskAnswer> answer : phones.invokeAll(asking)) {
                assertThat(answer.get()).isInstanceOf(AskAnswer.In.class);
            }
        }
        assertThat(sitting.now().questions()).hasSize(MEMBERS * 3);
    }

    @Test
    void rewording_merging_and_hiding_are_told_to_the_asker_and_can_each_be_undone() {
        AskedId one = sitting.asks(0, "whos paying");
        AskedId other = sitting.asks(1, "Who pays for it?");
        AskedId unkind = sitting.asks(2, "Is he stupid?");
        sitting.act(new Reword(one, 1, "Who pays?"));
        refused(Reason.CHANGED_SINCE, () -> sitting.act(new Reword(one, 1, "A colleague’s words")));
        assertThat(sitting.now().find(one).orElseThrow().own()).isEqualTo("whos paying");
        sitting.act(new Merge(other, 1, one));
        refused(Reason.CHANGED_SINCE, () -> sitting.act(new Merge(one, 2, other)));
        sitting.act(new Hide(unkind, 1, Fate.Why.UNKIND));
        assertThat(sitting.mine(1).own().getFirst().instead()).contains("Who pays?");
        assertThat(sitting.mine(2).own().getFirst().outcome()).isEqualTo(OwnQuestions.Outcome.HIDDEN);
        assertThat(sitting.mine(2).own().getFirst().why()).contains(Fate.Why.UNKIND);
        sitting.act(new Restore(other, 2));
        sitting.act(new Restore(unkind, 2));
        sitting.act(new Reword(one, 2, "whos paying"));
        assertThat(sitting.now().questions())
                .allMatch(RoundNow.Asked::isStanding)
                .noneMatch(RoundNow.Asked::isReworded);
        sitting.act(new Merge(other, 3, one));
        sitting.takeBack(0, one);
        assertThat(sitting.now().questions())
                .as("what it stood for stands again")
                .extracting(RoundNow.Asked::words)
                .containsExactly("Who pays for it?", "Is he stupid?");
        refused(Reason.GONE, () -> sitting.act(new Reword(one, 3, "Gone")));
    }

    @Test
    void ticks_count_for_what_stands_and_the_slate_hears_everyone() {
        AskedId cost = sitting.asks(0, "What does it cost?");
        AskedId price = sitting.asks(1, "What is the price?");
        AskedId staff = sitting.asks(2, "Who will do it?");
        AskedId stairs = sitting.asks(3, "What about the stairs?");
        letThemTick();
        for (int i = 0; i < 7; i++) {
            assertThat(sitting.tick(i, i % 2, 2)).isInstanceOf(AskAnswer.Ticked.class);
        }
        for (int i = 7; i < MEMBERS; i++) {
            sitting.tick(i, 3);
        }
        assertThat(sitting.now().ticked()).contains(Count.of(MEMBERS));
        assertThat(sitting.now().tallied()).as("while they tick").isEmpty();
        sitting.act(new Merge(price, 1, cost));
        step(Stage.TICKING, Stage.CHOOSING);
        assertThat(sitting.tick(0, 0)).as("late").isInstanceOf(AskAnswer.TooLate.class);
        sitting.act(new RoundAct.Places(2));
        Tallied numbers = sitting.now().tallied().orElseThrow();
        assertThat(numbers.supporters().get(cost)).as("of either").isEqualTo(Count.of(7));
        sitting.act(new Pick(cost));
        sitting.act(new Pick(staff));
        assertThat(sitting.now().tallied().orElseThrow().missed())
                .as("the most liked leave out those who asked about the stairs")
                .isEmpty();
        sitting.act(new RoundAct.Unpick(staff));
        sitting.run(() ->
                questions.propose(sitting.moot().assembly(), sitting.moot().session(), 1));
        assertThat(sitting.now().list()).extracting(Listed::question).containsExactly(cost, stairs);
        sitting.act(new RoundAct.Move(stairs, Direction.UP));
        refused(Reason.CHANGED_SINCE, () -> sitting.choose(List.of(cost, stairs)));
        sitting.choose(List.of(stairs, cost));
        sitting.choose(List.of(stairs, cost));
        RoundId id = new RoundId(sitting.moot().session(), 1);
        assertThat(records.ticks(id)).isEmpty();
        assertThat(keys.find(id.tickKey())).isEmpty();
        assertThat(sitting.now().tallied().orElseThrow().supporters().get(stairs))
                .isEqualTo(Count.of(5));
        assertThat(sitting.mine(0).ticked()).isEmpty();
        assertThat(sitting.mine(2).own().getFirst().outcome()).isEqualTo(OwnQuestions.Outcome.NOT_CHOSEN);
        refused(Reason.STAGE_MOVED, () -> sitting.act(new Step(Stage.CHOOSING, Stage.TICKING)));
        assertThat(keys.find(id.tickKey())).as("no key is made anew").isEmpty();
    }

    @Test
    void whoever_is_left_out_is_told_by_number_unless_they_are_few() {
        AskedId cost = sitting.asks(0, "What does it cost?");
        AskedId stairs = sitting.asks(1, "What about the stairs?");
        letThemTick();
        for (int i = 0; i < 7; i++) {
            sitting.tick(i, 0);
        }
        for (int i = 7; i < MEMBERS; i++) {
            sitting.tick(i, 1);
        }
        step(Stage.TICKING, Stage.CHOOSING);
        sitting.act(new RoundAct.Places(3));
        sitting.act(new Pick(cost));
        assertThat(sitting.now().tallied().orElseThrow().missed())
                .containsExactly(new Tallied.Missed(stairs, Count.of(5)));
        step(Stage.CHOOSING, Stage.TICKING);
        sitting.tickAgain(11, 0);
        step(Stage.TICKING, Stage.CHOOSING);
        assertThat(sitting.now().tallied().orElseThrow().missed())
                .containsExactly(new Tallied.Missed(stairs, new Count(OptionalInt.empty())));
    }

    @Test
    void what_a_killed_process_left_of_ticks_is_destroyed_when_it_starts_again() {
        AskedId cost = sitting.asks(0, "What does it cost?");
        letThemTick();
        sitting.tick(0, 0);
        step(Stage.TICKING, Stage.CHOOSING);
        sitting.act(new Pick(cost));
        RoundId id = new RoundId(sitting.moot().session(), 1);
        records.choose(id, round -> round.chosen(List.of(cost), new Tallied(Count.of(1), Map.of(), List.of())));
        assertThat(records.ticks(id)).isEmpty();
        assertThat(keys.find(id.tickKey())).as("killed before the key went").isPresent();
        tickKeys.forgetWhatWasLeft();
        assertThat(keys.find(id.tickKey())).isEmpty();
        tickKeys.run();
        assertThat(records.withTraces()).doesNotContain(id);
    }

    @Test
    void ticks_of_an_older_state_do_not_take_the_place_of_newer_ones() {
        sitting.asks(0, "What does it cost?");
        sitting.asks(0, "Who pays?");
        letThemTick();
        Ticks phone = Sitting.ticks(List.of(), 0);
        Ticks tablet = Sitting.ticks(List.of(phone.id()), 1);
        sitting.tick(0, phone);
        assertThat(sitting.tick(0, phone)).as("twice").isEqualTo(new AskAnswer.Ticked(phone.filed()));
        sitting.tick(0, tablet);
        assertThat(sitting.tick(0, phone)).isEqualTo(new AskAnswer.Another(tablet.filed()));
        assertThat(sitting.mine(0).ticked()).contains(tablet.filed());
        assertThat(sitting.mine(1).ticked()).isEmpty();
        assertThat(sitting.mine(1).questions())
                .extracting(OwnQuestions.Line::number)
                .containsExactly(0, 1);
    }
}
