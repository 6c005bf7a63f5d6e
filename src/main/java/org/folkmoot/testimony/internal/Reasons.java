package org.folkmoot.testimony.internal;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.testimony.Rejection;
import org.folkmoot.testimony.csv.DateOrder;
import org.springframework.stereotype.Component;

/** Says rejections in words: which field, why, and what to do. */
@Component
public class Reasons {

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    public String field(Rejection rejection, Locale language) {
        return texts.in(language, "testimony.field." + key(rejection.field()));
    }

    public String why(Rejection rejection, Locale language) {
        return texts.in(
                language, "testimony.reason." + key(rejection.reason()) + ".why", arguments(rejection, language));
    }

    public String remedy(Rejection rejection, Locale language) {
        return texts.in(
                language, "testimony.reason." + key(rejection.reason()) + ".remedy", arguments(rejection, language));
    }

    private Object[] arguments(Rejection rejection, Locale language) {
        return switch (rejection.reason()) {
            case NO_SUCH_DAY ->
                new Object[] {
                    Month.of(Integer.parseInt(rejection.arguments().getFirst()))
                            .getDisplayName(TextStyle.FULL_STANDALONE, language),
                    rejection.arguments().getLast()
                };
            case NOT_A_DATE ->
                new Object[] {
                    texts.in(
                            language,
                            "testimony.order."
                                    + key(DateOrder.valueOf(
                                            rejection.arguments().getFirst())))
                };
            case SAME_ID_OTHER_WORDS ->
                new Object[] {Long.valueOf(rejection.arguments().getFirst())};
            default -> rejection.arguments().toArray();
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
