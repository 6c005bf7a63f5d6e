package org.folkmoot.platform.i18n;

import java.util.List;
import java.util.Locale;

/** The languages the product speaks. */
public final class Languages {

    public static final Locale ENGLISH = Locale.UK;
    public static final Locale WELSH = Locale.of("cy", "GB");

    private static final List<Locale> ALL = List.of(ENGLISH, WELSH);

    private Languages() {}

    public static List<Locale> all() {
        return ALL;
    }

    /** The spoken language nearest to the one asked for; English when there is none. */
    public static Locale nearest(Locale asked) {
        return ALL.stream()
                .filter(spoken -> spoken.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** The spoken language with this tag, such as {@code cy}; English for anything unknown. */
    public static Locale tagged(String tag) {
        return nearest(Locale.forLanguageTag(tag));
    }
}
