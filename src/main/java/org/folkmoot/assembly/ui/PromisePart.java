package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.PromiseHistory.Earlier;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;

/** The commissioner's promise as it is and as it stood, with the days that are left until the answer. */
final class PromisePart extends Section {

    private final LocalDate today;

    PromisePart(Assembly assembly, LocalDate today) {
        this.today = today;
        addClassName("fm-section");
        add(new H2(getTranslation("assembly.promise")));
        assembly.promise()
                .ifPresentOrElse(
                        promise -> add(words(promise)),
                        () -> add(new Paragraph(getTranslation("assembly.promise.none"))));
        assembly.history()
                .without()
                .ifPresent(without -> add(Parts.small(
                        getTranslation("assembly.promise.without", Dates.date(without.at(), getLocale())))));
        if (assembly.promise().isPresent()) {
            assembly.history()
                    .fixed()
                    .ifPresent(at ->
                            add(Parts.small(getTranslation("assembly.promise.fixed", Dates.date(at, getLocale())))));
        }
        List<Earlier> earlier = assembly.history().earlier().reversed();
        if (!earlier.isEmpty()) {
            add(new Details(
                    getTranslation("assembly.promise.earlier"),
                    earlier.stream().map(this::stood).toArray(Div[]::new)));
        }
    }

    private Div words(Promise promise) {
        long days = promise.daysLeft(today);
        StateMark mark = days < 0
                ? new StateMark(StateMark.State.LATE, getTranslation("assembly.promise.late", -days))
                : new StateMark(StateMark.State.OPEN, getTranslation("assembly.promise.left", days));
        Paragraph due = new Paragraph(mark, new Span(" " + due(promise)));
        return Parts.styled(new Div(made(promise), new Paragraph(promise.text()), due), "fm-promise");
    }

    private Paragraph made(Promise promise) {
        return Parts.small(
                getTranslation("assembly.promise.made", promise.who(), Dates.date(promise.made(), getLocale())));
    }

    private String due(Promise promise) {
        return getTranslation("assembly.promise.due", Dates.date(promise.respondBy(), getLocale()));
    }

    private Div stood(Earlier earlier) {
        Div stood = Parts.styled(
                new Div(new Paragraph(getTranslation(
                        "assembly.promise.until", Dates.date(earlier.until(), getLocale()), earlier.reason()))),
                "fm-promise");
        earlier.was()
                .ifPresentOrElse(
                        was -> stood.add(made(was), new Paragraph(was.text()), new Paragraph(due(was))),
                        () -> stood.add(new Paragraph(getTranslation("assembly.promise.none-then"))));
        return stood;
    }
}
