package org.folkmoot.place.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.folkmoot.place.ServiceFault;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.platform.ui.PlainTable;

/** What could not come in, with why and what to do. */
final class FaultsTable extends Section {

    private static final int SHOWN = 50;

    FaultsTable(ServiceFaults faults) {
        addClassName("fm-section");
        Div title = new Div(
                new H2(getTranslation("place.import.faults.title")),
                FaultsFile.link(
                        getTranslation(
                                "place.import.faults.download", faults.first().size()),
                        faults,
                        getLocale()));
        title.addClassNames("fm-group", "fm-apart");
        add(title);
        add(new PlainTable<ServiceFault>(getTranslation("place.import.faults.title"))
                .number(getTranslation("place.import.faults.record"), fault -> String.valueOf(fault.record()))
                .text(
                        getTranslation("place.import.faults.service"),
                        fault -> fault.name().isEmpty() ? fault.id() : fault.name())
                .text(getTranslation("place.import.faults.field"), ServiceFault::field)
                .text(getTranslation("place.import.faults.reason"), fault -> fault.reason(getLocale()))
                .text(getTranslation("place.import.faults.remedy"), fault -> fault.remedy(getLocale()))
                .rows(faults.first().stream().limit(SHOWN).toList()));
        if (faults.total() > SHOWN) {
            Paragraph more = new Paragraph(getTranslation("place.import.faults.more", SHOWN, faults.total()));
            more.addClassNames("fm-small", "fm-quiet");
            add(more);
        }
    }
}
