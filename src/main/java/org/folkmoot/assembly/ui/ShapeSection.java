package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Shape;
import org.folkmoot.assembly.Shape.Output;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** How an assembly goes: its phases with their sessions, where it is now, what it calls its results and how it decides. */
final class ShapeSection extends Section {

    private final Assemblies assemblies;
    private final LocalDate today;
    private final Consumer<Assembly> changed;
    private final PhaseLine line = new PhaseLine();
    private final Div how = new Div();
    private final Details change = new Details();

    /** @param changed runs with the assembly after its shape was changed here */
    ShapeSection(Assemblies assemblies, LocalDate today, Consumer<Assembly> changed) {
        this.assemblies = assemblies;
        this.today = today;
        this.changed = changed;
        addClassName("fm-section");
        change.setSummaryText(getTranslation("assembly.shape.change"));
        change.setId("change-shape");
        add(new H2(getTranslation("assembly.shape")), line, how, change);
    }

    void show(Assembly assembly) {
        line.show(assembly.sessions(), Optional.of(assembly.phase(today)), session -> row(assembly, session));
        Shape shape = assembly.shape();
        how.removeAll();
        how.add(Parts.small(getTranslation(
                "assembly.shape.how",
                getTranslation("assembly.output." + shape.output().name() + ".many"),
                RuleFields.words(this, shape.rule()))));
        change.removeAll();
        change.add(new Form(assembly));
    }

    private Div row(Assembly assembly, Session session) {
        Anchor run = new Anchor(AssembliesNavigation.session(assembly.id(), session.id()), session.title());
        return new Div(
                Parts.styled(run, "fm-link"),
                Parts.styled(new Div(Dates.date(session.date(), getLocale())), "fm-quiet"));
    }

    /** Fields for what an assembly calls its results, the rule its questions begin with, and the time for the answer. */
    private final class Form extends Div {

        private final ErrorSummary errors = new ErrorSummary();
        private final Select<Output> output = Parts.select(
                getTranslation("assembly.shape.output"),
                List.of(Output.values()),
                one -> getTranslation("assembly.output." + one.name() + ".many"));
        private final RuleFields rule;
        private final IntegerField months = new IntegerField(getTranslation("assembly.shape.months"));
        private final transient Assembly assembly;

        Form(Assembly assembly) {
            this.assembly = assembly;
            addClassName("fm-form");
            output.setValue(assembly.shape().output());
            output.setId("shape-output");
            rule = new RuleFields(assembly.shape().rule());
            months.setHelperText(getTranslation("assembly.shape.months.help"));
            months.setValue(assembly.shape().answerMonths());
            months.setManualValidation(true);
            months.setId("shape-months");
            Button save = new Button(getTranslation("assembly.form.keep"), _ -> save());
            save.setId("save-shape");
            add(errors, output, Parts.small(getTranslation("assembly.shape.rule.help")), rule, months, save);
        }

        private void save() {
            errors.show(List.of());
            months.setInvalid(false);
            try {
                Assembly kept = assemblies.reshape(assembly.id(), assembly.shape(), shape());
                ShapeSection.this.show(kept);
                changed.accept(kept);
                change.setOpened(false);
                Aloud.saved(ShapeSection.this);
            } catch (AssemblyRefused refused) {
                String message =
                        getTranslation("assembly.refused." + refused.reason().name());
                errors.show(List.of(
                        refused.reason() == Reason.ANSWER_MONTHS
                                ? ErrorSummary.Fault.at(months, message)
                                : new ErrorSummary.Fault(message, output)));
            }
        }

        private Shape shape() {
            return new Shape(
                    output.getValue(),
                    rule.chosen(),
                    Optional.ofNullable(months.getValue()).orElse(0));
        }
    }
}
