package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.telling.TellingSecret.Layer;

/** What a layer is called, in the reader's language. */
final class LayerNames {

    private LayerNames() {}

    static String of(Component on, Layer.Kind kind, String language) {
        return on.getTranslation("testimony.layers.kind." + kind.name(), language(language));
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Texts.current());
    }

    /** A part under its name. */
    static Component part(Component on, String part, String text) {
        Span name = new Span(DeskTexts.part(on, part));
        name.addClassNames("fm-small", "fm-quiet", "fm-desk-part");
        Words words = new Words(text);
        words.getElement().setAttribute("dir", "auto");
        return new Div(name, words);
    }
}
