package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.folkmoot.platform.ui.Parts;

/** Says that a plan is being worked out. */
final class Working extends Div {

    Working() {
        addClassName("fm-job");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("floor.tables.working"));
        add(Parts.spoken(new Paragraph(getTranslation("floor.tables.working"))), bar);
    }
}
