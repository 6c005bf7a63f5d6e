package org.folkmoot.floor.polls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.floor.polls.Answer.Chosen;
import org.folkmoot.floor.polls.Answer.Stance;
import org.folkmoot.floor.polls.Answer.Stances;
import org.folkmoot.floor.polls.PollRefused.Reason;

/** What a poll came to. Pure: the same for the same answers in whatever order they came. */
public sealed interface PollCount {

    /** How many people chose each option or point. */
    record Choices(List<Integer> people) implements PollCount {

        public Choices {
            people = List.copyOf(people);
        }

        /** Twice the median point of a scale, whose first point is 1; 0 if nobody chose one. The median of two points lies between them. */
        public int twiceMedian() {
            int all = people.stream().mapToInt(Integer::intValue).sum();
            return all == 0 ? 0 : pointOf((all - 1) / 2) + pointOf(all / 2);
        }

        /** The point of whoever stands at this place when all stand by their points. */
        private int pointOf(int place) {
            int point = 0;
            for (int before = 0; before <= place; point++) {
                before += people.get(point);
            }
            return point;
        }
    }

    /** What was said, by how many, the most first. */
    record Words(List<Said> said) implements PollCount {

        public Words {
            said = List.copyOf(said);
        }

        /** @param word as most people wrote it */
        public record Said(String word, int people) {}

        /** Without those words. */
        public Words without(Set<String> keys) {
            return new Words(said.stream()
                    .filter(one -> !keys.contains(Answer.Words.key(one.word())))
                    .toList());
        }
    }

    /**
     * Twice the points of each option by Borda: of <i>n</i> options the first gets <i>n</i> − 1 points, the next one fewer, and those that somebody did not
     * rank share what is left of that answer evenly.
     */
    record Ranks(List<Integer> twicePoints) implements PollCount {

        public Ranks {
            twicePoints = List.copyOf(twicePoints);
        }
    }

    /** How people stand to each statement. */
    record Opinions(List<Opinion> opinions) implements PollCount {

        public Opinions {
            opinions = List.copyOf(opinions);
        }

        public record Opinion(int agree, int disagree, int pass) {}
    }

    static PollCount of(Asked asked, Collection<Answer> answers) {
        return switch (asked) {
            case Asked.One _, Asked.Several _, Asked.Scale _ ->
                choices(asked.labels().size(), answers);
            case Asked.WordList _ -> words(answers);
            case Asked.Ranking(var options, int _) -> ranks(options.size(), answers);
            case Asked.Statements(var statements) -> opinions(statements.size(), answers);
        };
    }

    /**
     * Hands that somebody counted in the room.
     *
     * @param hands for each option or point; for statements three for each: agree, disagree, pass
     * @throws PollRefused if the kind of poll takes no hands, or the numbers can't be
     */
    static PollCount ofHands(Asked asked, List<Integer> hands) {
        boolean isStatements = asked.kind() == Asked.Kind.STATEMENTS;
        if (!asked.kind().isByHands()) {
            throw new PollRefused(Reason.NO_HANDS);
        }
        if (hands.size() != asked.labels().size() * (isStatements ? 3 : 1)
                || hands.stream().anyMatch(number -> number < 0 || number > MOST_HANDS)) {
            throw new PollRefused(Reason.HANDS_OUT_OF_RANGE);
        }
        return isStatements
                ? new Opinions(IntStream.range(0, hands.size() / 3)
                        .mapToObj(at ->
                                new Opinions.Opinion(hands.get(3 * at), hands.get(3 * at + 1), hands.get(3 * at + 2)))
                        .toList())
                : new Choices(hands);
    }

    int MOST_HANDS = 99_999;

    private static Choices choices(int options, Collection<Answer> answers) {
        int[] people = new int[options];
        chosen(answers).forEach(chosen -> chosen.forEach(index -> people[index]++));
        return new Choices(IntStream.of(people).boxed().toList());
    }

    private static Ranks ranks(int options, Collection<Answer> answers) {
        int[] points = new int[options];
        chosen(answers).forEach(order -> {
            for (int option = 0; option < options; option++) {
                int place = order.indexOf(option);
                points[option] += place < 0 ? options - order.size() - 1 : 2 * (options - 1 - place);
            }
        });
        return new Ranks(IntStream.of(points).boxed().toList());
    }

    private static List<List<Integer>> chosen(Collection<Answer> answers) {
        return answers.stream()
                .filter(Chosen.class::isInstance)
                .map(answer -> ((Chosen) answer).chosen())
                .toList();
    }

    private static Words words(Collection<Answer> answers) {
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        answers.stream()
                .filter(Answer.Words.class::isInstance)
                .flatMap(answer -> ((Answer.Words) answer).words().stream())
                .forEach(word -> spellings
                        .computeIfAbsent(Answer.Words.key(word), _ -> new HashMap<>())
                        .merge(word, 1, Integer::sum));
        return new Words(spellings.values().stream()
                .map(PollCount::said)
                .sorted(Comparator.comparingInt(Words.Said::people)
                        .reversed()
                        .thenComparing(one -> Answer.Words.key(one.word())))
                .toList());
    }

    private static Words.Said said(Map<String, Integer> spellings) {
        String most = spellings.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
        return new Words.Said(
                most, spellings.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static Opinions opinions(int statements, Collection<Answer> answers) {
        List<Opinions.Opinion> all = new ArrayList<>();
        for (int at = 0; at < statements; at++) {
            int statement = at;
            Map<Stance, Long> people = answers.stream()
                    .filter(Stances.class::isInstance)
                    .map(answer -> ((Stances) answer).stances().get(statement))
                    .collect(Collectors.groupingBy(stance -> stance, Collectors.counting()));
            all.add(new Opinions.Opinion(
                    people.getOrDefault(Stance.AGREE, 0L).intValue(),
                    people.getOrDefault(Stance.DISAGREE, 0L).intValue(),
                    people.getOrDefault(Stance.PASS, 0L).intValue()));
        }
        return new Opinions(all);
    }
}
