package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.folkmoot.testimony.telling.Consent;
import org.folkmoot.testimony.telling.ConsentUse;

/** Days and choices in words. */
final class OwnTexts {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private OwnTexts() {}

    static String day(Component at, Instant when) {
        return day(at, LocalDate.ofInstant(when, HERE));
    }

    /** {@code 3 May 2026}. */
    static String day(Component at, LocalDate day) {
        Locale language =
                at.getUI().map(com.vaadin.flow.component.UI::getLocale).orElse(Locale.UK);
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String use(Component at, ConsentUse use) {
        return at.getTranslation("testimony.use." + key(use));
    }

    static String useMeans(Component at, ConsentUse use) {
        return at.getTranslation("testimony.use." + key(use) + ".means");
    }

    /** What counts now: yes, yes until a day, or no. */
    static String answer(Component at, Consent given, LocalDate today) {
        if (!given.allows(today)) {
            return at.getTranslation("testimony.mine.no");
        }
        return given.until()
                .map(until -> at.getTranslation("testimony.mine.yes-until", day(at, until)))
                .orElseGet(() -> at.getTranslation("testimony.mine.yes"));
    }
}
