package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.folkmoot.place.PlaceRefused;
import org.folkmoot.platform.ui.ErrorSummary;

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
        Button save = new Button(label, _ -> attempt(act));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(save);
        return this;
    }

    /** An act besides, such as removing what the form is about. */
    FormDialog besides(String label, Runnable act) {
        Button other = new Button(label, _ -> attempt(act));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().addComponentAsFirst(other);
        return this;
    }

    private void attempt(Runnable act) {
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
