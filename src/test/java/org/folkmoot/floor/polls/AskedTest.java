package org.folkmoot.floor.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.floor.polls.Answer.Chosen;
import org.folkmoot.floor.polls.Answer.Stance;
import org.folkmoot.floor.polls.Answer.Stances;
import org.folkmoot.floor.polls.Answer.Words;
import org.folkmoot.floor.polls.PollRefused.Reason;
import org.junit.jupiter.api.Test;

/** What a poll can ask and which answers it takes. */
class AskedTest {

    private static final List<String> TWO = List.of("Bus", "Bike");

    private static void refuses(Reason reason, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(PollRefused.class).hasMessage(reason.name());
    }

    private static List<String> lines(int number) {
        return IntStream.range(0, number).mapToObj(i -> "Line " + i).toList();
    }

    @Test
    void options_are_two_to_twenty_each_different_and_not_long() {
        assertThat(new Asked.One(List.of(" Bus ", "", "Bike")).options()).isEqualTo(TWO);
        assertThatCode(() -> new Asked.One(lines(20))).doesNotThrowAnyException();
        refuses(Reason.TOO_FEW_OPTIONS, () -> new Asked.One(lines(1)));
        refuses(Reason.TOO_MANY_OPTIONS, () -> new Asked.One(lines(21)));
        refuses(Reason.OPTION_TWICE, () -> new Asked.One(List.of("Bus", "BUS")));
        refuses(Reason.OPTION_TOO_LONG, () -> new Asked.One(List.of("Bus", "x".repeat(121))));
        refuses(Reason.MOST_OUT_OF_RANGE, () -> new Asked.Several(TWO, 3));
        refuses(Reason.MOST_OUT_OF_RANGE, () -> new Asked.Ranking(TWO, 0));
    }

    @Test
    void scales_word_lists_and_statements_keep_to_their_limits() {
        refuses(Reason.POINTS_OUT_OF_RANGE, () -> new Asked.Scale(12, "low", "high"));
        refuses(Reason.POINTS_OUT_OF_RANGE, () -> new Asked.Scale(1, "low", "high"));
        refuses(Reason.ENDS_MISSING, () -> new Asked.Scale(5, " ", "high"));
        refuses(Reason.END_TOO_LONG, () -> new Asked.Scale(5, "low", "x".repeat(61)));
        refuses(Reason.WORDS_OUT_OF_RANGE, () -> new Asked.WordList(4));
        refuses(Reason.STATEMENTS_MISSING, () -> new Asked.Statements(List.of()));
        refuses(Reason.TOO_MANY_STATEMENTS, () -> new Asked.Statements(lines(31)));
        refuses(Reason.STATEMENT_TOO_LONG, () -> new Asked.Statements(List.of("x".repeat(281))));
        refuses(Reason.WORDING_MISSING, () -> new PollPlan(" ", new Asked.WordList(1), Optional.empty()));
        refuses(Reason.WORDING_TOO_LONG, () -> new PollPlan("x".repeat(301), new Asked.WordList(1), Optional.empty()));
    }

    @Test
    void an_answer_is_one_that_was_asked_for() {
        Asked several = new Asked.Several(lines(4), 2);
        assertThatCode(() -> several.check(new Chosen(List.of(3, 0)))).doesNotThrowAnyException();
        refuses(Reason.TOO_MANY_CHOSEN, () -> several.check(new Chosen(List.of(0, 1, 2))));
        refuses(Reason.NOTHING_CHOSEN, () -> several.check(new Chosen(List.of())));
        refuses(Reason.NO_SUCH_OPTION, () -> several.check(new Chosen(List.of(4))));
        refuses(Reason.NO_SUCH_OPTION, () -> several.check(new Chosen(List.of(-1))));
        refuses(Reason.NO_SUCH_OPTION, () -> new Chosen(List.of(1, 1)));
        refuses(Reason.NOTHING_CHOSEN, () -> several.check(new Words(List.of("Bus"))));
        refuses(Reason.TOO_MANY_CHOSEN, () -> new Asked.One(TWO).check(new Chosen(List.of(0, 1))));
        Asked words = new Asked.WordList(2);
        refuses(Reason.TOO_MANY_CHOSEN, () -> words.check(new Words(List.of("a", "b", "c"))));
        refuses(Reason.NOTHING_CHOSEN, () -> words.check(new Words(List.of(" ", "\u0000"))));
        refuses(Reason.WORD_TOO_LONG, () -> new Words(List.of("x".repeat(41))));
        Asked statements = new Asked.Statements(lines(3));
        refuses(Reason.NOTHING_CHOSEN, () -> statements.check(new Stances(List.of(Stance.AGREE))));
        assertThatCode(() -> statements.check(new Stances(Collections.nCopies(3, Stance.PASS))))
                .doesNotThrowAnyException();
    }

    @Test
    void hands_fit_what_was_asked() {
        assertThat(PollCount.ofHands(new Asked.One(TWO), List.of(12, 0)))
                .isEqualTo(new PollCount.Choices(List.of(12, 0)));
        assertThat(PollCount.ofHands(new Asked.Statements(List.of("One.")), List.of(3, 2, 1)))
                .isEqualTo(new PollCount.Opinions(List.of(new PollCount.Opinions.Opinion(3, 2, 1))));
        refuses(Reason.HANDS_OUT_OF_RANGE, () -> PollCount.ofHands(new Asked.One(TWO), List.of(1)));
        refuses(Reason.HANDS_OUT_OF_RANGE, () -> PollCount.ofHands(new Asked.One(TWO), List.of(1, -1)));
        refuses(Reason.NO_HANDS, () -> PollCount.ofHands(new Asked.WordList(1), List.of()));
    }
}
