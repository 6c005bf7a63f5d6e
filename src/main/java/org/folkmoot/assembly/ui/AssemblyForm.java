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
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.ErrorSummary.Fault;
import org.folkmoot.platform.ui.Parts;

/** What an assembly is called, what it is asked and what was promised; once the promise is fixed, also why it is changed. */
final class AssemblyForm extends Div {

    /** Takes what was written; may refuse it. */
    interface Keep {

        /** @param reason of a change of a promise that is fixed */
        void keep(String name, String remit, Optional<Promise> promise, String reason);
    }

    private final ErrorSummary errors = new ErrorSummary();
    private final TextField name = new TextField(getTranslation("assembly.form.name"));
    private final TextArea remit = new TextArea(getTranslation("assembly.form.remit"));
    private final PromiseFields promise;
    private final TextField reason = new TextField(getTranslation("assembly.form.reason"));

    AssemblyForm(String act, LocalDate today, Keep keep) {
        addClassName("fm-form");
        promise = new PromiseFields(today);
        name.setId("assembly-name");
        remit.setHelperText(getTranslation("assembly.form.remit.help"));
        remit.setId("assembly-remit");
        reason.setHelperText(getTranslation("assembly.form.reason.help"));
        reason.setId("promise-reason");
        reason.setVisible(false);
        Button save = Parts.primary(act, () -> save(keep));
        save.setId("keep-assembly");
        Paragraph why = Parts.styled(new Paragraph(getTranslation("assembly.form.promise.why")), "fm-quiet");
        add(errors, name, remit, new H2(getTranslation("assembly.promise")), why, promise, reason, save);
    }

    /** @see PromiseFields#propose */
    void propose(Output output, Optional<LocalDate> answerBy) {
        promise.propose(output, answerBy);
    }

    void show(Assembly assembly) {
        propose(assembly.shape().output(), assembly.shape().answerBy(assembly.sessions()));
        name.setValue(assembly.name());
        remit.setValue(assembly.remit());
        assembly.promise().ifPresent(promise::show);
    }

    /** Asks for the reason of another promise from now on. */
    void askReason() {
        reason.setVisible(true);
    }

    private void save(Keep keep) {
        List.of(name, reason).forEach(field -> field.setInvalid(false));
        remit.setInvalid(false);
        try {
            keep.keep(name.getValue(), remit.getValue(), promise.promise(), reason.getValue());
            errors.show(List.of());
        } catch (AssemblyRefused refused) {
            errors.show(List.of(fault(refused.reason())));
        }
    }

    private Fault fault(Reason refused) {
        String message = getTranslation("assembly.refused." + refused.name());
        return switch (refused) {
            case PROMISE_INCOMPLETE, PROMISE_ENDS_BEFORE_IT_STARTS -> promise.fault(refused);
            case PROMISE_REASON -> {
                askReason();
                yield Fault.at(reason, message);
            }
            case TEXT_TOO_LONG -> Fault.at(remit, message);
            case DESCRIPTION_CHANGED -> new Fault(message, name);
            default -> Fault.at(name, message);
        };
    }
}
