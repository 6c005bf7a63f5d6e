package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.Period;
import org.folkmoot.evidence.Sight;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Views;

/**
 * Which counts a page shows, all of it in its address: of which stretch of days, as the parameter {@code said}, and with whose eyes.
 *
 * @param mayRead whether the reader may read the words behind the counts, and so may choose with whose eyes to look
 */
record CountsChoice(Location here, Period period, Sight sight, boolean mayRead) {

    static final String SAID = "said";
    private static final int YEARS = 6;

    static CountsChoice of(Location here, Rights rights, PlaceId place) {
        QueryParameters parameters = here.getQueryParameters();
        return new CountsChoice(
                here,
                Period.parse(parameters.getSingleParameter(SAID).orElse("")).orElseGet(Period.AllTime::new),
                Sight.of(parameters.getSingleParameter(Sight.PARAMETER).orElse("")),
                rights.holds(place.scope(), Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR));
    }

    /** Whether counts lead to the words behind them. */
    boolean isLinked() {
        return mayRead && sight == Sight.OWN;
    }

    /** The search, over the stretch of days. */
    EvidenceQuery of(EvidenceQuery query) {
        return query.said(period, LocalDate.now(Dates.ZONE));
    }

    /** What to choose with. */
    List<Component> fields(Component at) {
        return mayRead ? List.of(periods(at), sights(here, sight, at)) : List.of(periods(at));
    }

    /** What to choose with, side by side. */
    Div row(Component at) {
        return Parts.styled(new Div(fields(at).toArray(Component[]::new)), "ev-choices");
    }

    /** Goes to the same page with the stretch chosen. */
    private Select<Period> periods(Component at) {
        List<Period> periods = new ArrayList<>(List.of(
                new Period.AllTime(), new Period.LastMonths(3), new Period.LastMonths(12), new Period.LastMonths(36)));
        int year = LocalDate.now(Dates.ZONE).getYear();
        Stream.iterate(year, before -> before - 1)
                .limit(YEARS)
                .map(Period.Year::new)
                .forEach(periods::add);
        if (!periods.contains(period)) {
            periods.add(period);
        }
        Select<Period> select =
                Parts.select(at.getTranslation("evidence.period.label"), periods, one -> label(one, at));
        select.setValue(period);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                goTo(change.getValue());
            }
        });
        return select;
    }

    private static void goTo(Period period) {
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        QueryParameters others = here.getQueryParameters().excluding(SAID, MatrixView.CELL);
        ui.navigate(here.getPath(), period.text().isEmpty() ? others : others.merging(SAID, period.text()));
    }

    static String label(Period period, Component at) {
        return switch (period) {
            case Period.LastMonths(int months) -> at.getTranslation("evidence.period.months", months);
            case Period.Year(int year) -> Integer.toString(year);
            case Period.AllTime() -> at.getTranslation("evidence.period.all");
        };
    }

    /** The switch between every number and the numbers as the public would see them. */
    static Views sights(Location here, Sight chosen, Component at) {
        Views views = Parts.styled(new Views(at.getTranslation("evidence.sight")), "fm-small");
        for (Sight sight : Sight.values()) {
            QueryParameters others = here.getQueryParameters().excluding(Sight.PARAMETER);
            String address = Addresses.with(
                    here.getPath(),
                    (sight.value().isEmpty() ? others : others.merging(Sight.PARAMETER, sight.value()))
                            .getParameters());
            String text = at.getTranslation("evidence.sight." + sight);
            if (sight == chosen) {
                views.current(text, address);
            } else {
                views.link(text, address);
            }
        }
        return views;
    }
}
