package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.folkmoot.platform.i18n.Dates;

/** Says under counts that they changed because words were taken back, and when. */
final class ChangedLine extends Paragraph {

    ChangedLine(LocalDate day) {
        addClassNames("fm-small", "fm-quiet");
        setText(getTranslation("evidence.note.changed", Dates.date(day, getLocale())));
    }
}
