package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.floor.checklist.ChecklistRefused;
import org.folkmoot.floor.checklist.Entry;
import org.folkmoot.floor.checklist.Entry.Form;
import org.folkmoot.floor.checklist.Entry.State;
import org.folkmoot.floor.checklist.Standard;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.platform.ui.Parts;

/** The form of an entry of a checklist. What is typed stays when it is refused. */
final class ChecklistRow extends Div {

    private final TextField label = new TextField(getTranslation("floor.checklist.label"));
    private final TextField owner = new TextField(getTranslation("floor.checklist.owner"));
    private final Select<State> state;
    private final DayField due = new DayField();
    private final Paragraph fault = Parts.alert();

    /** @param save puts what is filled in away, or says by an exception why not */
    ChecklistRow(Optional<Entry> known, Consumer<Form> save, String act) {
        addClassName("fm-form");
        boolean isKnown =
                known.flatMap(Entry::standard).filter(Standard::isKnown).isPresent();
        state = Parts.select(
                getTranslation("floor.checklist.state"),
                Arrays.stream(State.values())
                        .filter(one -> !isKnown || one != State.READY)
                        .toList(),
                one -> getTranslation(
                        isKnown && one == State.TO_DO
                                ? "floor.checklist.by-itself"
                                : "floor.checklist.state." + one.name()));
        state.setValue(State.TO_DO);
        due.setLabel(getTranslation("floor.checklist.due"));
        label.setMaxLength(200);
        owner.setMaxLength(200);
        known.map(Entry::form).ifPresent(this::fill);
        Button button = new Button(act, _ -> {
            fault.setText("");
            try {
                save.accept(new Form(label.getValue(), owner.getValue(), state.getValue(), due.getOptionalValue()));
            } catch (ChecklistRefused refused) {
                fault.setText(getTranslation(
                        "floor.checklist.refused." + refused.reason().name()));
            }
        });
        if (known.isEmpty()) {
            button.setId("add-entry");
        }
        if (known.flatMap(Entry::standard).isEmpty()) {
            add(label);
        }
        add(owner, state, due, fault, Parts.acts(button));
    }

    private void fill(Form form) {
        label.setValue(form.label());
        owner.setValue(form.owner());
        state.setValue(form.state());
        form.due().ifPresent(due::setValue);
    }
}
