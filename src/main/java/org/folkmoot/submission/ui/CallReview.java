package org.folkmoot.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallRefused;
import org.folkmoot.call.CallSection;
import org.folkmoot.call.Calls;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
        months.setLabel(getTranslation("call.longer.months"));
        months.setManualValidation(true);
        months.setValue(USUAL_MONTHS);
        add(
                new H2(getTranslation("call.due")),
                new Paragraph(getTranslation("call.due.what", Dates.date(call.review(), getLocale()))),
                errors,
                months,
                Parts.acts(
                        Parts.primary(getTranslation("call.longer"), this::keep),
                        new Button(getTranslation("call.erase"), _ -> ask())),
                ask);
    }

    private void keep() {
        months.setInvalid(false);
        try {
            done.accept(
                    retention.keepLonger(call.id(), months.getOptionalValue().orElse(0)));
        } catch (CallRefused refused) {
            String message = getTranslation("call.refused." + refused.reason().name());
            months.setErrorMessage(message);
            months.setInvalid(true);
            errors.show(List.of(new ErrorSummary.Fault(message, months)));
        }
    }

    /** Says first what goes. */
    private void ask() {
        Retention.Brought brought = retention.brought(call.id());
        Paragraph what =
                new Paragraph(getTranslation("call.erase.what", brought.sent(), brought.begun(), brought.published()));
        Button erase = new Button(getTranslation("call.erase.do"), _ -> erase());
        Button keep = Parts.tertiary(getTranslation("call.erase.keep"), ask::removeAll);
        ask.removeAll();
        ask.add(Parts.styled(new Div(what, Parts.acts(erase, keep)), "fm-sheet", "fm-note"));
        erase.focus();
    }

    private void erase() {
        retention.eraseAll(call.id());
        done.accept(call);
    }

    /** What stands on the page of a call of the stories told to it. */
    @Configuration(proxyBeanMethods = false)
    static class Sections {

        /** The review, once its day has come. */
        @Bean
        CallSection reviewOfCall(Calls calls, Retention retention, Rights rights) {
            return new CallSection(CallSection.Spot.ATTENTION, (call, changed) -> {
                boolean isDue = call.isDueForReview(calls.today())
                        && rights.holds(call.place().scope(), Role.FACILITATOR);
                return isDue ? Optional.of(new CallReview(retention, call, changed)) : Optional.empty();
            });
        }

        /** How many stories it brought so far. */
        @Bean
        CallSection broughtByCall(Retention retention, Texts texts) {
            return new CallSection(CallSection.Spot.FIGURES, (call, _) -> {
                Retention.Brought brought = retention.brought(call.id());
                Paragraph figures = new Paragraph(texts.get("call.brought", brought.sent(), brought.begun()));
                return Optional.of(Parts.styled(figures, "fm-figure", "fm-call-standing"));
            });
        }
    }
}
