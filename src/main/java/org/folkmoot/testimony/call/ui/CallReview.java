package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallRefused;
import org.folkmoot.testimony.telling.Retention;

/** On the review day of a call somebody says whether what was told is kept longer or erased. Until then it is shown to nobody. */
final class CallReview extends Section {

    private static final int USUAL_MONTHS = 12;

    private final transient Retention retention;
    private final transient Call call;
    private final transient Consumer<Call> done;
    private final ErrorSummary errors = new ErrorSummary();
    private final IntegerField months = new IntegerField();
    private final Div ask = new Div();

    CallReview(Retention retention, Call call, Consumer<Call> done) {
        this.retention = retention;
        this.call = call;
        this.done = done;
        addClassNames("fm-section", "fm-call-review");
        months.setLabel(getTranslation("testimony.calls.longer.months"));
        months.setManualValidation(true);
        months.setValue(USUAL_MONTHS);
        Button keep = new Button(getTranslation("testimony.calls.longer"), _ -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button erase = new Button(getTranslation("testimony.calls.erase"), _ -> ask());
        Div acts = new Div(keep, erase);
        acts.addClassName("fm-acts");
        add(
                new H2(getTranslation("testimony.calls.due")),
                new Paragraph(getTranslation("testimony.calls.due.what", Dates.date(call.review(), getLocale()))),
                errors,
                months,
                acts,
                ask);
    }

    private void keep() {
        months.setInvalid(false);
        try {
            done.accept(
                    retention.keepLonger(call.id(), months.getOptionalValue().orElse(0)));
        } catch (CallRefused refused) {
            String message =
                    getTranslation("testimony.call.refused." + refused.reason().name());
            months.setErrorMessage(message);
            months.setInvalid(true);
            errors.show(List.of(new ErrorSummary.Fault(message, months)));
        }
    }

    /** Says first what goes. */
    private void ask() {
        Retention.Brought brought = retention.brought(call.id());
        Paragraph what = new Paragraph(
                getTranslation("testimony.calls.erase.what", brought.sent(), brought.begun(), brought.published()));
        Button erase = new Button(getTranslation("testimony.calls.erase.do"), _ -> erase());
        Button keep = new Button(getTranslation("testimony.calls.erase.keep"), _ -> ask.removeAll());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(erase, keep);
        acts.addClassName("fm-acts");
        Div sheet = new Div(what, acts);
        sheet.addClassNames("fm-sheet", "fm-note");
        ask.removeAll();
        ask.add(sheet);
        ((Focusable<?>) erase).focus();
    }

    private void erase() {
        retention.eraseAll(call.id());
        done.accept(call);
    }
}
