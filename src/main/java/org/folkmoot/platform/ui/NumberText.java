package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import org.folkmoot.platform.i18n.Texts;

/** A count of people as it may be shown: a number, or {@code few} for a small one. */
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

    static NumberText exactly(long people) {
        return new Exactly(people);
    }

    static NumberText few() {
        return new Few();
    }

    /** The number or word for a line of text or a cell. */
    default Span shown() {
        Span span = Parts.styled(new Span(), "fm-figure");
        switch (this) {
            case Exactly(long people) ->
                span.setText(NumberFormat.getIntegerInstance(Texts.current()).format(people));
            case Few() -> {
                span.setText(span.getTranslation("platform.count.few"));
                span.addClassName("few");
            }
        }
        return span;
    }
}
