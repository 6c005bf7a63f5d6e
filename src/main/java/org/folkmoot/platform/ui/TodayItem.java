package org.folkmoot.platform.ui;

import java.util.List;
import java.util.Optional;

/**
 * One row of the first page: when, what, act. All text is translated already and none of it is what people told.
 *
 * @param when a few words, such as {@code 12 days late}, {@code by 17:00} or {@code Today, 08:52}; empty for steps
 * @param what the thing itself, in one line; a link to {@code href}
 * @param details small facts below it
 * @param question what is asked of an assembly, in the words of those who wrote it
 * @param href address within Folkmoot
 * @param leads whether the address is one of Flow's screens
 * @param act what the button says; without one the row is only a link
 */
public record TodayItem(
        Kind kind,
        String when,
        String what,
        List<String> details,
        Optional<String> question,
        String href,
        Leads leads,
        Optional<String> act) {

    /** Which list a row stands in. */
    public enum Kind {
        /** A step that gets the installation going; shown with its number until it is taken. */
        STEP,
        /** A way in that is always open; shown with its number while the page has nothing else. */
        START,
        /** Somebody may be in danger; shown first, to those who may know. */
        SAFEGUARDING,
        /** When an assembly meets next. */
        SESSION,
        /** What is new about the services of a designer. */
        SERVICE,
        /** Past its time. */
        LATE,
        /** Waits for somebody now: a question open, an import running. */
        NOW,
        /** Due soon. */
        SOON,
        /** Happened lately; nothing to do. */
        NEW
    }

    /** Where the row leads. */
    public enum Leads {
        TO_A_SCREEN,
        /** To a page that the browser opens by itself. */
        PAST_SCREENS
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
     * @param kind {@link Kind#STEP} or {@link Kind#START}
     * @param act what the button says: "Import services"
     */
    public static TodayItem step(Kind kind, String what, String sentence, String act, String href) {
        return of(kind, "", what, href, sentence).act(act);
    }

    /** A row whose act begins on another page. */
    public static TodayItem of(Kind kind, String when, String what, String href, String... details) {
        return new TodayItem(
                kind, when, what, List.of(details), Optional.empty(), href, Leads.TO_A_SCREEN, Optional.empty());
    }

    public TodayItem act(String name) {
        return new TodayItem(kind, when, what, details, question, href, leads, Optional.of(name));
    }

    public TodayItem asking(String wording) {
        return new TodayItem(kind, when, what, details, Optional.of(wording), href, leads, act);
    }

    /** The same, leading to a page that is none of Flow's. */
    public TodayItem pastScreens() {
        return new TodayItem(kind, when, what, details, question, href, Leads.PAST_SCREENS, act);
    }
}
