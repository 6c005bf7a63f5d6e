package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers;
import org.folkmoot.platform.ui.NumberText;
import org.folkmoot.platform.ui.Parts;

/** Counts of people in the words and signs of the page. */
final class Numbers {

    private Numbers() {}

    static NumberText of(Shown shown) {
        return switch (shown) {
            case Shown.Exactly(int people) -> NumberText.exactly(people);
            case Shown.AtLeast(int people) -> NumberText.exactly(people);
            case Shown.Few() -> NumberText.few();
        };
    }

    /** “94 people in 112 comments”: people loud, comments quiet. */
    static Component tally(Shown people, Optional<Integer> comments, Component at) {
        Div tally = new Div(Parts.styled(new Span(people(people, at)), "fm-figure", "ev-people"));
        comments.filter(_ -> people.isSomebody()).ifPresent(count -> {
            tally.add(Parts.styled(new Span(" " + at.getTranslation("evidence.in-comments", count)), "fm-quiet"));
        });
        return tally;
    }

    /** How counts are told to the public, to stand under them. */
    static Paragraph inFives(Component at) {
        return quiet(at.getTranslation("evidence.note.in-fives"));
    }

    /** That counts changed because words were taken back, and when, to stand under them. */
    static Paragraph changed(String day, Component at) {
        return quiet(at.getTranslation("evidence.note.changed", day));
    }

    private static Paragraph quiet(String text) {
        return Parts.small(new Paragraph(text));
    }

    static String people(Shown people, Component at) {
        return switch (people) {
            case Shown.Exactly(int number) -> at.getTranslation("evidence.people", number);
            case Shown.AtLeast(int number) -> at.getTranslation("evidence.people.at-least", number);
            case Shown.Few() -> at.getTranslation("evidence.people.few");
        };
    }

    /** Five steps of one hue for counts, from those that are shown at all up to the largest. */
    record Heat(List<Integer> from) {

        private static final int STEPS = 5;

        static Heat of(Stream<Shown> counts) {
            int most = counts.mapToInt(Shown::told).max().orElse(0);
            int span = Math.max(STEPS * SmallNumbers.STEP, most);
            return new Heat(Stream.iterate(
                            SmallNumbers.STEP,
                            before -> Math.max(before + SmallNumbers.STEP, round(before + span * 0.2)))
                    .limit(STEPS)
                    .toList());
        }

        /** Legends are easier to read in fives. */
        private static int round(double threshold) {
            int unit = threshold < 50 ? 5 : 10;
            return (int) Math.round(threshold / unit) * unit;
        }

        /** The class of a cell; small counts, for those who see them, stand on the first step. */
        String className(Shown shown) {
            return shown instanceof Shown.Few ? "few" : shown.isSomebody() ? step(shown.told()) : "zero";
        }

        private String step(int people) {
            int step = 1;
            for (int i = 1; i < STEPS; i++) {
                if (people >= from.get(i)) {
                    step = i + 1;
                }
            }
            return "h" + step;
        }
    }
}
