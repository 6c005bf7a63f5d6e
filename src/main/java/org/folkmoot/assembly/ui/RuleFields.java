package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.assembly.DecisionRule;
import org.folkmoot.assembly.DecisionRule.Bar;
import org.folkmoot.assembly.DecisionRule.Of;
import org.folkmoot.assembly.DecisionRule.Quorum;
import org.folkmoot.platform.ui.Parts;

/** Fields for a rule of decision: the share, whom it is of, and how many must vote. */
public final class RuleFields extends Div {

    private final Select<Bar> bar = Parts.select(
            getTranslation("assembly.rule.bar"),
            List.of(Bar.values()),
            one -> getTranslation("assembly.rule.bar." + one.name()));
    private final Select<Of> of = Parts.select(
            getTranslation("assembly.rule.of"),
            List.of(Of.values()),
            one -> getTranslation("assembly.rule.of." + one.name()));
    private final Select<Quorum> quorum = Parts.select(
            getTranslation("assembly.rule.quorum"),
            List.of(Quorum.values()),
            one -> getTranslation("assembly.rule.quorum." + one.name()));

    public RuleFields(DecisionRule rule) {
        addClassName("fm-form");
        bar.addValueChangeListener(change -> of.setVisible(change.getValue() != Bar.MAJORITY));
        of.setVisible(false);
        show(rule);
        add(bar, of, quorum);
    }

    public void show(DecisionRule rule) {
        bar.setValue(rule.bar());
        of.setValue(rule.of());
        quorum.setValue(rule.quorum());
    }

    public DecisionRule chosen() {
        return new DecisionRule(bar.getValue(), of.getValue(), quorum.getValue());
    }

    /** When a question passes by it, as half a sentence. */
    static String words(Component speaker, DecisionRule rule) {
        return Stream.of(
                        Stream.of("assembly.rule.bar." + rule.bar()),
                        Stream.of("assembly.rule.of." + rule.of()).filter(_ -> rule.bar() != Bar.MAJORITY),
                        Stream.of("assembly.rule.words." + rule.quorum()).filter(_ -> rule.quorum() != Quorum.NONE))
                .flatMap(key -> key.map(speaker::getTranslation))
                .collect(Collectors.joining(" "));
    }
}
