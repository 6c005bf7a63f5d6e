package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;
import org.folkmoot.platform.i18n.Texts;

/** A count of people as it may be shown: a number, {@code few} for a small one, {@code held} for one that would give a small one away. */
public sealed interface NumberText {

    /** @param people may be zero */
    record Exactly(long people) implements NumberText {
        public Exactly {
            if (people < 0) {
                throw new IllegalArgumentException("Not a count: " + people);
            }
        }
    }

    record Few() implements NumberText {}

    record Held() implements NumberText {}

    record Unsaid() implements NumberText {}

    static NumberText exactly(long people) {
        return new Exactly(people);
    }

    static NumberText few() {
        return new Few();
    }

    static NumberText held() {
        return new Held();
    }

    /** Somebody, but not how many: nothing beside it could be held to protect a few. */
    static NumberText unsaid() {
        return new Unsaid();
    }

    /** The number with its thousands parted, or the word. */
    default String text(Texts texts, Locale language) {
        return switch (this) {
            case Exactly(long people) ->
                NumberFormat.getIntegerInstance(language).format(people);
            case Few() -> texts.in(language, "platform.count.few");
            case Held() -> texts.in(language, "platform.count.held");
            case Unsaid() -> texts.in(language, "platform.count.unsaid");
        };
    }

    /** The number or word for a line of text or a cell. */
    default Span shown() {
        Span span = new Span();
        span.addClassName("fm-figure");
        switch (this) {
            case Exactly(long people) ->
                span.setText(NumberFormat.getIntegerInstance(Texts.current()).format(people));
            case Few() -> {
                span.setText(span.getTranslation("platform.count.few"));
                span.addClassName("few");
            }
            case Held() -> {
                span.setText(span.getTranslation("platform.count.held"));
                span.addClassName("held");
            }
            case Unsaid() -> {
                span.setText(span.getTranslation("platform.count.unsaid"));
                span.addClassName("held");
            }
        }
        return span;
    }
}
