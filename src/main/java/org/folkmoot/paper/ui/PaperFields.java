package org.folkmoot.paper.ui;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.folkmoot.paper.PaperField;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.platform.ui.Parts;

/** The fields of a form: what they and their choices are called, as on the paper wherever it says it, and what each is keyed into. */
final class PaperFields {

    private static final int PAUSE_MILLIS = 1_000;
    private static final int LONGEST_WAIT = 999;
    private static final String TELL = "submission.tell.";
    private static final String OWN_TEXTS = "paper.field.";
    private static final Map<String, String> ON_PAPER = Map.of(
            "words", TELL + "own",
            "services", TELL + "services",
            "serviceInOwnWords", TELL + "services.own",
            "where", TELL + "where",
            "when", TELL + "when",
            "felt", TELL + "felt.scale",
            "feltWords", TELL + "felt-words.label",
            "shouldHave", TELL + "should-have",
            "difference", TELL + "difference",
            "meanings", TELL + "meanings");

    private final Component on;
    private final Locale reader;
    private final Map<String, String> services;

    /** @param services the names of the call's services, by id */
    PaperFields(Component on, Locale reader, Map<String, String> services) {
        this.on = on;
        this.reader = reader;
        this.services = services;
    }

    String label(PaperField field) {
        String key = field.key();
        if (field.step() > 0) {
            return on.getTranslation(
                    OWN_TEXTS + "step", field.step(), on.getTranslation(OWN_TEXTS + key.replaceAll("\\d+\\.", "")));
        }
        if (key.startsWith("use.")) {
            String use = on.getTranslation(TELL + "uses." + key.split("\\.", -1)[1] + ".title");
            return key.endsWith(".until") ? on.getTranslation(OWN_TEXTS + "until", use) : use;
        }
        return on.getTranslation(ON_PAPER.getOrDefault(key, OWN_TEXTS + key));
    }

    /** One box of a field. */
    String choice(PaperField field, String value) {
        String name = field.key().substring(field.key().lastIndexOf('.') + 1);
        if (field.key().startsWith("use.") || field.kind() == PaperField.Kind.TICK) {
            return on.getTranslation(value.equals("YES") ? TELL + "uses.yes" : TELL + "uses.no");
        }
        return switch (name) {
            case "language" -> Locale.forLanguageTag(value).getDisplayLanguage(reader);
            case "services" -> services.getOrDefault(value, value);
            case "felt" -> on.getTranslation(TELL + "felt." + value);
            case "unit" -> on.getTranslation(TELL + "journey.unit." + value + ".name");
            case "handOver" -> on.getTranslation(TELL + "journey.hand-over." + value);
            case "toldAgain" -> on.getTranslation(TELL + "journey.again." + value);
            default -> value;
        };
    }

    /** All that was keyed in a field, to be read. */
    String said(PaperField field, String value) {
        if (value.isEmpty()) {
            return on.getTranslation("paper.nothing");
        }
        return field.choices().isEmpty()
                ? value
                : value.lines().map(one -> choice(field, one)).collect(Collectors.joining(", "));
    }

    /** What the field is keyed into. */
    Input input(PaperField field) {
        String label = label(field);
        Input input = switch (field.kind()) {
            case TEXT -> text(label);
            case LINE -> line(label);
            case NUMBER -> number(label);
            case DAY -> day(label);
            case TICK -> tick(label);
            case ONE -> one(field, label);
            case MANY -> many(field, label);
        };
        input.field.setId("paper-" + field.key().replace('.', '-'));
        return input;
    }

    private static Input text(String label) {
        TextArea area = new TextArea(label);
        area.addClassName("fm-voice-field");
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        return new Input(area, area::getValue, area::setValue);
    }

    private static Input line(String label) {
        TextField line = new TextField(label);
        line.getElement().setProperty("autocomplete", "off");
        return new Input(line, line::getValue, line::setValue);
    }

    private static Input number(String label) {
        IntegerField number = new IntegerField(label);
        number.setMin(0);
        number.setMax(LONGEST_WAIT);
        return new Input(
                number, () -> number.getOptionalValue().map(String::valueOf).orElse(""), text -> {
                    if (text.matches("\\d{1,3}")) {
                        number.setValue(Integer.valueOf(text));
                    }
                });
    }

    private static Input day(String label) {
        DayField day = new DayField();
        day.setLabel(label);
        return new Input(
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

    private static Input tick(String label) {
        Checkbox tick = new Checkbox(label);
        return new Input(tick, () -> tick.getValue() ? "YES" : "", text -> tick.setValue(text.equals("YES")));
    }

    private Input one(PaperField field, String label) {
        Select<String> one = Parts.select(label, field.choices(), value -> value == null ? "" : choice(field, value));
        one.setEmptySelectionAllowed(true);
        one.setPlaceholder(one.getTranslation("paper.no-box"));
        one.setEmptySelectionCaption(one.getTranslation("paper.no-box"));
        return new Input(one, () -> one.getOptionalValue().orElse(""), text -> {
            if (field.choices().contains(text)) {
                one.setValue(text);
            }
        });
    }

    private Input many(PaperField field, String label) {
        CheckboxGroup<String> many = new CheckboxGroup<>(label);
        many.setItems(field.choices());
        many.setItemLabelGenerator(value -> choice(field, value));
        return new Input(
                many,
                () -> String.join("\n", many.getValue()),
                text -> many.setValue(new LinkedHashSet<>(Arrays.asList(
                        text.lines().filter(field.choices()::contains).toArray(String[]::new)))));
    }

    /** A control with its value as text. */
    record Input(AbstractField<?, ?> field, Supplier<String> read, Consumer<String> write) {

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
    }
}
