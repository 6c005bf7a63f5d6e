package org.folkmoot.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.polls.PollCount;

/**
 * The result of a poll as every screen draws it.
 *
 * @param bars options, points or words with their numbers; the longest is 1
 * @param opinions how people stand to statements
 * @param sentences whom it is of and how it was counted
 */
public record PollPicture(List<Bar> bars, List<OpinionRow> opinions, List<String> sentences) {

    /** So many words are enough for a screen; they are counted on. */
    public static final int MOST_WORDS = 40;

    /** @param figure the number as it is printed */
    public record Bar(String label, String figure, double part) {}

    public record OpinionRow(String statement, int agree, int disagree, int pass) {}

    public PollPicture {
        bars = List.copyOf(bars);
        opinions = List.copyOf(opinions);
        sentences = List.copyOf(sentences);
    }

    /** Of a poll that is counted; without any number if so few answered that it would show how. */
    public static PollPicture of(Poll poll, RuleWords.Say texts) {
        Asked asked = poll.plan().asked();
        List<String> sentences = new ArrayList<>();
        sentences.add(turnout(poll, texts));
        if (poll.isWithheld()) {
            sentences.add(texts.say("floor.poll.withheld.more", Poll.FEWEST_SHOWN));
            return new PollPicture(List.of(), List.of(), sentences);
        }
        PollCount count = poll.count().orElseThrow(() -> new IllegalStateException("The poll is not counted"));
        List<String> labels = asked.labels();
        return switch (count) {
            case PollCount.Choices choices -> {
                sentences.addAll(ofChoices(asked, choices, texts));
                yield new PollPicture(bars(labels, choices.people(), 1), List.of(), sentences);
            }
            case PollCount.Ranks(var points) -> {
                sentences.add(texts.say("floor.poll.points.more", labels.size() - 1));
                yield new PollPicture(bars(labels, points, 2), List.of(), sentences);
            }
            case PollCount.Words(var said) -> {
                if (said.isEmpty()) {
                    sentences.add(texts.say("floor.poll.words.none"));
                }
                if (said.size() > MOST_WORDS) {
                    sentences.add(texts.say("floor.poll.words.rest", said.size() - MOST_WORDS));
                }
                List<PollCount.Words.Said> most =
                        said.stream().limit(MOST_WORDS).toList();
                yield new PollPicture(
                        bars(
                                most.stream().map(PollCount.Words.Said::word).toList(),
                                most.stream().map(PollCount.Words.Said::people).toList(),
                                1),
                        List.of(),
                        sentences);
            }
            case PollCount.Opinions(var opinions) ->
                new PollPicture(
                        List.of(),
                        IntStream.range(0, opinions.size())
                                .mapToObj(at -> new OpinionRow(
                                        labels.get(at),
                                        opinions.get(at).agree(),
                                        opinions.get(at).disagree(),
                                        opinions.get(at).pass()))
                                .toList(),
                        sentences);
        };
    }

    private static String turnout(Poll poll, RuleWords.Say texts) {
        if (poll.source() == Poll.Source.HANDS) {
            return texts.say("floor.poll.by-hands");
        }
        String answered = texts.say("floor.poll.answered", poll.answered(), Math.max(poll.roll(), poll.answered()));
        return poll.entered() == 0 ? answered : answered + " " + texts.say("floor.poll.entered", poll.entered());
    }

    private static List<String> ofChoices(Asked asked, PollCount.Choices choices, RuleWords.Say texts) {
        return switch (asked) {
            case Asked.Scale(int points, String low, String high) -> {
                String ends = texts.say("floor.poll.ends", low, points, high);
                yield choices.twiceMedian() == 0
                        ? List.of(ends)
                        : List.of(ends, texts.say("floor.poll.median", halves(choices.twiceMedian())));
            }
            case Asked.Several(var _, int most) -> List.of(texts.say("floor.poll.several.more", most));
            case Asked.One _, Asked.WordList _, Asked.Ranking _, Asked.Statements _ -> List.of();
        };
    }

    private static List<Bar> bars(List<String> labels, List<Integer> numbers, int parts) {
        int longest =
                Math.max(1, numbers.stream().mapToInt(Integer::intValue).max().orElse(1));
        return IntStream.range(0, labels.size())
                .mapToObj(at -> new Bar(
                        labels.get(at),
                        parts == 1 ? Integer.toString(numbers.get(at)) : halves(numbers.get(at)),
                        (double) numbers.get(at) / longest))
                .toList();
    }

    /** 7 halves are 3.5. */
    private static String halves(int twice) {
        return twice / 2 + (twice % 2 == 0 ? "" : ".5");
    }
}
