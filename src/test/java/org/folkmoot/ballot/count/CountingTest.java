package org.folkmoot.ballot.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.folkmoot.ballot.count.Result.Outcome;
import org.folkmoot.ballot.count.Rule.Denominator;
import org.folkmoot.ballot.count.Rule.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    private static final Rule TWO_THIRDS = Rule.atLeast(new Share(2, 3), Denominator.VOTING);

    @ParameterizedTest
    @CsvSource({
        "80, 100, 43, 35",
        "2, 3, 42, 28",
        "4, 5, 25, 20",
        "2, 3, 43, 29",
        "1, 3, 3, 1",
        "7, 10, 10, 7",
        "1, 1, 60, 60",
        "80, 100, 0, 0"
    })
    void at_least_a_share_is_rounded_up_and_exact(int part, int whole, int of, int needed) {
        assertThat(new Share(part, whole).atLeast(of)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 44, 23", "1, 2, 43, 22", "1, 2, 1, 1", "2, 3, 3, 3", "1, 2, 0, 1"})
    void more_than_a_share_is_the_next_whole_number_above_it(int part, int whole, int of, int needed) {
        assertThat(new Share(part, whole).moreThan(of)).isEqualTo(needed);
    }

    @Test
    void shares_of_very_large_rolls_stay_exact() {
        assertThat(new Share(999_999, 1_000_000).atLeast(2_000_000_000)).isEqualTo(1_999_998_000);
    }

    @Test
    void a_share_is_of_something_and_no_more_than_all_of_it() {
        assertThatThrownBy(() -> new Share(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_choice_is_counted_under_its_own_name() {
        Tally tally = Tally.of(
                List.of(Choice.AGREE, Choice.DISAGREE, Choice.AGREE, Choice.ABSTAIN, Choice.AGREE, Choice.DISAGREE));
        assertThat(tally).isEqualTo(new Tally(3, 2, 1));
        assertThat(tally.voters()).isEqualTo(6);
        assertThat(tally.of(Choice.DISAGREE)).isEqualTo(2);
    }

    @Test
    void by_simple_majority_more_must_agree_than_disagree_and_abstentions_take_no_side() {
        assertThat(outcome(Rule.simpleMajority(), 2, 1, 40, 60)).isEqualTo(Outcome.AGREED);
        assertThat(outcome(Rule.simpleMajority(), 1, 2, 40, 60)).isEqualTo(Outcome.NOT_AGREED);
    }

    @Test
    void a_tie_fails() {
        assertThat(outcome(Rule.simpleMajority(), 5, 5, 1, 60)).isEqualTo(Outcome.NOT_AGREED);
    }

    @Test
    void the_denominator_decides_between_the_same_votes() {
        // 43 agree, 9 disagree, 5 abstain, 60 on the roll: the projector's example.
        Tally tally = new Tally(43, 9, 5);
        Result voting = Result.of(TWO_THIRDS, tally, 60);
        assertThat(voting.of()).isEqualTo(52);
        assertThat(voting.needed()).isEqualTo(35);
        assertThat(voting.outcome()).isEqualTo(Outcome.AGREED);

        Rule ofValid = Rule.atLeast(new Share(4, 5), Denominator.VALID);
        assertThat(Result.of(ofValid, tally, 60).needed()).isEqualTo(46);
        assertThat(Result.of(ofValid, tally, 60).outcome()).isEqualTo(Outcome.NOT_AGREED);

        Rule ofMembers = Rule.atLeast(new Share(2, 3), Denominator.MEMBERS);
        assertThat(Result.of(ofMembers, tally, 60).needed()).isEqualTo(40);
        assertThat(Result.of(ofMembers, tally, 60).outcome()).isEqualTo(Outcome.AGREED);
        assertThat(Result.of(ofMembers, tally, 66).outcome()).isEqualTo(Outcome.NOT_AGREED);
    }

    @Test
    void too_few_votes_decide_nothing_which_is_not_a_no() {
        Rule rule = Rule.simpleMajority().withQuorum(new Share(2, 3));
        assertThat(Result.of(rule, new Tally(39, 0, 0), 60).outcome()).isEqualTo(Outcome.TOO_FEW_VOTED);
        assertThat(Result.of(rule, new Tally(39, 0, 0), 60).quorum()).contains(40);
        assertThat(Result.of(rule, new Tally(39, 0, 1), 60).outcome())
                .as("an abstention counts in the turnout")
                .isEqualTo(Outcome.AGREED);
    }

    @Test
    void a_share_of_nobody_has_no_result() {
        assertThat(outcome(TWO_THIRDS, 0, 0, 0, 60)).isEqualTo(Outcome.NOTHING_TO_COUNT);
        assertThat(outcome(TWO_THIRDS, 0, 0, 12, 60)).isEqualTo(Outcome.NOTHING_TO_COUNT);
        assertThat(outcome(Rule.simpleMajority(), 0, 0, 0, 60)).isEqualTo(Outcome.NOTHING_TO_COUNT);
    }

    @Test
    void more_votes_than_members_are_no_result_but_a_fault() {
        assertThatThrownBy(() -> Result.of(TWO_THIRDS, new Tally(3, 0, 0), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome outcome(Rule rule, int agree, int disagree, int abstain, int roll) {
        return Result.of(rule, new Tally(agree, disagree, abstain), roll).outcome();
    }
}
