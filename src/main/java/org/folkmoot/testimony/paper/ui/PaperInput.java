package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.testimony.paper.PaperField;

/** What a field of a form is keyed into, with its value as text. */
final class PaperInput {

    private static final int PAUSE_MILLIS = 1_000;
    private static final int LONGEST_WAIT = 999;

    private final AbstractField<?, ?> field;
    private final Supplier<String> read;
    private final Consumer<String> write;

    private PaperInput(AbstractField<?, ?> field, Supplier<String> read, Consumer<String> write) {
        this.field = field;
        this.read = read;
        this.write = write;
    }

    static PaperInput of(PaperField field, PaperTexts texts) {
        String label = texts.label(field);
        PaperInput input = switch (field.kind()) {
            case TEXT -> text(label);
            case LINE -> line(label);
            case NUMBER -> number(label);
            case DAY -> day(label);
            case TICK -> tick(label);
            case ONE -> one(field, texts, label);
            case MANY -> many(field, texts, label);
        };
        input.field.setId("paper-" + field.key().replace('.', '-'));
        return input;
    }

    Component component() {
        return field;
    }

    String value() {
        return read.get();
    }

    void value(String text) {
        write.accept(text);
    }

    /** @param changed runs when somebody has keyed something */
    void onChange(Runnable changed) {
        field.addValueChangeListener(_ -> changed.run());
    }

    private static PaperInput text(String label) {
        TextArea area = new TextArea(label);
        area.addClassName("fm-voice-field");
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        return new PaperInput(area, area::getValue, area::setValue);
    }

    private static PaperInput line(String label) {
        TextField line = new TextField(label);
        line.getElement().setProperty("autocomplete", "off");
        return new PaperInput(line, line::getValue, line::setValue);
    }

    private static PaperInput number(String label) {
        IntegerField number = new IntegerField(label);
        number.setMin(0);
        number.setMax(LONGEST_WAIT);
        return new PaperInput(
                number, () -> number.getOptionalValue().map(String::valueOf).orElse(""), text -> {
                    if (text.matches("\\d{1,3}")) {
                        number.setValue(Integer.valueOf(text));
                    }
                });
    }

    private static PaperInput day(String label) {
        DayField day = new DayField();
        day.setLabel(label);
        return new PaperInput(
                day,
                () -> day.getOptionalValue().map(LocalDate::toString).orElse(""),
                text -> written(text).ifPresent(day::setValue));
    }

    private static Optional<LocalDate> written(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static PaperInput tick(String label) {
        Checkbox tick = new Checkbox(label);
        return new PaperInput(tick, () -> tick.getValue() ? "YES" : "", text -> tick.setValue(text.equals("YES")));
    }

    private static PaperInput one(PaperField field, PaperTexts texts, String label) {
        Select<String> one = new Select<>();
        one.setLabel(label);
        one.setItems(field.choices());
        one.setEmptySelectionAllowed(true);
        one.setPlaceholder(one.getTranslation("testimony.paper.no-box"));
        one.setEmptySelectionCaption(one.getTranslation("testimony.paper.no-box"));
        one.setItemLabelGenerator(value -> value == null ? "" : texts.choice(field, value));
        return new PaperInput(one, () -> one.getOptionalValue().orElse(""), text -> {
            if (field.choices().contains(text)) {
                one.setValue(text);
            }
        });
    }

    private static PaperInput many(PaperField field, PaperTexts texts, String label) {
        CheckboxGroup<String> many = new CheckboxGroup<>(label);
        many.setItems(field.choices());
        many.setItemLabelGenerator(value -> texts.choice(field, value));
        return new PaperInput(
                many,
                () -> String.join("\n", many.getValue()),
                text -> many.setValue(new LinkedHashSet<>(Arrays.asList(
                        text.lines().filter(field.choices()::contains).toArray(String[]::new)))));
    }
}
