package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.floor.polls.Answer;
import org.folkmoot.floor.polls.Answer.Stance;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.platform.ui.Parts;

/** Fields for one answer in a poll. */
final class AnswerFields extends Div {

    private final transient Supplier<Answer> answer;

    AnswerFields(Asked asked) {
        addClassName("fm-form");
        answer = switch (asked) {
            case Asked.One _, Asked.Scale _ -> one(asked.labels());
            case Asked.Several(var options, int _) -> several(options);
            case Asked.WordList(int most) -> words(most);
            case Asked.Ranking(var options, int most) -> ranking(options, most);
            case Asked.Statements(var statements) -> stances(statements);
        };
    }

    /** What is filled in; whether the poll takes it, it says itself. */
    Answer answer() {
        return answer.get();
    }

    private Supplier<Answer> one(List<String> labels) {
        RadioButtonGroup<Integer> group = new RadioButtonGroup<>(getTranslation("floor.poll.enter.choice"));
        group.setItems(indices(labels));
        group.setItemLabelGenerator(labels::get);
        group.setId("enter-answer-choice");
        add(group);
        return () -> new Answer.Chosen(group.getOptionalValue().stream().toList());
    }

    private Supplier<Answer> several(List<String> labels) {
        CheckboxGroup<Integer> group = new CheckboxGroup<>(getTranslation("floor.poll.enter.choice"));
        group.setItems(indices(labels));
        group.setItemLabelGenerator(labels::get);
        add(group);
        return () -> new Answer.Chosen(group.getValue().stream().sorted().toList());
    }

    private Supplier<Answer> words(int most) {
        List<TextField> fields = numbered(most)
                .map(number -> new TextField(getTranslation("floor.poll.word", number)))
                .toList();
        fields.forEach(field -> field.setMaxLength(Answer.Words.LONGEST));
        add(List.<Component>copyOf(fields));
        return () -> new Answer.Words(fields.stream().map(TextField::getValue).toList());
    }

    private Supplier<Answer> ranking(List<String> options, int most) {
        List<Select<Integer>> places = numbered(most)
                .map(number -> {
                    Select<Integer> place = Parts.select(
                            getTranslation("floor.poll.place", number),
                            indices(options),
                            at -> at == null ? getTranslation("floor.poll.place.none") : options.get(at));
                    place.setEmptySelectionAllowed(true);
                    place.setEmptySelectionCaption(getTranslation("floor.poll.place.none"));
                    return place;
                })
                .toList();
        add(List.<Component>copyOf(places));
        return () -> new Answer.Chosen(places.stream()
                .map(Select::getOptionalValue)
                .flatMap(Optional::stream)
                .toList());
    }

    private Supplier<Answer> stances(List<String> statements) {
        List<RadioButtonGroup<Stance>> groups = statements.stream()
                .map(statement -> Parts.choice(statement, Stance.values(), "floor.poll.stance."))
                .toList();
        add(List.<Component>copyOf(groups));
        return () -> groups.stream().allMatch(RadioButtonGroup::isEmpty)
                ? new Answer.Stances(List.of())
                : new Answer.Stances(groups.stream()
                        .map(group -> group.getOptionalValue().orElse(Stance.PASS))
                        .toList());
    }

    private static List<Integer> indices(List<String> labels) {
        return IntStream.range(0, labels.size()).boxed().toList();
    }

    private static Stream<Integer> numbered(int most) {
        return IntStream.rangeClosed(1, most).boxed();
    }
}
