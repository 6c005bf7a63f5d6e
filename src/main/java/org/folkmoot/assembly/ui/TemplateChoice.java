package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AttendanceRule;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Shape;
import org.folkmoot.assembly.Template;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.platform.ui.Parts;

/** The choice of a template for a new assembly, the day of its first session, and what both set. */
final class TemplateChoice extends Div {

    private static final String TEXTS = "assembly.template.";

    private final RadioButtonGroup<Template> template = new RadioButtonGroup<>(getTranslation("assembly.template"));
    private final DayField first = new DayField();
    private final Div sets = Parts.styled(new Div(), "fm-template");

    TemplateChoice() {
        template.setItems(Template.ALL);
        template.setItemLabelGenerator(one -> getTranslation(TEXTS + one.key()));
        template.setId("template");
        template.setValue(Template.EMPTY);
        first.setLabel(getTranslation("assembly.template.first"));
        first.setId("template-first");
        first.setManualValidation(true);
        template.addValueChangeListener(_ -> show());
        first.addValueChangeListener(_ -> show());
        sets.getElement().setAttribute("aria-live", "polite");
        add(Parts.form(template, first), sets);
        show();
    }

    /** Runs at once, and whenever another template or day is chosen. */
    void whenChosen(Runnable act) {
        template.addValueChangeListener(_ -> act.run());
        first.addValueChangeListener(_ -> act.run());
        act.run();
    }

    Template chosen() {
        return template.getValue();
    }

    /** True if a day has to be chosen first; says so beside it. */
    boolean lacksDay() {
        boolean lacks = first.isVisible() && first.isEmpty();
        first.setErrorMessage(getTranslation("assembly.template.first.missing"));
        first.setInvalid(lacks);
        if (lacks) {
            first.focus();
        }
        return lacks;
    }

    /** As the template plans them; none until the first day is chosen. */
    List<Session> sessions() {
        return Optional.ofNullable(first.getValue()).stream()
                .flatMap(day -> chosen().sessions(day, this::getTranslation).stream())
                .toList();
    }

    Optional<LocalDate> answerBy() {
        return chosen().shape().answerBy(sessions());
    }

    private void show() {
        boolean plans = !chosen().meetings().isEmpty();
        first.setVisible(plans);
        first.setInvalid(false);
        sets.removeAll();
        sets.add(new Paragraph(getTranslation(TEXTS + chosen().key() + ".more")));
        if (plans) {
            sets.add(rules(), line());
        }
    }

    private UnorderedList rules() {
        Shape shape = chosen().shape();
        UnorderedList rules = new UnorderedList(
                new ListItem(getTranslation(
                        "assembly.shape.how",
                        getTranslation("assembly.output." + shape.output().name() + ".many"),
                        RuleFields.words(this, shape.rule()))),
                new ListItem(chosen().attendance().map(this::missed).orElse(getTranslation(TEXTS + "missed.none"))));
        rules.add(new ListItem(answerBy()
                .map(day -> getTranslation(TEXTS + "answer.by", shape.answerMonths(), Dates.date(day, getLocale())))
                .orElseGet(() -> getTranslation(TEXTS + "answer", shape.answerMonths()))));
        return rules;
    }

    private String missed(AttendanceRule rule) {
        return getTranslation(TEXTS + "missed", rule.most());
    }

    /** Without a first day, in weeks from it. */
    private PhaseLine line() {
        LocalDate begins = Optional.ofNullable(first.getValue()).orElse(LocalDate.EPOCH);
        PhaseLine line = new PhaseLine();
        line.show(
                chosen().sessions(begins, this::getTranslation),
                Optional.empty(),
                session -> new Div(
                        new Div(session.title()),
                        Parts.styled(
                                new Bits(
                                        first.isEmpty()
                                                ? getTranslation(
                                                        TEXTS + "week",
                                                        1 + (session.date().toEpochDay() - begins.toEpochDay()) / 7)
                                                : Dates.date(session.date(), getLocale()),
                                        Dates.time(session.starts(), getLocale()) + "–"
                                                + Dates.time(session.ends(), getLocale()),
                                        getTranslation(
                                                "assembly.session.items",
                                                session.agenda().size())),
                                "fm-quiet")));
        return line;
    }
}
