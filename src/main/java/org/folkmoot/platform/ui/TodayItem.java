package org.folkmoot.platform.ui;

import java.util.List;
import java.util.Optional;

/**
 * One row of the first page: when, what, act. All text is translated already and none of it is people's words.
 *
 * @param when a few words, such as {@code 12 days late}, {@code by 17:00} or {@code Today, 08:52}; empty for steps
 * @param what the thing itself, in one line; a link to {@code href}
 * @param details small facts below it
 * @param href address within Folkmoot
 * @param act what the button says; without one the row is only a link
 */
public record TodayItem(Kind kind, String when, String what, List<String> details, String href, Optional<String> act) {

    /** Which list a row stands in; they follow each other as here. */
    public enum Kind {
        /** A step that gets the installation going; shown with its number until it is taken. */
        STEP,
        /** Somebody may be in danger; shown first, to those who may know. */
        SAFEGUARDING,
        /** Past its time. */
        LATE,
        /** Waits for somebody now: a question open, an import running. */
        NOW,
        /** Due soon. */
        SOON,
        /** Happened lately; nothing to do. */
        NEW
    }

    public TodayItem {
        details = List.copyOf(details);
        if (what.isBlank()) {
            throw new IllegalArgumentException("A row of Today says what it is about");
        }
    }

    /**
     * A step of the first days: a heading, one sentence, a button.
     *
     * @param act what the button says: "Bring in services"
     */
    public static TodayItem step(String what, String sentence, String act, String href) {
        return new TodayItem(Kind.STEP, "", what, List.of(sentence), href, Optional.of(act));
    }

    /** A row whose act begins on another page. */
    public static TodayItem of(Kind kind, String when, String what, String href, String... details) {
        return new TodayItem(kind, when, what, List.of(details), href, Optional.empty());
    }

    public TodayItem act(String name) {
        return new TodayItem(kind, when, what, details, href, Optional.of(name));
    }
}
