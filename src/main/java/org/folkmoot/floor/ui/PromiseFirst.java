package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.ui.PromiseFields;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** Asks for the promise before the first session begins: it is made, or said to be left out. */
final class PromiseFirst {

    private final Promises promises;
    private final Assembly assembly;
    private final LocalDate today;

    PromiseFirst(Promises promises, Assembly assembly, LocalDate today) {
        this.promises = promises;
        this.assembly = assembly;
        this.today = today;
    }

    AssemblyId assembly() {
        return assembly.id();
    }

    /** @param begin begins the session once it is settled */
    void ask(Runnable begin) {
        Dialog dialog = new Dialog();
        PromiseFields fields = new PromiseFields(today);
        fields.propose(assembly.shape().output(), assembly.shape().answerBy(assembly.sessions()));
        ErrorSummary errors = new ErrorSummary();
        dialog.setHeaderTitle(fields.getTranslation("floor.day.promise.first"));
        dialog.setWidth("min(40rem, 100%)");
        dialog.add(Parts.form(
                errors,
                new Paragraph(fields.getTranslation("floor.day.promise.first.more")),
                fields,
                Parts.small(fields.getTranslation("floor.day.promise.without.more"))));
        Button without = new Button(fields.getTranslation("floor.day.promise.without"), _ -> {
            promises.goAhead(assembly.id());
            dialog.close();
            begin.run();
        });
        without.setId("begin-without-promise");
        Button make = Parts.primary(fields.getTranslation("floor.day.promise.make"), () -> {
            try {
                promises.make(assembly.id(), written(fields));
            } catch (AssemblyRefused refused) {
                errors.show(List.of(fields.fault(refused.reason())));
                return;
            }
            dialog.close();
            begin.run();
        });
        make.setId("make-promise");
        dialog.getFooter()
                .add(new Button(fields.getTranslation("floor.day.cancel"), _ -> dialog.close()), without, make);
        dialog.open();
    }

    private static Promise written(PromiseFields fields) {
        Optional<Promise> written = fields.promise();
        return written.orElseThrow(() -> new AssemblyRefused(Reason.PROMISE_INCOMPLETE));
    }
}
