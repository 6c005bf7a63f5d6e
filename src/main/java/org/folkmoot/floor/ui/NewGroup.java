package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;

/** Where a facilitator names a group of a wall. */
final class NewGroup extends Div {

    /** @param make makes the group of this name; false if it can't be */
    NewGroup(Predicate<String> make) {
        addClassNames("fm-wall-form", "fm-section");
        TextField name = new TextField(getTranslation("floor.wall.group.new"));
        name.setId("new-group");
        Button act = new Button(getTranslation("floor.wall.group.make"), _ -> {
            if (make.test(name.getValue())) {
                name.clear();
            }
            name.focus();
        });
        act.setId("make-group");
        act.addClickShortcut(Key.ENTER).listenOn(name);
        add(name, act);
    }
}
