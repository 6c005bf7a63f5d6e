package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;

/** A control that a module sets above the staff navigation, on every page alike. */
public interface ShellTool {

    /** The control for one window. */
    Component make();
}
