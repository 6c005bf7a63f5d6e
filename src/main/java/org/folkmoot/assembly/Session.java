package org.folkmoot.assembly;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.folkmoot.assembly.AssemblyRefused.Reason;

/**
 * One meeting of an assembly.
 *
 * @param starts by the clock of the place
 * @param agenda in the order of the day
 */
public record Session(
        SessionId id, String title, LocalDate date, LocalTime starts, String venue, List<AgendaItem> agenda) {

    private static final int MOST_ITEMS = 60;

    /** @throws AssemblyRefused if it has no title, or more than 60 items */
    public Session {
        title = Text.name(title, Reason.SESSION_TITLE_MISSING);
        venue = Text.line(venue);
        agenda = List.copyOf(agenda);
        if (agenda.size() > MOST_ITEMS) {
            throw new AssemblyRefused(Reason.AGENDA_TOO_LONG);
        }
    }

    /** When the item of this index starts by the plan. */
    public LocalTime startOf(int item) {
        return starts.plusMinutes(
                agenda.subList(0, item).stream().mapToInt(AgendaItem::minutes).sum());
    }

    /** When the last item ends by the plan. */
    public LocalTime ends() {
        return startOf(agenda.size());
    }

    /** One item of an agenda. */
    public record AgendaItem(String title, int minutes, Kind kind) {

        private static final int MOST_MINUTES = 600;

        /** @throws AssemblyRefused if it has no title, or not between 1 and 600 minutes */
        public AgendaItem {
            title = Text.name(title, Reason.AGENDA_TITLE_MISSING);
            if (minutes < 1 || minutes > MOST_MINUTES) {
                throw new AssemblyRefused(Reason.AGENDA_MINUTES);
            }
        }

        /** What people do in an item of the agenda. */
        public enum Kind {
            WELCOME,
            /** To witnesses, experts or each other. */
            LISTEN,
            /** At the tables. */
            TALK,
            VOTE,
            BREAK
        }
    }
}
