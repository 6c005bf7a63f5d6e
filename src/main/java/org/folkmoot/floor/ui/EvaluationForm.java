package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.floor.evaluation.Aspect;
import org.folkmoot.floor.evaluation.EvaluationRefused;
import org.folkmoot.floor.evaluation.Form;
import org.folkmoot.floor.evaluation.SentForm;
import org.folkmoot.floor.evaluation.SentForm.Filed;
import org.folkmoot.floor.evaluation.SentForm.Reply;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Parts;

/** The evaluation of a session by a facilitator. */
final class EvaluationForm extends Section {

    private static final List<Integer> SCORES = List.of(1, 2, 3, 4, 5, Form.DOES_NOT_APPLY);

    private final Map<Aspect, RadioButtonGroup<Integer>> scores = new EnumMap<>(Aspect.class);
    private final TextArea good = text("floor.evaluation.GOOD");
    private final TextArea better = text("floor.evaluation.BETTER");
    private final Paragraph fault = Parts.alert();
    private final transient Function<SentForm, Reply> send;
    private Optional<UUID> known;

    EvaluationForm(Optional<Filed> own, Function<SentForm, Reply> send) {
        this.send = send;
        this.known = own.map(Filed::id);
        addClassName("fm-form");
        for (Aspect aspect : Aspect.values()) {
            RadioButtonGroup<Integer> group =
                    new RadioButtonGroup<>(getTranslation("floor.evaluation.aspect." + aspect.name()));
            group.setItems(SCORES);
            group.setItemLabelGenerator(score -> getTranslation("floor.evaluation.score." + score));
            scores.put(aspect, group);
            add(group);
        }
        own.ifPresent(filed -> fill(filed.form()));
        Button save = new Button(getTranslation("floor.evaluation.send"), _ -> save());
        save.setId("send-evaluation");
        add(good, better, fault, Parts.acts(save));
    }

    private TextArea text(String key) {
        TextArea text = new TextArea(getTranslation(key));
        text.setMaxLength(Form.LONGEST);
        return text;
    }

    private void fill(Form form) {
        form.scores()
                .forEach((aspect, score) ->
                        Optional.ofNullable(scores.get(aspect)).ifPresent(group -> group.setValue(score)));
        good.setValue(form.good());
        better.setValue(form.better());
    }

    private void save() {
        Map<Aspect, Integer> given = new EnumMap<>(Aspect.class);
        scores.forEach((aspect, group) -> group.getOptionalValue().ifPresent(score -> given.put(aspect, score)));
        fault.setText("");
        try {
            Form form = new Form(given, good.getValue(), better.getValue());
            SentForm sent = new SentForm(UUID.randomUUID(), form, known.stream().toList());
            switch (send.apply(sent)) {
                case Reply.In(var filed) -> {
                    known = Optional.of(filed.id());
                    Aloud.say(this, getTranslation("floor.evaluation.in"));
                }
                case Reply.Another(var filed) -> {
                    known = Optional.of(filed.id());
                    fill(filed.form());
                    fault.setText(getTranslation("floor.evaluation.another"));
                }
                case Reply.Refused(var reason) ->
                    fault.setText(getTranslation("floor.evaluation.refused." + reason.name()));
            }
        } catch (EvaluationRefused refused) {
            fault.setText(getTranslation(
                    "floor.evaluation.refused." + refused.reason().name()));
        }
    }
}
