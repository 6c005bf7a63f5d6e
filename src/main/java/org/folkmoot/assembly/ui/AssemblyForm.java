package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Shape.Output;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** What an assembly is called, what it is asked and what was promised. */
final class AssemblyForm extends Div {

    /** Takes what was written; may refuse it. */
    interface Keep {
        void keep(String name, String remit, Optional<Promise> promise);
    }

    private final ErrorSummary errors = new ErrorSummary();
    private final TextField name = new TextField(getTranslation("assembly.form.name"));
    private final TextArea remit = new TextArea(getTranslation("assembly.form.remit"));
    private final TextField who = new TextField(getTranslation("assembly.form.who"));
    private final TextArea promised = new TextArea(getTranslation("assembly.form.promise"));
    private final DayField made = new DayField();
    private final DayField respondBy = new DayField();
    private transient Optional<LocalDate> proposed = Optional.empty();

    AssemblyForm(String act, LocalDate today, Keep keep) {
        addClassName("fm-form");
        name.setId("assembly-name");
        remit.setHelperText(getTranslation("assembly.form.remit.help"));
        remit.setId("assembly-remit");
        who.setId("promise-who");
        promised.setId("promise-text");
        made.setLabel(getTranslation("assembly.form.made"));
        made.setValue(today);
        respondBy.setLabel(getTranslation("assembly.form.respond-by"));
        respondBy.setId("promise-respond-by");
        Button save = Parts.primary(act, () -> save(keep));
        save.setId("keep-assembly");
        Paragraph why = Parts.styled(new Paragraph(getTranslation("assembly.form.promise.why")), "fm-quiet");
        add(errors, name, remit, new H2(getTranslation("assembly.promise")), why, who, promised, made, respondBy, save);
    }

    /**
     * Offers a day for the answer where none was written, and an example in the assembly’s own terms.
     *
     * @param answerBy empty to offer none
     */
    void propose(Output output, Optional<LocalDate> answerBy) {
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

    void show(Assembly assembly) {
        propose(assembly.shape().output(), assembly.shape().answerBy(assembly.sessions()));
        name.setValue(assembly.name());
        remit.setValue(assembly.remit());
        assembly.promise().ifPresent(promise -> {
            who.setValue(promise.who());
            promised.setValue(promise.text());
            made.setValue(promise.made());
            respondBy.setValue(promise.respondBy());
        });
    }

    private void save(Keep keep) {
        List.of(name, who).forEach(field -> field.setInvalid(false));
        List.of(remit, promised).forEach(field -> field.setInvalid(false));
        respondBy.setInvalid(false);
        try {
            keep.keep(name.getValue(), remit.getValue(), promise());
            errors.show(List.of());
        } catch (AssemblyRefused refused) {
            refuse(refused.reason());
        }
    }

    /** The promise, if anything of one was written. */
    private Optional<Promise> promise() {
        boolean none = who.getValue().isBlank() && promised.getValue().isBlank() && isProposed();
        if (none) {
            return Optional.empty();
        }
        if (respondBy.isEmpty() || made.isEmpty()) {
            throw new AssemblyRefused(Reason.PROMISE_INCOMPLETE);
        }
        return Optional.of(new Promise(who.getValue(), promised.getValue(), made.getValue(), respondBy.getValue()));
    }

    private void refuse(Reason reason) {
        String message = getTranslation("assembly.refused." + reason.name());
        boolean isNamed = !who.getValue().isBlank();
        var field = switch (reason) {
            case PROMISE_INCOMPLETE -> !isNamed ? who : respondBy.isEmpty() ? respondBy : promised;
            case PROMISE_ENDS_BEFORE_IT_STARTS -> respondBy;
            case TEXT_TOO_LONG -> remit;
            default -> name;
        };
        errors.show(List.of(ErrorSummary.Fault.at(field, message)));
    }
}
