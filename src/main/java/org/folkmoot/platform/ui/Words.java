package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;

/** What a person said, in the voice that is kept for people's words. Always text, never markup. */
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
