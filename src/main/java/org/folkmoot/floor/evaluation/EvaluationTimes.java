package org.folkmoot.floor.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.folkmoot.assembly.Session;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.ShownAgenda;
import org.folkmoot.platform.i18n.Dates;
import org.springframework.stereotype.Component;

/** When a session can be evaluated: from its last item on, or the day after if nobody ran its agenda; until it is closed, or two weeks after its day. */
@Component
record EvaluationTimes(ShownAgenda agendas, Clock clock) {

    static final Period OPEN = Period.ofDays(14);

    Stage stage(Session session, Optional<Instant> closed) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        if (closed.isPresent() || today.isAfter(last(session))) {
            return Stage.CLOSED;
        }
        boolean isOpen = session.date().isBefore(today)
                || agendas.of(session.id()).filter(EvaluationTimes::isAtItsEnd).isPresent();
        return isOpen ? Stage.OPEN : Stage.NOT_YET;
    }

    /** The last day on which it is open, unless it is closed before. */
    LocalDate last(Session session) {
        return session.date().plus(OPEN);
    }

    private static boolean isAtItsEnd(LiveAgenda agenda) {
        return agenda.ended().isPresent() || agenda.begun() == agenda.parts().size();
    }

    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
