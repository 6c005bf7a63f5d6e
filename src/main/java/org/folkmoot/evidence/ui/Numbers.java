package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.platform.ui.NumberText;

/** Counts of people in the words and signs of the page. */
final class Numbers {

    private Numbers() {}

    static NumberText of(Shown shown) {
        return switch (shown) {
            case Shown.Exactly(int people) -> NumberText.exactly(people);
            case Shown.Few() -> NumberText.few();
            case Shown.Held() -> NumberText.held();
            case Shown.Unsaid() -> NumberText.unsaid();
        };
    }

    /** “94 people in 112 comments”: people loud, comments quiet. */
    static Component tally(Shown people, Optional<Integer> comments, Component at) {
        Span loud = new Span(people(people, at));
        loud.addClassNames("fm-figure", "ev-people");
        Div tally = new Div(loud);
        comments.filter(_ -> people.isSomebody()).ifPresent(count -> {
            Span quiet = new Span(" " + at.getTranslation("evidence.in-comments", count));
            quiet.addClassName("fm-quiet");
            tally.add(quiet);
        });
        return tally;
    }

    static String people(Shown people, Component at) {
        return switch (people) {
            case Shown.Exactly(int number) -> at.getTranslation("evidence.people", number);
            case Shown.Few() -> at.getTranslation("evidence.people.few");
            case Shown.Held() -> at.getTranslation("evidence.people.held");
            case Shown.Unsaid() -> at.getTranslation("evidence.people.some");
        };
    }

    static String plain(Shown shown, Component at, Locale locale) {
        return switch (shown) {
            case Shown.Exactly(int people) ->
                NumberFormat.getIntegerInstance(locale).format(people);
            case Shown.Few() -> at.getTranslation("platform.count.few");
            case Shown.Held() -> at.getTranslation("platform.count.held");
            case Shown.Unsaid() -> at.getTranslation("platform.count.unsaid");
        };
    }
}
