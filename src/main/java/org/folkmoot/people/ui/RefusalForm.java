package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.platform.ui.ErrorSummary;

/** A form whose act may be refused: the reason stands beside the field it is about and in a summary that takes focus. */
final class RefusalForm extends Div {

    private final ErrorSummary summary = new ErrorSummary();
    private final Map<Reason, Component> fields = new EnumMap<>(Reason.class);
    private final List<Component> inputs = new ArrayList<>();

    RefusalForm() {
        addClassName("fm-form");
        add(summary);
    }

    /** Adds a field, which the reasons are about. */
    <C extends Component & HasValidation & Focusable<?>> RefusalForm field(C field, Reason... about) {
        field.setManualValidation(true);
        for (Reason reason : about) {
            fields.put(reason, field);
        }
        if (field instanceof TextFieldBase<?, ?>) {
            inputs.add(field);
        }
        add(field);
        return this;
    }

    /** Adds choices that no reason is about. */
    RefusalForm group(Component choices) {
        add(choices);
        return this;
    }

    /** Adds the button for the act. The enter key presses it from every field that is written in; a list opens with it, and the button itself would act twice. */
    RefusalForm act(String text, Runnable act) {
        Button button = new Button(text, _ -> attempt(act));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        if (!inputs.isEmpty()) {
            button.addClickShortcut(Key.ENTER).listenOn(inputs.toArray(Component[]::new));
        }
        add(button);
        return this;
    }

    /** Runs the act and shows its refusal, if it is refused. */
    void attempt(Runnable act) {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        summary.show(List.of());
        try {
            act.run();
        } catch (Refusal refusal) {
            show(refusal.reason());
        }
    }

    private void show(Reason reason) {
        String text = getTranslation(key(reason));
        Component field = fields.getOrDefault(reason, fields.values().iterator().next());
        if (fields.containsKey(reason)) {
            ((HasValidation) field).setErrorMessage(text);
            ((HasValidation) field).setInvalid(true);
        }
        summary.show(List.of(new ErrorSummary.Fault(text, (Focusable<?>) field)));
    }

    /** The key of the text that tells a person why. */
    static String key(Reason reason) {
        return "people.refusal." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
