package org.folkmoot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.submission.WorkingDays;

/**
 * Until when somebody must act on a disclosure of harm: the same day by 17:00, or two hours after it was raised if that is later; else by 17:00 of
 * the next day from Monday to Friday. Bank holidays are not known and count as working days, so it is never later than it should be.
 */
final class DisclosureClock {

    private static final Duration LEAST = Duration.ofHours(2);

    private DisclosureClock() {}

    static Instant due(Instant raised, Disclosure.Urgency urgency) {
        return switch (urgency) {
            case SAME_DAY -> {
                Instant evening = WorkingDays.evening(LocalDate.ofInstant(raised, Dates.ZONE));
                Instant least = raised.plus(LEAST);
                yield least.isAfter(evening) ? least : evening;
            }
            case NEXT_WORKING_DAY -> WorkingDays.after(raised, 1);
        };
    }
}
