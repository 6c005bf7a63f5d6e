package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Shape.Output;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.platform.ui.ErrorSummary.Fault;

/** Fields for the commissioner's promise: who promises what, when it was made and by when the answer comes. */
public final class PromiseFields extends Div {

    private final TextField who = new TextField(getTranslation("assembly.form.who"));
    private final TextArea promised = new TextArea(getTranslation("assembly.form.promise"));
    private final DayField made = new DayField();
    private final DayField respondBy = new DayField();
    private transient Optional<LocalDate> proposed = Optional.empty();

    public PromiseFields(LocalDate today) {
        addClassName("fm-form");
        who.setId("promise-who");
        promised.setId("promise-text");
        made.setLabel(getTranslation("assembly.form.made"));
        made.setValue(today);
        respondBy.setLabel(getTranslation("assembly.form.respond-by"));
        respondBy.setId("promise-respond-by");
        respondBy.setManualValidation(true);
        add(who, promised, made, respondBy);
    }

    /**
     * Offers a day for the answer where none was written, and an example in the assembly’s own terms.
     *
     * @param answerBy empty to offer none
     */
    public void propose(Output output, Optional<LocalDate> answerBy) {
        promised.setHelperText(
                getTranslation("assembly.form.promise.help", getTranslation("assembly.output." + output.name())));
        if (isProposed()) {
            respondBy.setValue(answerBy.orElse(null));
            proposed = answerBy;
        }
    }

    private boolean isProposed() {
        return Optional.ofNullable(respondBy.getValue()).equals(proposed);
    }

    void show(Promise promise) {
        who.setValue(promise.who());
        promised.setValue(promise.text());
        made.setValue(promise.made());
        respondBy.setValue(promise.respondBy());
    }

    /**
     * The promise, if anything of one was written.
     *
     * @throws AssemblyRefused if it is not whole
     */
    public Optional<Promise> promise() {
        List.of(who, promised).forEach(field -> field.setInvalid(false));
        respondBy.setInvalid(false);
        boolean none = who.getValue().isBlank() && promised.getValue().isBlank() && isProposed();
        if (none) {
            return Optional.empty();
        }
        if (respondBy.isEmpty() || made.isEmpty()) {
            throw new AssemblyRefused(Reason.PROMISE_INCOMPLETE);
        }
        return Optional.of(new Promise(who.getValue(), promised.getValue(), made.getValue(), respondBy.getValue()));
    }

    /** What is wrong, beside the field that is to blame. */
    public Fault fault(Reason reason) {
        String message = getTranslation("assembly.refused." + reason.name());
        if (reason == Reason.TEXT_TOO_LONG) {
            return Fault.at(promised, message);
        }
        if (who.getValue().isBlank() || reason == Reason.NAME_TOO_LONG) {
            return Fault.at(who, message);
        }
        boolean isOfDay = respondBy.isEmpty() || reason == Reason.PROMISE_ENDS_BEFORE_IT_STARTS;
        return isOfDay ? Fault.at(respondBy, message) : Fault.at(promised, message);
    }
}
