package org.folkmoot.place.ui;

import java.util.Locale;
import org.folkmoot.place.ServiceDetails;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;

/** Says how old a record of the directory is. */
final class Checked {

    private Checked() {}

    static String sentence(ServiceDetails service, Texts texts, Locale locale) {
        String here = texts.in(locale, "place.service.changed", Dates.date(service.changed(), locale));
        return service.checked()
                .map(day -> texts.in(locale, "place.service.checked", Dates.date(day, locale)) + " " + here)
                .orElseGet(() -> texts.in(locale, "place.service.never-checked") + " " + here);
    }
}
