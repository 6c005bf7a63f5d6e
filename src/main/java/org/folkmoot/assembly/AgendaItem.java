package org.folkmoot.assembly;

import org.folkmoot.assembly.AssemblyRefused.Reason;

/** One item of an agenda. */
public record AgendaItem(String title, int minutes, AgendaKind kind) {

    private static final int MOST_MINUTES = 600;

    /** @throws AssemblyRefused if it has no title, or not between 1 and 600 minutes */
    public AgendaItem {
        title = Text.name(title, Reason.AGENDA_TITLE_MISSING);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new AssemblyRefused(Reason.AGENDA_MINUTES);
        }
    }
}
