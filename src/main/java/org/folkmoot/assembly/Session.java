package org.folkmoot.assembly;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.platform.store.TimeOrderedId;

/**
 * One meeting of an assembly.
 *
 * @param starts by the clock of the place
 * @param tables at which people sit, from 0 to 200
 * @param agenda in the order of the day
 * @param phase of the assembly that it belongs to
 */
public record Session(
        SessionId id,
        String title,
        LocalDate date,
        LocalTime starts,
        String venue,
        int tables,
        List<AgendaItem> agenda,
        Phase phase) {

    /** Of an agenda. */
    public static final int MOST_ITEMS = 60;

    /** In one room. */
    public static final int MOST_TABLES = 200;

    /** @throws AssemblyRefused if it has no title, more than 200 tables, or more than 60 items */
    public Session {
        title = Text.name(title, Reason.SESSION_TITLE_MISSING);
        venue = Text.line(venue);
        agenda = List.copyOf(agenda);
        if (tables < 0 || tables > MOST_TABLES) {
            throw new AssemblyRefused(Reason.TABLES);
        }
        if (agenda.size() > MOST_ITEMS) {
            throw new AssemblyRefused(Reason.AGENDA_TOO_LONG);
        }
    }

    /** One in which members weigh what could be done, as most do. */
    public Session(
            SessionId id,
            String title,
            LocalDate date,
            LocalTime starts,
            String venue,
            int tables,
            List<AgendaItem> agenda) {
        this(id, title, date, starts, venue, tables, agenda, Phase.DELIBERATE);
    }

    /** The same with these items in place of its agenda. */
    public Session with(List<AgendaItem> items) {
        return new Session(id, title, date, starts, venue, tables, items, phase);
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

    /**
     * One item of an agenda.
     *
     * @param prompt what people are asked in it, in the words they read; may be empty
     * @param minutes from 1 to 600
     */
    public record AgendaItem(ItemId id, String title, String prompt, int minutes, Kind kind, Length length) {

        private static final int MOST_MINUTES = 600;

        /** @throws AssemblyRefused if it has no title, or not between 1 and 600 minutes */
        public AgendaItem {
            title = Text.name(title, Reason.AGENDA_TITLE_MISSING);
            prompt = Text.paragraphs(prompt);
            if (minutes < 1 || minutes > MOST_MINUTES) {
                throw new AssemblyRefused(Reason.AGENDA_MINUTES);
            }
        }

        /** A new one that asks nothing, its length kept if what people do in it needs that. */
        public AgendaItem(String title, int minutes, Kind kind) {
            this(new ItemId(TimeOrderedId.next()), title, "", minutes, kind, kind.length());
        }

        public boolean isKept() {
            return length == Length.KEPT;
        }

        /** The same with another length in minutes. */
        public AgendaItem lasting(int newMinutes) {
            return new AgendaItem(id, title, prompt, newMinutes, kind, length);
        }

        /** What people do in an item of the agenda. */
        public enum Kind {
            WELCOME(Length.FLEXIBLE),
            /** To witnesses, experts or each other. */
            LISTEN(Length.FLEXIBLE),
            /** To witnesses. */
            QUESTIONS(Length.FLEXIBLE),
            /** At the tables. */
            TALK(Length.FLEXIBLE),
            /** All together. */
            PLENARY(Length.FLEXIBLE),
            POLL(Length.FLEXIBLE),
            /** A decision. */
            VOTE(Length.KEPT),
            BREAK(Length.KEPT);

            private final Length length;

            Kind(Length length) {
                this.length = length;
            }

            /** As it is unless somebody says otherwise. */
            public Length length() {
                return length;
            }
        }

        /** Whether an item may be shortened when the day runs late. */
        public enum Length {
            FLEXIBLE,
            KEPT
        }
    }
}
