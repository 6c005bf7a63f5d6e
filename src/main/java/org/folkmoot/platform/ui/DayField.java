package org.folkmoot.platform.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A day to pick or to type, in the reader's language, with weeks that begin on Monday. */
public final class DayField extends DatePicker {

    private static final int MONDAY = 1;

    public DayField() {
        Locale language = getLocale();
        List<DayOfWeek> fromSunday = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .toList();
        setI18n(new DatePickerI18n()
                .setMonthNames(
                        names(List.of(Month.values()), m -> m.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .setWeekdays(names(fromSunday, d -> d.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .setWeekdaysShort(names(fromSunday, d -> d.getDisplayName(TextStyle.SHORT_STANDALONE, language)))
                .setFirstDayOfWeek(MONDAY)
                .setDateFormats(getTranslation("platform.day.format"), "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd")
                .setToday(getTranslation("platform.day.today"))
                .setCancel(getTranslation("platform.day.cancel"))
                .setBadInputErrorMessage(getTranslation("platform.day.unreadable")));
    }

    private static <T> List<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).toList();
    }
}
