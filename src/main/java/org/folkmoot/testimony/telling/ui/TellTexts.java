package org.folkmoot.testimony.telling.ui;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The texts of the page as its browser takes them, one copy in each language for all who have it open: the server keeps what a page was given, and
 * these would be most of it.
 */
@Component
class TellTexts {

    private static final String TEXTS = "testimony.tell.";

    private final Texts texts;
    private final Map<Locale, ObjectNode> copies = new ConcurrentHashMap<>();

    TellTexts(Texts texts) {
        this.texts = texts;
    }

    /** Not to be changed by whoever is given it. */
    ObjectNode in(Locale language) {
        return copies.computeIfAbsent(Languages.nearest(language), this::copy);
    }

    private ObjectNode copy(Locale language) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        texts.patterns(language, TEXTS).forEach(copy::put);
        return copy;
    }
}
