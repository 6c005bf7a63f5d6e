package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.folkmoot.ballot.Rule;
import org.folkmoot.ballot.Rule.Denominator;
import org.folkmoot.ballot.Share;

/** Fields for the rule of a question: the share, whom it is of, and how many must vote. */
final class RuleChoice extends Div {

    /** The shares offered. */
    private enum Bar {
        MAJORITY,
        MORE_THAN_HALF,
        TWO_THIRDS,
        FOUR_FIFTHS,
        EIGHTY_PERCENT
    }

    private enum Quorum {
        NONE,
        HALF,
        TWO_THIRDS
    }

    private final Select<Bar> bar = new Select<>();
    private final Select<Denominator> of = new Select<>();
    private final Select<Quorum> quorum = new Select<>();

    RuleChoice() {
        addClassName("fm-form");
        bar.setLabel(getTranslation("floor.form.bar"));
        bar.setItems(Bar.values());
        bar.setItemLabelGenerator(item -> getTranslation("floor.form.bar." + item.name()));
        of.setLabel(getTranslation("floor.form.of"));
        of.setItems(Denominator.values());
        of.setItemLabelGenerator(item -> getTranslation("floor.form.of." + item.name()));
        of.setValue(Denominator.VOTING);
        quorum.setLabel(getTranslation("floor.form.quorum"));
        quorum.setItems(Quorum.values());
        quorum.setItemLabelGenerator(item -> getTranslation("floor.form.quorum." + item.name()));
        quorum.setValue(Quorum.NONE);
        bar.addValueChangeListener(change -> of.setVisible(change.getValue() != Bar.MAJORITY));
        bar.setValue(Bar.MAJORITY);
        of.setVisible(false);
        add(bar, of, quorum);
    }

    Rule rule() {
        Rule rule = switch (bar.getValue()) {
            case MAJORITY -> Rule.simpleMajority();
            case MORE_THAN_HALF -> Rule.moreThan(new Share(1, 2), of.getValue());
            case TWO_THIRDS -> Rule.atLeast(new Share(2, 3), of.getValue());
            case FOUR_FIFTHS -> Rule.atLeast(new Share(4, 5), of.getValue());
            case EIGHTY_PERCENT -> Rule.atLeast(new Share(80, 100), of.getValue());
        };
        return fewest().map(rule::withQuorum).orElse(rule);
    }

    /** Shows the rule; a share that is not offered is shown as the nearest kind. */
    void show(Rule rule) {
        bar.setValue(barOf(rule));
        of.setValue(rule.of());
        quorum.setValue(rule.quorum()
                .map(share -> share.equals(new Share(2, 3)) ? Quorum.TWO_THIRDS : Quorum.HALF)
                .orElse(Quorum.NONE));
    }

    private static Bar barOf(Rule rule) {
        if (rule.isSimpleMajority()) {
            return Bar.MAJORITY;
        }
        if (rule.bar() == Rule.Bar.MORE_THAN) {
            return Bar.MORE_THAN_HALF;
        }
        if (rule.share().equals(new Share(4, 5))) {
            return Bar.FOUR_FIFTHS;
        }
        return rule.share().equals(new Share(80, 100)) ? Bar.EIGHTY_PERCENT : Bar.TWO_THIRDS;
    }

    private Optional<Share> fewest() {
        return switch (quorum.getValue()) {
            case NONE -> Optional.empty();
            case HALF -> Optional.of(new Share(1, 2));
            case TWO_THIRDS -> Optional.of(new Share(2, 3));
        };
    }
}
