package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.folkmoot.testimony.redaction.Redaction;

/** One thing that was hidden: the words, what stands there now, and why. */
final class OwnHidings extends Div {

    OwnHidings(Redaction hiding, String original) {
        Span was = new Span(hiding.span().in(original));
        was.addClassNames("fm-words", "fm-own-was");
        Span reads = new Span(getTranslation("testimony.mine.now-reads"));
        reads.addClassName("fm-quiet");
        Span now = new Span(bare(hiding.replacement()));
        now.addClassName("fm-own-hid");
        Div swap = new Div(was, reads, now);
        swap.addClassName("fm-own-swap");
        Paragraph why = new Paragraph(getTranslation("testimony.mine.why." + OwnTexts.key(hiding.kind())));
        why.addClassName("fm-quiet");
        add(swap, why);
    }

    /** Without the square brackets: a chip says the same. */
    static String bare(String replacement) {
        return replacement.startsWith("[") && replacement.endsWith("]")
                ? replacement.substring(1, replacement.length() - 1)
                : replacement;
    }
}
