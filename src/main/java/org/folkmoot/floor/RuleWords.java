package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Rule.Share;

/** Rules and results as sentences, with the denominator in them. */
record RuleWords(Component page) {

    /** When it passes: "To pass, at least two thirds of those who agree or disagree must agree." */
    String rule(Rule rule) {
        return rule.isSimpleMajority()
                ? say("floor.rule.majority")
                : say(
                        "floor.rule." + rule.bar().name(),
                        share(rule.share()),
                        say("floor.of." + rule.of().name()));
    }

    /** How many must vote: "At least half of the members must vote." Empty without a quorum. */
    String quorum(Rule rule) {
        return rule.quorum().map(share -> say("floor.quorum", share(share))).orElse("");
    }

    String outcome(Result result) {
        return say("floor.outcome." + result.outcome().name());
    }

    /** "57 of 60 members voted, in secret. At least 40 had to." */
    String turnout(Result result) {
        String voted = say("floor.result.turnout", result.tally().voters(), result.roll());
        return result.quorum()
                .map(fewest -> voted + " " + say("floor.result.quorum", fewest))
                .orElse(voted);
    }

    /** "35 of 52 were needed. Abstentions are not part of the 52." */
    String denominator(Result result) {
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

    private String say(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }
}
