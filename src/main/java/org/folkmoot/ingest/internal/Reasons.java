package org.folkmoot.ingest.internal;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.folkmoot.ingest.Doubt;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/** Says rejections in words: which field, why, and what to do. */
@Component
public class Reasons {

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    public String field(Rejection rejection, Locale language) {
        return texts.in(language, "ingest.field." + key(rejection.field()));
    }

    public String why(Rejection rejection, Locale language) {
        return texts.in(language, "ingest.reason." + key(rejection.reason()) + ".why", arguments(rejection, language));
    }

    public String remedy(Rejection rejection, Locale language) {
        return texts.in(
                language, "ingest.reason." + key(rejection.reason()) + ".remedy", arguments(rejection, language));
    }

    /** What the file does not tell, and what a person must say. */
    public String doubt(Doubt doubt, Locale language) {
        return texts.in(language, "ingest.doubt." + key(doubt.kind()), doubt.column());
    }

    /** Why a file is no table. */
    public String unreadable(UnreadableCsv torn, Locale language) {
        return texts.in(language, "ingest.import.unreadable." + key(torn.fault()), torn.row(), torn.lines());
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
                            "ingest.order."
                                    + key(DateOrder.valueOf(
                                            rejection.arguments().getFirst())))
                };
            case SAME_ID_OTHER_WORDS ->
                new Object[] {Long.valueOf(rejection.arguments().getFirst())};
            default -> rejection.arguments().toArray();
        };
    }

    /** The constant as keys of texts have it: {@code LEFT_OUT} is {@code left-out}. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
