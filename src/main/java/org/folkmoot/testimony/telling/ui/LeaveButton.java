package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Clears the screen and leaves, at once and without asking the server. */
@Tag("fm-leave")
@JsModule("./fm-leave.ts")
final class LeaveButton extends Component {

    LeaveButton(String label) {
        getElement().setProperty("label", label);
    }
}
