package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.folkmoot.floor.polls.Answer.Stance;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.PollCount;
import org.folkmoot.platform.ui.Parts;

/** Hands that somebody counted in the room, a number for each option. Folded away until it is needed. */
final class HandsForm extends Details {

    private final List<IntegerField> fields;

    /** @param keep may refuse; what it is given has a number for each */
    HandsForm(Asked asked, Consumer<List<Integer>> keep) {
        setSummaryText(getTranslation("floor.polls.hands"));
        setId("count-hands");
        fields = labels(asked)
                .map(label -> {
                    IntegerField field = new IntegerField(label);
                    field.setManualValidation(true);
                    field.setErrorMessage(getTranslation("floor.poll.refused.HANDS_OUT_OF_RANGE"));
                    return field;
                })
                .toList();
        Button save = new Button(getTranslation("floor.polls.hands.save"), _ -> save(keep));
        save.setId("keep-hands");
        var form = Parts.form(new Paragraph(getTranslation("floor.polls.hands.help")));
        form.add(List.<Component>copyOf(fields));
        form.add(save);
        add(form);
    }

    private Stream<String> labels(Asked asked) {
        return asked.kind() != Asked.Kind.STATEMENTS
                ? asked.labels().stream()
                : asked.labels().stream()
                        .flatMap(statement -> Arrays.stream(Stance.values())
                                .map(stance -> getTranslation(
                                        "floor.polls.hands.for",
                                        statement,
                                        getTranslation("floor.poll.stance." + stance.name()))));
    }

    private void save(Consumer<List<Integer>> keep) {
        fields.forEach(field -> field.setInvalid(field.getOptionalValue()
                .filter(number -> number >= 0 && number <= PollCount.MOST_HANDS)
                .isEmpty()));
        fields.stream()
                .filter(IntegerField::isInvalid)
                .findFirst()
                .ifPresentOrElse(
                        IntegerField::focus,
                        () -> keep.accept(
                                fields.stream().map(IntegerField::getValue).toList()));
    }
}
