package org.folkmoot.ballot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.ballot.count.Result.Outcome;
import org.folkmoot.ballot.count.Rule.Denominator;
import org.folkmoot.ballot.count.Rule.Share;

class CountingProperties {

    record Cast(int member, Choice choice) {}

    @Property
    void voting_again_never_changes_the_number_of_voters(@ForAll("casts") @Size(max = 200) List<Cast> casts) {
        Map<Integer, Choice> last = new HashMap<>();
        casts.forEach(cast -> last.put(cast.member(), cast.choice()));
        Tally before = Tally.of(last.values());
        casts.forEach(cast -> last.put(cast.member(), Choice.ABSTAIN));
        Tally after = Tally.of(last.values());
        assertThat(before.voters())
                .isEqualTo(casts.stream().map(Cast::member).distinct().count())
                .isEqualTo(after.voters());
        assertThat(after).isEqualTo(new Tally(0, 0, before.voters()));
    }

    @Property
    void the_order_of_the_votes_never_changes_a_byte_of_the_result(
            @ForAll List<Choice> votes, @ForAll("rules") Rule rule, @ForAll Random random) {
        List<Choice> shuffled = new ArrayList<>(votes);
        Collections.shuffle(shuffled, random);
        assertThat(bytes(rule, shuffled)).isEqualTo(bytes(rule, votes));
    }

    @Property
    void the_fewest_needed_is_enough_and_one_fewer_is_not(
            @ForAll("shares") Share share, @ForAll @IntRange(min = 1, max = 100_000) int of) {
        BigDecimal exact = BigDecimal.valueOf(share.part()).multiply(BigDecimal.valueOf(of));
        BigDecimal whole = BigDecimal.valueOf(share.whole());
        assertThat(share.atLeast(of))
                .isEqualTo(exact.divide(whole, 0, RoundingMode.CEILING).intValueExact());
        assertThat(BigDecimal.valueOf(share.moreThan(of)).multiply(whole)).isGreaterThan(exact);
        assertThat(BigDecimal.valueOf(share.moreThan(of) - 1L).multiply(whole)).isLessThanOrEqualTo(exact);
    }

    @Property
    void one_more_who_agrees_never_turns_a_yes_into_a_no(
            @ForAll("rules") Rule rule,
            @ForAll @IntRange(max = 200) int agree,
            @ForAll @IntRange(max = 200) int disagree,
            @ForAll @IntRange(max = 200) int abstain) {
        int roll = agree + disagree + abstain + 1;
        Result before = Result.of(rule, new Tally(agree, disagree, abstain), roll);
        Result after = Result.of(rule, new Tally(agree + 1, disagree, abstain), roll);
        if (before.outcome() == Outcome.AGREED) {
            assertThat(after.outcome()).isEqualTo(Outcome.AGREED);
        }
    }

    private static byte[] bytes(Rule rule, List<Choice> votes) {
        return Result.of(rule, Tally.of(votes), votes.size() + 3).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<List<Cast>> casts() {
        return Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(Choice.class))
                .as(Cast::new)
                .list();
    }

    @Provide
    Arbitrary<Share> shares() {
        return Arbitraries.integers()
                .between(1, 1_000)
                .flatMap(whole -> Arbitraries.integers().between(1, whole).map(part -> new Share(part, whole)));
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.of(Rule.Bar.class),
                        shares(),
                        Arbitraries.of(Denominator.class),
                        shares().optional(),
                        Arbitraries.integers().between(0, 15).map(Duration::ofMinutes))
                .as(Rule::new);
    }
}
