package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Div;

/** What stands in place of a page that its reader may no longer see: what happened, and the way home. Heard as it appears. */
public final class RightsEnded extends Div {

    public RightsEnded() {
        addClassName("fm-error-page");
        getElement().setAttribute("role", "alert");
        add(ErrorPage.text("rights-ended"));
    }
}
