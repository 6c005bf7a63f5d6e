package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.platform.words.Placeholders;

/**
 * What a person said, in the voice that is kept for people's words; what stands in the place of hidden words is in the product's own. Always text,
 * never markup.
 */
public final class Words extends Paragraph {

    /**
     * A stretch of the text to mark.
     *
     * @param start index of its first character
     * @param end index after its last character
     */
    public record Range(int start, int end) {
        public Range {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("Not a stretch of text: " + start + " to " + end);
            }
        }
    }

    public Words(String text) {
        this(text, List.of());
    }

    /** The words with stretches marked; stretches may come in any order, and what overlaps or lies outside is cut. */
    public Words(String text, List<Range> marked) {
        addClassName("fm-words");
        int written = 0;
        for (Range range :
                marked.stream().sorted(Comparator.comparingInt(Range::start)).toList()) {
            int start = Math.clamp(range.start(), written, text.length());
            int end = Math.clamp(range.end(), start, text.length());
            plain(text.substring(written, start));
            mark(text.substring(start, end));
            written = end;
        }
        plain(text.substring(written));
    }

    private void plain(String text) {
        int written = 0;
        for (Placeholders.Place place : Placeholders.in(text)) {
            text(text.substring(written, place.start()));
            Element placeholder = new Element("span");
            placeholder.setText(text.substring(place.start(), place.end()));
            placeholder.getClassList().add("fm-placeholder");
            getElement().appendChild(placeholder);
            written = place.end();
        }
        text(text.substring(written));
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            getElement().appendChild(Element.createText(text));
        }
    }

    private void mark(String text) {
        if (!text.isEmpty()) {
            Element mark = new Element("mark");
            mark.setText(text);
            getElement().appendChild(mark);
        }
    }
}
