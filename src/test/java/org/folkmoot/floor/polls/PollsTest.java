package org.folkmoot.floor.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.polls.Answer.Chosen;
import org.folkmoot.floor.polls.PollRefused.Reason;
import org.folkmoot.floor.polls.SentAnswer.Reply;
import org.folkmoot.floor.polls.ShownPoll.RoomPoll;
import org.folkmoot.floor.polls.ShownPoll.Showing;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Polls from their preparation to what the room sees of them, on the real store. */
@FloorTest
class PollsTest {

    private static final PollPlan TRAVEL =
            new PollPlan("How did you come?", new Asked.One(List.of("Bus", "Bike")), Optional.empty());

    @Autowired
    private Town town;

    @Autowired
    private Polls polls;

    @Autowired
    private PollResults results;

    @Autowired
    private PollAnswers answers;

    @Autowired
    private ShownPoll shown;

    @Autowired
    private FloorBoard floor;

    @Autowired
    private Roll roll;

    @Autowired
    private Hosts hosts;

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private void does(Moot moot, Runnable act) {
        run(moot, () -> {
            act.run();
            return true;
        });
    }

    private void refused(Reason reason, Moot moot, Runnable act) {
        assertThatThrownBy(() -> does(moot, act))
                .isInstanceOf(PollRefused.class)
                .hasMessage(reason.name());
    }

    private PollId prepared(Moot moot, PollPlan plan) {
        PollId id = new PollId(TimeOrderedId.next());
        does(moot, () -> polls.prepare(moot.assembly(), moot.session(), id, plan));
        return id;
    }

    private PollId opened(Moot moot, PollPlan plan) {
        PollId id = prepared(moot, plan);
        run(moot, () -> polls.open(moot.assembly(), id, 0));
        return id;
    }

    private Reply answers(Moot moot, int member, PollId poll, Answer answer) {
        SentAnswer sent = new SentAnswer(UUID.randomUUID(), answer, List.of());
        return town.as(moot.member(member), () -> answers.answer(moot.assembly(), poll, sent));
    }

    private Optional<RoomPoll> room(Moot moot) {
        return shown.of(moot.assembly(), moot.session()).poll();
    }

    private static Answer option(int at) {
        return new Chosen(List.of(at));
    }

    @Test
    void a_poll_is_opened_answered_closed_and_its_result_shown_when_the_facilitator_says() {
        Moot moot = town.moot(6);
        PollId id = opened(moot, TRAVEL);
        for (int i = 0; i < 6; i++) {
            assertThat(answers(moot, i, id, option(i % 2))).isInstanceOf(Reply.In.class);
        }
        assertThat(shown.of(moot.assembly(), moot.session()).answered()).isEqualTo(6);
        assertThat(room(moot).orElseThrow().showing()).isEqualTo(Showing.OPEN);
        assertThat(town.as(moot.member(1), () -> answers.mine(moot.assembly(), id))
                        .orElseThrow()
                        .answer())
                .isEqualTo(option(1));
        refused(Reason.NOT_COUNTED, moot, () -> results.show(moot.assembly(), id));

        Poll closed = run(moot, () -> polls.close(moot.assembly(), id));
        assertThat(closed.count()).contains(new PollCount.Choices(List.of(3, 3)));
        assertThat(room(moot).orElseThrow().poll().count()).as("not shown yet").isEmpty();
        assertThat(town.as(moot.member(1), () -> answers.mine(moot.assembly(), id)))
                .isEmpty();
        does(moot, () -> results.show(moot.assembly(), id));
        assertThat(room(moot).orElseThrow().showing()).isEqualTo(Showing.RESULT);
        assertThat(room(moot).orElseThrow().poll().count()).isPresent();
        does(moot, () -> results.hide(moot.assembly(), id));
        assertThat(room(moot).orElseThrow().showing()).isEqualTo(Showing.ENDED);
        assertThat(answers(moot, 0, id, option(0))).isInstanceOf(Reply.TooLate.class);
    }

