package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.evidence.Period;

/** The stretch of days a page covers, as the parameter {@code said} of its address: {@code 12m}, {@code 2025} or nothing for all. */
final class PeriodChoice {

    static final String PARAMETER = "said";
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,3})m");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int YEARS = 6;

    private PeriodChoice() {}

    static Period of(QueryParameters parameters) {
        String text = parameters.getSingleParameter(PARAMETER).orElse("");
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return new Period.LastMonths(Integer.parseInt(months.group(1)));
        }
        return YEAR.matcher(text).matches() ? new Period.Year(Integer.parseInt(text)) : new Period.AllTime();
    }

    static String text(Period period) {
        return switch (period) {
            case Period.LastMonths(int months) -> months + "m";
            case Period.Year(int year) -> Integer.toString(year);
            case Period.AllTime() -> "";
        };
    }

    static String label(Period period, Component at) {
        return switch (period) {
            case Period.LastMonths(int months) -> at.getTranslation("evidence.period.months", months);
            case Period.Year(int year) -> Integer.toString(year);
            case Period.AllTime() -> at.getTranslation("evidence.period.all");
        };
    }

    /** Goes to the same page with the stretch chosen. */
    static Select<Period> select(Period chosen, LocalDate today) {
        List<Period> periods = new ArrayList<>(List.of(
                new Period.AllTime(), new Period.LastMonths(3), new Period.LastMonths(12), new Period.LastMonths(36)));
        for (int ago = 0; ago < YEARS; ago++) {
            periods.add(new Period.Year(today.getYear() - ago));
        }
        if (!periods.contains(chosen)) {
            periods.add(chosen);
        }
        Select<Period> select = new Select<>();
        select.setLabel(select.getTranslation("evidence.period.label"));
        select.setItems(periods);
        select.setItemLabelGenerator(period -> label(period, select));
        select.setValue(chosen);
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
        QueryParameters others = here.getQueryParameters().excluding(PARAMETER, "cell");
        String text = text(period);
        ui.navigate(here.getPath(), text.isEmpty() ? others : others.merging(PARAMETER, text));
    }
}
