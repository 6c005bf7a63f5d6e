package org.folkmoot.floor.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Session;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;

/** Which of many sessions comes next, and how its time is told. */
final class NextSession {

    private NextSession() {}

    /** The first that is not of an earlier day. */
    static Optional<SessionAt> of(List<Assembly> assemblies, LocalDate today) {
        return assemblies.stream()
                .flatMap(assembly -> assembly.sessions().stream().map(session -> new SessionAt(assembly, session)))
                .filter(at -> !at.session().date().isBefore(today))
                .min(Comparator.comparing((SessionAt at) -> at.session().date())
                        .thenComparing(at -> at.session().starts()));
    }

    /** “Today, 10:00” or “Friday 12 June, 10:00”. */
    static String when(Session session, LocalDate today, Texts texts) {
        String day = session.date().equals(today)
                ? texts.get("floor.mine.today")
                : Dates.weekday(session.date(), Texts.current());
        return day + ", " + Dates.time(session.starts(), Texts.current());
    }
}
