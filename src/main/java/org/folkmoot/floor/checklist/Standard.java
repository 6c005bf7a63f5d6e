package org.folkmoot.floor.checklist;

/** An entry that each session begins with. Each has a text {@code floor.checklist.standard.<name>} in the bundles. */
public enum Standard {
    ROOM(Source.PEOPLE),
    ACCESS(Source.PEOPLE),
    INTERPRETER(Source.PEOPLE),
    MODERATOR(Source.PEOPLE),
    PACKS(Source.PEOPLE),
    /** The agenda, with a prompt for each item at the tables. */
    AGENDA(Source.KNOWN),
    PROMISE(Source.KNOWN),
    /** A question for each item in which is voted. */
    QUESTIONS(Source.KNOWN),
    TABLE_PLAN(Source.KNOWN),
    /** A host with a card for each table. */
    HOSTS(Source.KNOWN),
    MEMBER_CARDS(Source.KNOWN),
    MATERIALS(Source.KNOWN),
    /** A link for the projector. */
    PROJECTOR(Source.KNOWN);

    private final Source source;

    Standard(Source source) {
        this.source = source;
    }

    private enum Source {
        PEOPLE,
        KNOWN
    }

    /** Whether the product knows by itself how it stands, so that nobody can tick it. */
    public boolean isKnown() {
        return source == Source.KNOWN;
    }
}
