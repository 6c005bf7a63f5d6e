package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.care.CareRefused;
import org.folkmoot.testimony.care.DecidedMeanwhile;
import org.folkmoot.testimony.telling.Care;
import org.folkmoot.testimony.telling.Grade;
import org.folkmoot.testimony.telling.Telling;

/** How the screens of care say stages, grades, times and refusals. */
final class CareWords {

    private static final int HOURS_OF_DAY = 24;

    private CareWords() {}

    static StateMark stage(Component on, Telling.Stage stage) {
        String word = on.getTranslation("testimony.care.stage." + stage.name());
        return new StateMark(
                switch (stage) {
                    case DRAFT, WAITING, ASKED, HELD -> StateMark.State.OPEN;
                    case PUBLISHED -> StateMark.State.DONE;
                    case DECLINED -> StateMark.State.CANNOT;
                },
                word);
    }

    static String grade(Component on, Optional<Grade> grade) {
        return on.getTranslation(
                "testimony.care.grade." + grade.map(Grade::name).orElse("UNGRADED"));
    }

    static String notes(Component on, Collection<ContentNote> notes) {
        return notes.stream()
                .sorted()
                .map(note -> on.getTranslation("testimony.care.note." + note.name()))
                .collect(Collectors.joining(", "));
    }

    /** Until when, or how late. */
    static Component due(Component on, Optional<Instant> due, Optional<Duration> late) {
        if (late.isPresent()) {
            return new StateMark(StateMark.State.LATE, late(on, late.get()));
        }
        return new Span(due.map(at -> by(on, at)).orElse(on.getTranslation("testimony.care.due.none")));
    }

    static String by(Component on, Instant due) {
        return on.getTranslation("testimony.care.due.by", until(due));
    }

    /** The time if it is today, else the day. */
    static String until(Instant due) {
        LocalDate day = LocalDate.ofInstant(due, Dates.ZONE);
        return day.equals(LocalDate.now(Dates.ZONE))
                ? Dates.time(due, Texts.current())
                : Dates.weekday(day, Texts.current());
    }

    static String late(Component on, Duration late) {
        long hours = Math.max(1, late.toHours());
        return hours < HOURS_OF_DAY
                ? on.getTranslation("testimony.care.late.hours", hours)
                : on.getTranslation("testimony.care.late.days", late.toDays());
    }

    static String refused(Component on, CareRefused refused) {
        return on.getTranslation("testimony.care.refused." + refused.reason().name());
    }

    /** Who did what in the meantime. */
    static String meanwhile(Component on, DecidedMeanwhile meanwhile) {
        DecidedMeanwhile.Happened happened = meanwhile.happened();
        String who = happened.who().orElse(on.getTranslation("testimony.care.meanwhile.author"));
        String what = on.getTranslation("testimony.care.meanwhile."
                + happened.doing().map(Care.Doing::name).orElse("CHANGED"));
        return on.getTranslation("testimony.care.meanwhile", who, what);
    }
}
