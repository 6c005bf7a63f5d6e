package org.folkmoot.floor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Rule.Share;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Languages;

/** Rules and results as sentences, with the denominator in them. */
public record RuleWords(Say texts) {

    /** The texts of the product in the language of whoever reads. */
    @FunctionalInterface
    public interface Say {

        String say(String key, Object... arguments);
    }

    /** When it passes: "To pass, at least two thirds of those who agree or disagree must agree." */
    public String rule(Rule rule) {
        return rule.isSimpleMajority()
                ? say("floor.rule.majority")
                : say(
                        "floor.rule." + rule.bar().name(),
                        share(rule.share()),
                        say("floor.of." + rule.of().name()));
    }

    /** How many must vote: "At least half of the members must vote." Empty without a quorum. */
    public String quorum(Rule rule) {
        return rule.quorum().map(share -> say("floor.quorum", share(share))).orElse("");
    }

    /** When it passes, how many must vote, and how long votes are taken that waited on a device. */
    public String ruleInFull(Rule rule) {
        return Stream.of(rule(rule), quorum(rule), grace(rule))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String grace(Rule rule) {
        return rule.grace().isZero() ? "" : say("floor.grace", rule.grace().toMinutes());
    }

    /** Each close that was taken back, as a sentence. */
    public List<String> reopened(Question question) {
        return question.course().reopened().stream()
                .map(each -> say("floor.reopened", time(each.closed()), time(each.opened())))
                .toList();
    }

    /** What is to be known of votes that came in otherwise than from a screen of their voter's; empty if there are none, or it is not over. */
    public Optional<String> otherwise(Question question) {
        Stream<String> entered = question.isOver() && question.entered() > 0
                ? Stream.of(say("floor.result.entered", question.entered()))
                : Stream.of();
        return Optional.of(Stream.concat(entered, onPaper(question).stream()).collect(Collectors.joining(" ")))
                .filter(said -> !said.isEmpty());
    }

    /** How many voted on paper, and how many papers were blank or spoiled; of few papers neither. Empty if there were none. */
    public List<String> onPaper(Question question) {
        Question.OnPaper onPaper = question.onPaper();
        if (onPaper.stage() == Question.OnPaper.Stage.TO_KEY || onPaper.papers() == 0) {
            return List.of();
        }
        if (onPaper.isFew()) {
            return List.of(say("floor.result.paper.few", Question.FEWEST_SHOWN));
        }
        String many = say("floor.result.paper", onPaper.papers());
        return onPaper.spoiled() == 0 ? List.of(many) : List.of(many, say("floor.result.spoiled", onPaper.spoiled()));
    }

    public String outcome(Result result) {
        return say("floor.outcome." + result.outcome().name());
    }

    /** What a question came to of which too few votes were cast to show how. */
    public String withheld(Question question) {
        boolean missed = question.rule()
                .quorum()
                .filter(share -> question.voted() < share.atLeast(question.roll()))
                .isPresent();
        return say(missed ? "floor.outcome.TOO_FEW_VOTED" : "floor.withheld");
    }

    /** "57 of 60 members voted, in secret. At least 40 had to." */
    public String turnout(Result result) {
        String voted = say("floor.result.turnout", result.tally().voters(), result.roll());
        return result.quorum()
                .map(fewest -> voted + " " + say("floor.result.quorum", fewest))
                .orElse(voted);
    }

    /** "35 of 52 were needed. Abstentions are not part of the 52." */
    public String denominator(Result result) {
        if (result.of() == 0) {
            return say("floor.result.nobody");
        }
        return say("floor.result.needed." + result.rule().of().name(), result.needed(), result.of());
    }

    private String share(Share share) {
        if (share.part() * 2 == share.whole()) {
            return say("floor.share.half");
        }
        if (share.whole() == 100) {
            return say("floor.share.percent", share.part());
        }
        if (share.equals(new Share(2, 3))) {
            return say("floor.share.two-thirds");
        }
        if (share.equals(new Share(4, 5))) {
            return say("floor.share.four-fifths");
        }
        return say("floor.share.other", share.part(), share.whole());
    }

    /** Alike in both languages. */
    private static String time(Instant at) {
        return Dates.time(at, Languages.ENGLISH);
    }

    private String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }
}
