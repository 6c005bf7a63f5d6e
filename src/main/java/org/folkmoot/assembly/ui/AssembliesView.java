package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;

/** The assemblies that the person at hand runs. */
@Route(value = "assemblies", layout = Shell.class)
@PermitAll
class AssembliesView extends Div {

    private final Places places;
    private final LocalDate today;

    AssembliesView(Assemblies assemblies, Places places, Clock clock) {
        this.places = places;
        this.today = LocalDate.now(clock.withZone(Dates.ZONE));
        List<Assembly> all = assemblies.list();
        ActLink start = new ActLink(getTranslation("assembly.new"), "assemblies/new").primary();
        PageHead head = new PageHead(getTranslation("assembly.list.title"));
        add(head);
        if (all.isEmpty()) {
            add(new EmptyPage(getTranslation("assembly.list.none"), getTranslation("assembly.list.none.more"))
                    .step(start));
        } else {
            head.tools(start);
            add(table().rows(all));
        }
    }

    private PlainTable<Assembly> table() {
        return new PlainTable<Assembly>(getTranslation("assembly.list.caption"))
                .rowHead(
                        getTranslation("assembly.list.name"),
                        assembly -> new Anchor(AssembliesNavigation.assembly(assembly.id()), assembly.name()))
                .text(
                        getTranslation("assembly.list.place"),
                        assembly ->
                                places.find(assembly.place()).map(Place::name).orElse(""))
                .text(getTranslation("assembly.list.next"), this::next)
                .component(getTranslation("assembly.list.answer"), this::answer);
    }

    private String next(Assembly assembly) {
        return assembly.sessions().stream()
                .filter(session -> !session.date().isBefore(today))
                .findFirst()
                .map(session -> Dates.date(session.date(), getLocale()))
                .orElseGet(() -> getTranslation("assembly.list.not-yet"));
    }

    private Component answer(Assembly assembly) {
        return assembly.promise()
                .<Component>map(promise -> promise.daysLeft(today) < 0
                        ? new StateMark(
                                StateMark.State.LATE, getTranslation("assembly.promise.late", -promise.daysLeft(today)))
                        : new Span(Dates.date(promise.respondBy(), getLocale())))
                .orElseGet(() -> new Span(getTranslation("assembly.list.not-yet")));
    }
}
