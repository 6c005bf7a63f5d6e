package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.folkmoot.testimony.WordsUse;

/** What somebody's words may be used for: a word with a shape, beside the words wherever they are shown. */
final class UseMark extends Span {

    UseMark(Set<WordsUse> uses) {
        String use = use(uses);
        setText(getTranslation("evidence.use." + use));
        addClassNames("fm-state", "ev-use", use);
    }

    private static String use(Set<WordsUse> uses) {
        if (uses.contains(WordsUse.QUOTE_IN_PUBLIC)) {
            return "in-public";
        }
        return uses.contains(WordsUse.QUOTE_INSIDE) ? "inside" : "analysis";
    }
}
