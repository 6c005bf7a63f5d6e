package org.folkmoot.floor.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How one aspect was scored.
 *
 * @param people how many gave each score, from 1 to 5
 */
public record Scores(List<Integer> people) {

    public Scores {
        people = List.copyOf(people);
    }

    /** Empty if fewer gave one than are shown. */
    static Optional<Scores> of(Aspect aspect, Collection<Form> forms) {
        List<Integer> scores = forms.stream()
                .map(form -> form.scores().getOrDefault(aspect, Form.DOES_NOT_APPLY))
                .filter(score -> score > Form.DOES_NOT_APPLY)
                .toList();
        return scores.size() < Results.FEWEST_SHOWN
                ? Optional.empty()
                : Optional.of(new Scores(IntStream.rangeClosed(1, Form.HIGHEST)
                        .mapToObj(score -> (int)
                                scores.stream().filter(given -> given == score).count())
                        .toList()));
    }

    /** How many gave a score. */
    public int number() {
        return people.stream().mapToInt(Integer::intValue).sum();
    }

    /** To one decimal. */
    public BigDecimal mean() {
        int sum = IntStream.range(0, people.size())
                .map(at -> (at + 1) * people.get(at))
                .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(number()), 1, RoundingMode.HALF_UP);
    }
}
