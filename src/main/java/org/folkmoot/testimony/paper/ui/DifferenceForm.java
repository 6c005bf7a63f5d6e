package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.paper.PaperSettling;
import org.folkmoot.testimony.paper.WordDiff;

/** One field in which two entries differ: both with the words that differ marked, and what the paper says. */
final class DifferenceForm extends Section {

    private enum Choice {
        FIRST,
        SECOND,
        OTHER
    }

    private final transient PaperSettling.Differing difference;
    private final transient PaperTexts texts;
    private final transient Consumer<String> settle;
    private final transient PaperInput other;
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();

    DifferenceForm(PaperSettling.Differing difference, PaperTexts texts, Consumer<String> settle) {
        this.difference = difference;
        this.texts = texts;
        this.settle = settle;
        this.other = PaperInput.of(difference.field(), texts);
        addClassNames("fm-section", "fm-difference");
        WordDiff diff = WordDiff.of(said(difference.first()), said(difference.second()));
        Div both = new Div(
                entry("first", difference.first(), diff.first()), entry("second", difference.second(), diff.second()));
        both.addClassName("fm-difference-both");
        choice.setLabel(getTranslation("testimony.paper.settle.paper-says"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(one -> getTranslation("testimony.paper.settle.choice." + one.name()));
        difference.settled().ifPresent(this::restore);
        other.component().setVisible(choice.getValue() == Choice.OTHER);
        choice.addValueChangeListener(_ -> chosen());
        other.onChange(() -> settle.accept(other.value()));
        add(new H2(texts.label(difference.field())), both, choice, other.component());
    }

    private void restore(String settled) {
        if (settled.equals(difference.first())) {
            choice.setValue(Choice.FIRST);
        } else if (settled.equals(difference.second())) {
            choice.setValue(Choice.SECOND);
        } else {
            choice.setValue(Choice.OTHER);
            other.value(settled);
        }
    }

    private void chosen() {
        other.component().setVisible(choice.getValue() == Choice.OTHER);
        switch (choice.getValue()) {
            case FIRST -> settle.accept(difference.first());
            case SECOND -> settle.accept(difference.second());
            case OTHER -> {
                if (other.value().isEmpty()) {
                    other.value(difference.second().isEmpty() ? difference.first() : difference.second());
                }
                settle.accept(other.value());
            }
        }
    }

    private String said(String value) {
        return texts.said(difference.field(), value);
    }

    private Component entry(String which, String value, List<WordDiff.Stretch> marked) {
        Words words = new Words(
                said(value),
                marked.stream()
                        .map(one -> new Words.Range(one.start(), one.end()))
                        .toList());
        words.addClassName("fm-lines");
        return new Div(new H3(getTranslation("testimony.paper.settle." + which)), words);
    }
}
