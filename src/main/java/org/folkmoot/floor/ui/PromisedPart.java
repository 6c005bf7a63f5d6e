package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.folkmoot.assembly.Promise;
import org.folkmoot.floor.record.Promised;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;

/** What was promised to an assembly, as it is and as it stood, for its record. */
final class PromisedPart extends Section {

    private final Promised promised;

    PromisedPart(Promised promised) {
        this.promised = promised;
        add(new H2(getTranslation("floor.promise")));
        promised.now()
                .ifPresentOrElse(
                        promise -> add(words(promise)), () -> add(new Paragraph(getTranslation("floor.promise.none"))));
        promised.beganWithout()
                .ifPresent(day -> add(Parts.small(getTranslation("floor.promise.began-without", date(day)))));
        promised.earlier().forEach(this::stood);
    }

    private Div words(Promise promise) {
        return new Div(
                Parts.styled(new Paragraph(promise.text()), "fm-words"),
                new Paragraph(getTranslation(
                        "floor.promise.by",
                        promise.who(),
                        date(promise.made()),
                        getTranslation("assembly.output." + promised.output().name() + ".many"),
                        date(promise.respondBy()))));
    }

    private void stood(Promised.Earlier earlier) {
        add(new Paragraph(getTranslation("floor.promise.until", date(earlier.until()), earlier.reason())));
        add(earlier.was().map(this::words).orElseGet(() -> new Div(getTranslation("floor.promise.none-then"))));
    }

    private String date(LocalDate day) {
        return Dates.date(day, getLocale());
    }
}
