package org.folkmoot.floor.tables;

import java.util.List;
import org.folkmoot.seating.Breach;

/** Something about a table plan that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class TablesRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code floor.tables.refused.<name>} in the bundles. */
    public enum Reason {
        TABLES,
        SIZE,
        ROUNDS,
        GROUP_TOO_SMALL,
        NO_SUCH_TABLE,
        NOBODY,
        NO_PLAN,
        CHANGED,
        GONE,
        RULE_BROKEN,
        NOTHING_TO_UNDO,
        HELD
    }

    private final Reason reason;
    private final transient List<Breach> breaches;

    public TablesRefused(Reason reason) {
        this(reason, List.of());
    }

    TablesRefused(Reason reason, List<Breach> breaches) {
        super(reason.name());
        this.reason = reason;
        this.breaches = List.copyOf(breaches);
    }

    public Reason reason() {
        return reason;
    }

    /** The rules that would be broken; empty for every other reason. */
    public List<Breach> breaches() {
        return breaches;
    }
}