    @Test
    void a_result_shown_in_the_instant_in_which_another_poll_is_opened_does_not_come_back_after_its_close()
            throws Exception {
        Moot moot = town.moot(2);
        PollId first = opened(moot, TRAVEL);
        run(moot, () -> polls.close(moot.assembly(), first));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                PollId next = prepared(moot, TRAVEL);
                Future<?> shows = threads.submit(() -> {
                    try {
                        does(moot, () -> results.show(moot.assembly(), first));
                    } catch (PollRefused opened) {
                        assertThat(opened).hasMessage(Reason.ANOTHER_IS_OPEN.name());
                    }
                });
                run(moot, () -> polls.open(moot.assembly(), next, 0));
                shows.get();
                run(moot, () -> polls.close(moot.assembly(), next));
                assertThat(run(moot, () -> results.shown(moot.assembly(), moot.session())))
                        .isEmpty();
            }
        }
    }

    @Test
    void what_two_facilitators_do_at_once_is_done_once_and_the_second_is_told() {
        Moot moot = town.moot(2);
        PollId id = prepared(moot, TRAVEL);
        does(moot, () -> polls.prepare(moot.assembly(), moot.session(), id, TRAVEL));
        assertThat(run(moot, () -> polls.ofSession(moot.assembly(), moot.session())))
                .hasSize(1);
        PollPlan other = new PollPlan("How will you go?", TRAVEL.asked(), Optional.empty());
        does(moot, () -> polls.change(moot.assembly(), id, 0, other));
        refused(Reason.CHANGED_MEANWHILE, moot, () -> polls.change(moot.assembly(), id, 0, TRAVEL));
        refused(Reason.CHANGED_MEANWHILE, moot, () -> polls.open(moot.assembly(), id, 0));
        refused(Reason.CHANGED_MEANWHILE, moot, () -> polls.drop(moot.assembly(), id, 0));
        refused(Reason.CHANGED_MEANWHILE, moot, () -> polls.countHands(moot.assembly(), id, 0, List.of(1, 2)));
        Poll first = run(moot, () -> polls.open(moot.assembly(), id, 1));
        assertThat(run(moot, () -> polls.open(moot.assembly(), id, 1))).isEqualTo(first);
        refused(Reason.ALREADY_OPENED, moot, () -> polls.change(moot.assembly(), id, 1, TRAVEL));
        PollId second = prepared(moot, TRAVEL);
        refused(Reason.ANOTHER_IS_OPEN, moot, () -> polls.open(moot.assembly(), second, 0));
        run(moot, () -> polls.close(moot.assembly(), id));
        run(moot, () -> polls.close(moot.assembly(), id));
        refused(Reason.CLOSED, moot, () -> polls.withdraw(moot.assembly(), id));
        does(moot, () -> polls.drop(moot.assembly(), second, 0));
        refused(Reason.NO_SUCH_POLL, moot, () -> polls.drop(moot.assembly(), second, 0));
    }

    @Test
    void a_withdrawn_poll_destroys_its_answers_and_says_so_to_who_comes_late() {
        Moot moot = town.moot(2);
        PollId id = opened(moot, TRAVEL);
        answers(moot, 0, id, option(0));
        does(moot, () -> polls.withdraw(moot.assembly(), id));
        does(moot, () -> polls.withdraw(moot.assembly(), id));
        assertThat(answers(moot, 1, id, option(1))).isEqualTo(new Reply.Refused(Reason.WITHDRAWN));
        refused(Reason.WITHDRAWN, moot, () -> polls.close(moot.assembly(), id));
        assertThat(room(moot).orElseThrow().poll().state()).isEqualTo(Poll.State.WITHDRAWN);
    }

    @Test
    void hands_are_counted_instead_unless_somebody_answered() {
        Moot moot = town.moot(2);
        PollId id = opened(moot, TRAVEL);
        answers(moot, 0, id, option(0));
        refused(Reason.HAS_ANSWERS, moot, () -> polls.countHands(moot.assembly(), id, 0, List.of(2, 1)));
        does(moot, () -> polls.withdraw(moot.assembly(), id));
        PollId again = prepared(moot, TRAVEL);
        Poll counted = run(moot, () -> polls.countHands(moot.assembly(), again, 0, List.of(2, 1)));
        assertThat(counted.source()).isEqualTo(Poll.Source.HANDS);
        assertThat(counted.count()).as("seen by all in the room").isPresent();
        assertThat(run(moot, () -> polls.countHands(moot.assembly(), again, 0, List.of(2, 1))))
                .as("pressed twice")
                .isEqualTo(counted);
        refused(Reason.CLOSED, moot, () -> polls.countHands(moot.assembly(), again, 0, List.of(9, 9)));
    }

    @Test
    void an_answer_is_entered_for_a_member_and_gives_way_to_none_but_their_own() {
        Moot moot = town.moot(5);
        MemberId joyce = run(moot, () -> roll.add(moot.assembly(), List.of("Joyce Obi")))
                .getFirst()
                .id();
        var priya = run(moot, () -> hosts.add(moot.assembly(), List.of("Priya Nair")))
                .getFirst();
        PollId id = opened(moot, TRAVEL);
        assertThat(run(moot, () -> answers.notAnswered(moot.assembly(), id)))
                .hasSize(6)
                .contains(joyce);
        SentAnswer sent = new SentAnswer(UUID.randomUUID(), option(1), List.of());
        for (int times = 0; times < 2; times++) {
            assertThat(town.asHost(
                            moot.assembly(), priya.id(), () -> answers.answerFor(moot.assembly(), id, joyce, sent)))
                    .isInstanceOf(Reply.In.class);
        }
        answers(moot, 0, id, option(0));
        assertThat(run(
                        moot,
                        () -> answers.answerFor(
                                moot.assembly(),
                                id,
                                moot.member(0).member(),
                                new SentAnswer(UUID.randomUUID(), option(1), List.of()))))
                .isInstanceOf(Reply.Another.class);
        assertThat(run(moot, () -> answers.answerFor(moot.assembly(), id, new MemberId(UUID.randomUUID()), sent)))
                .isEqualTo(new Reply.Refused(Reason.NOT_A_MEMBER));
        for (int i = 1; i < 5; i++) {
            answers(moot, i, id, option(0));
        }
        Poll counted = run(moot, () -> polls.close(moot.assembly(), id));
        assertThat(counted.answered()).isEqualTo(6);
        assertThat(counted.entered()).isOne();
    }

    @Test
    void a_hidden_word_reaches_the_room_nowhere() {
        Moot moot = town.moot(5);
        PollId id = opened(moot, new PollPlan("In a word?", new Asked.WordList(2), Optional.empty()));
        for (int i = 0; i < 5; i++) {
            answers(moot, i, id, new Answer.Words(List.of("Buses", i == 0 ? "Wretched" : "late")));
        }
        run(moot, () -> polls.close(moot.assembly(), id));
        does(moot, () -> results.hideWord(moot.assembly(), id, "wretched"));
        does(moot, () -> results.show(moot.assembly(), id));
        FloorBoard.Now now = town.as(moot.member(0), () -> floor.now(moot.assembly(), moot.session()));
        assertThat(now.poll().orElseThrow().toString()).contains("Buses").doesNotContainIgnoringCase("wretched");
        does(moot, () -> results.showWord(moot.assembly(), id, "WRETCHED"));
        assertThat(room(moot).orElseThrow().toString()).contains("Wretched");
    }

    @Test
    void opening_another_poll_takes_the_result_off_the_screens_for_good() {
        Moot moot = town.moot(2);
        PollId first = opened(moot, TRAVEL);
        run(moot, () -> polls.close(moot.assembly(), first));
        does(moot, () -> results.show(moot.assembly(), first));
        PollId second = opened(moot, TRAVEL);
        refused(Reason.ANOTHER_IS_OPEN, moot, () -> results.show(moot.assembly(), first));
        run(moot, () -> polls.close(moot.assembly(), second));
        assertThat(room(moot).orElseThrow().poll().id()).isEqualTo(second);
        assertThat(room(moot).orElseThrow().showing()).isEqualTo(Showing.ENDED);
    }

    @Test
    void only_who_runs_an_assembly_runs_its_polls() {
        Moot moot = town.moot(1);
        Moot other = town.moot(1);
        PollId id = opened(moot, TRAVEL);
        assertThatThrownBy(() -> town.as(moot.member(0), () -> polls.close(moot.assembly(), id)))
                .isInstanceOf(AccessDeniedException.class);
        refused(Reason.NO_SUCH_POLL, other, () -> polls.close(other.assembly(), id));
        assertThat(town.as(
                        other.member(0),
                        () -> answers.answer(
                                other.assembly(), id, new SentAnswer(UUID.randomUUID(), option(0), List.of()))))
                .isEqualTo(new Reply.Refused(Reason.NO_SUCH_POLL));
    }
}
