package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One thing that two people keyed differently: both versions with what differs marked, and a choice of what holds. */
public final class Difference extends Section {

    private final transient Version first;
    private final transient Version second;
    private final transient Other other;
    private final transient Consumer<String> settle;
    private final RadioButtonGroup<Choice> choice;

    private enum Choice {
        FIRST,
        SECOND,
        OTHER
    }

    /**
     * What one of them keyed.
     *
     * @param value as it is kept
     * @param shown as it is read
     */
    public record Version(String value, String shown, List<Words.Range> marked) {}

    /** What holds if neither does: a field of the form. */
    public record Other(Component field, Supplier<String> read, Consumer<String> write, Consumer<Runnable> onChange) {}

    /**
     * @param texts how the keys of its texts begin: they go on with {@code first}, {@code second}, {@code paper-says} and {@code choice.<name>}
     * @param settled what was said to hold before; empty if nobody said
     * @param settle hears what holds, each time somebody says so
     */
    public Difference(
            String title,
            String texts,
            Version first,
            Version second,
            Other other,
            Optional<String> settled,
            Consumer<String> settle) {
        this.first = first;
        this.second = second;
        this.other = other;
        this.settle = settle;
        addClassNames("fm-section", "fm-difference");
        Div both = new Div(entry(texts + "first", first), entry(texts + "second", second));
        choice = Parts.choice(getTranslation(texts + "paper-says"), Choice.values(), texts + "choice.");
        settled.ifPresent(this::restore);
        other.field().setVisible(choice.getValue() == Choice.OTHER);
        choice.addValueChangeListener(_ -> chosen());
        other.onChange().accept(() -> settle.accept(other.read().get()));
        add(new H2(title), Parts.styled(both, "fm-difference-both"), choice, other.field());
    }

    private void restore(String settled) {
        if (settled.equals(first.value())) {
            choice.setValue(Choice.FIRST);
        } else if (settled.equals(second.value())) {
            choice.setValue(Choice.SECOND);
        } else {
            choice.setValue(Choice.OTHER);
            other.write().accept(settled);
        }
    }

    private void chosen() {
        other.field().setVisible(choice.getValue() == Choice.OTHER);
        switch (choice.getValue()) {
            case FIRST -> settle.accept(first.value());
            case SECOND -> settle.accept(second.value());
            case OTHER -> {
                if (other.read().get().isEmpty()) {
                    other.write().accept(second.value().isEmpty() ? first.value() : second.value());
                }
                settle.accept(other.read().get());
            }
        }
    }

    private Component entry(String heading, Version version) {
        return new Div(
                new H3(getTranslation(heading)),
                Parts.styled(new Words(version.shown(), version.marked()), "fm-lines"));
    }
}
