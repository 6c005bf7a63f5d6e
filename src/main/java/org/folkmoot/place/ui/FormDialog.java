package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.Function;
import org.folkmoot.place.PlaceRefused;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** A form in a dialog. What is refused stands above the form and beside its field, and nothing typed is lost. */
final class FormDialog extends Dialog {

    private final transient Function<PlaceRefused, Component> fieldOf;
    private final transient Runnable done;
    private final transient List<Component> fields;
    private final ErrorSummary errors = new ErrorSummary();

    /**
     * @param fieldOf the field a refusal is about
     * @param done runs after each act that was not refused
     */
    FormDialog(String title, List<Component> fields, Function<PlaceRefused, Component> fieldOf, Runnable done) {
        this.fields = fields;
        this.fieldOf = fieldOf;
        this.done = done;
        setHeaderTitle(title);
        setWidth("min(30rem, 100%)");
        Div form = new Div(errors);
        fields.forEach(form::add);
        form.addClassName("fm-form");
        add(form);
        getFooter().add(new Button(getTranslation("place.form.leave"), _ -> close()));
    }

    /** The act the form is for. */
    FormDialog save(String label, Runnable act) {
        getFooter().add(Parts.primary(label, () -> attempt(act, Aloud::saved)));
        return this;
    }

    /**
     * The act of removing what the form is about, which is asked for twice.
     *
     * @param key of the text on the button; those of the question and of the effect begin with it
     * @param name what is removed
     */
    FormDialog removes(String key, String name, Runnable act) {
        Button remove = new Button(getTranslation(key));
        remove.addClickListener(_ -> Confirm.ask(
                remove,
                getTranslation(key + ".sure", name),
                getTranslation(key + ".effect"),
                getTranslation(key),
                () -> attempt(act, Aloud::removed)));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().addComponentAsFirst(remove);
        return this;
    }

    private void attempt(Runnable act, SerializableConsumer<Component> said) {
        fields.stream()
                .filter(HasValidation.class::isInstance)
                .map(HasValidation.class::cast)
                .forEach(field -> field.setInvalid(false));
        errors.show(List.of());
        try {
            act.run();
        } catch (PlaceRefused refused) {
            show(refused);
            return;
        }
        said.accept(this);
        close();
        done.run();
    }

    private void show(PlaceRefused refused) {
        String sentence = refused.in(getLocale());
        Component field = fieldOf.apply(refused);
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(true);
        }
        if (field instanceof Focusable<?> target) {
            errors.show(List.of(new ErrorSummary.Fault(sentence, target)));
        }
    }
}
