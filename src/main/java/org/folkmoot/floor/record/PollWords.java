package org.folkmoot.floor.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.folkmoot.floor.PollPicture;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.record.SessionRecord.Polled;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Languages;

/** What a record tells of a poll that is over, in words. */
public record PollWords(Polled polled, RuleWords.Say texts) {

    /** What a poll came to. */
    public enum Came {
        COUNTED,
        /** So few answered that a result would show how. */
        WITHHELD,
        WITHDRAWN
    }

    /** How it was answered. */
    public enum Method {
        SECRET,
        HANDS
    }

    /** What a number of a result counts. */
    public enum Figure {
        PEOPLE,
        POINTS,
        AGREE,
        DISAGREE,
        PASS
    }

    /** The numbers of one option, point, word or statement. */
    public record Row(String label, Map<Figure, BigDecimal> numbers) {

        public Row {
            numbers = Map.copyOf(numbers);
        }
    }

    public Came came() {
        if (poll().state() == Poll.State.WITHDRAWN) {
            return Came.WITHDRAWN;
        }
        return poll().isWithheld() ? Came.WITHHELD : Came.COUNTED;
    }

    public Method method() {
        return poll().source() == Poll.Source.HANDS ? Method.HANDS : Method.SECRET;
    }

    /** How many answered, in secret; empty where hands were counted or the answers were destroyed. */
    public OptionalInt answered() {
        return came() == Came.WITHDRAWN || method() == Method.HANDS
                ? OptionalInt.empty()
                : OptionalInt.of(poll().answered());
    }

    /** How many answers were entered for members; empty from one to four. */
    public OptionalInt entered() {
        return QuestionWords.shown(poll().entered());
    }

    /** In the order of the options, or the most first. */
    public List<Row> rows() {
        if (came() != Came.COUNTED) {
            return List.of();
        }
        PollPicture picture = picture();
        Figure counted = poll().plan().asked().kind() == Asked.Kind.RANKING ? Figure.POINTS : Figure.PEOPLE;
        return Stream.concat(
                        picture.bars().stream()
                                .map(bar -> new Row(bar.label(), Map.of(counted, new BigDecimal(bar.figure())))),
                        picture.opinions().stream()
                                .map(row -> new Row(
                                        row.statement(),
                                        Map.of(
                                                Figure.AGREE, BigDecimal.valueOf(row.agree()),
                                                Figure.DISAGREE, BigDecimal.valueOf(row.disagree()),
                                                Figure.PASS, BigDecimal.valueOf(row.pass())))))
                .toList();
    }

    /** How it was answered, by how many, and what else is to be known of how it went. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        if (came() == Came.WITHDRAWN) {
            all.add(texts.say(
                    "floor.record.poll.withdrawn",
                    poll().closed().map(at -> Dates.time(at, Languages.ENGLISH)).orElse("")));
        } else {
            all.addAll(picture().sentences());
        }
        if (entered().isEmpty()) {
            all.add(texts.say("floor.record.poll.entered.few", Poll.FEWEST_SHOWN));
        }
        if (polled.isUntold()) {
            all.add(texts.say("floor.record.poll.untold"));
        }
        return all;
    }

    private PollPicture picture() {
        return PollPicture.of(entered().isEmpty() ? poll().withoutEntered() : poll(), texts);
    }

    private Poll poll() {
        return polled.poll();
    }
}
