package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.folkmoot.assembly.Promise;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.StateMark;

/** The commissioner's promise with its dates, and how many days are left or how late it is by the server's day. */
final class PromiseWords extends Div {

    PromiseWords(Promise promise, LocalDate today) {
        addClassName("fm-promise");
        Paragraph made = new Paragraph(
                getTranslation("assembly.promise.made", promise.who(), Dates.date(promise.made(), getLocale())));
        Paragraph text = new Paragraph(promise.text());
        Paragraph due = new Paragraph(
                mark(promise.daysLeft(today)),
                new com.vaadin.flow.component.html.Span(
                        " " + getTranslation("assembly.promise.due", Dates.date(promise.respondBy(), getLocale()))));
        made.addClassNames("fm-small", "fm-quiet");
        add(made, text, due);
    }

    private StateMark mark(long days) {
        if (days < 0) {
            return new StateMark(StateMark.State.LATE, getTranslation("assembly.promise.late", -days));
        }
        return new StateMark(StateMark.State.OPEN, getTranslation("assembly.promise.left", days));
    }
}
