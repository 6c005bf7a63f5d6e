package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Parts;

/** Fields for the names of people of an assembly, with what was refused said beside them. */
final class PersonParts {

    private PersonParts() {}

    /**
     * A field for the names of several people, one a line.
     *
     * @param field id of the field
     * @param button id of its button
     * @param add called with one name or more
     */
    static Component addNames(
            Component on, String help, String label, String field, String button, Consumer<List<String>> add) {
        TextArea names = new TextArea(on.getTranslation("assembly.roll.names"));
        names.setHelperText(help);
        names.setManualValidation(true);
        names.setId(field);
        Button adds = new Button(label, _ -> {
            List<String> people = names.getValue()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (people.isEmpty()) {
                refuse(names, on.getTranslation("assembly.roll.none"));
                return;
            }
            saving(on, names, () -> {
                add.accept(people);
                names.clear();
            });
        });
        adds.setId(button);
        return Parts.form(names, adds);
    }

    /** A field for what somebody is called. */
    static Div called(Component on, String now, Consumer<String> call) {
        TextField name = new TextField(on.getTranslation("assembly.members.called"));
        name.setManualValidation(true);
        name.setValue(now);
        return new Div(
                name,
                new Button(
                        on.getTranslation("assembly.members.keep-name"),
                        _ -> saving(on, name, () -> call.accept(name.getValue()))));
    }

    private static <F extends Component & HasValidation & Focusable<?>> void saving(
            Component on, F field, Runnable save) {
        try {
            save.run();
            field.setInvalid(false);
            Aloud.saved(on);
        } catch (AssemblyRefused refused) {
            refuse(
                    field,
                    on.getTranslation("assembly.refused." + refused.reason().name(), refused.what()));
        }
    }

    private static <F extends Component & HasValidation & Focusable<?>> void refuse(F field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
