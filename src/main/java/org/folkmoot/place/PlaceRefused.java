package org.folkmoot.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folkmoot.place.internal.PlaceWords;

/** What was asked of a place, partner or code can't be. Says what is wrong and what to do, in the language of the reader. */
public final class PlaceRefused extends IllegalArgumentException {
    private final String key;
    private final Object[] values;

    /**
     * @param key of the text in the module's messages, after {@code place.refused.}
     * @param values for the text
     */
    public PlaceRefused(String key, Object... values) {
        super(say(Locale.UK, key, values));
        this.key = key;
        this.values = values.clone();
    }

    public String key() {
        return key;
    }

    public String in(Locale locale) {
        return say(locale, key, values);
    }

    private static String say(Locale locale, String key, Object... values) {
        Object[] said = Arrays.stream(values)
                .map(value -> value instanceof Held held ? held.in(locale) : value)
                .toArray();
        return PlaceWords.say(locale, "place.refused." + key, said);
    }

    /** What still stands at a place. */
    record Held(List<Kind> kinds) {

        /** @param count at least 1 */
        record Kind(PlaceUse use, long count) {}

        Held {
            kinds = List.copyOf(kinds);
        }

        static Held at(PlaceId place, List<PlaceUse> uses) {
            return new Held(uses.stream()
                    .map(use -> new Kind(use, use.countAt(place)))
                    .filter(kind -> kind.count() > 0)
                    .toList());
        }

        boolean isNothing() {
            return kinds.isEmpty();
        }

        /** All of it in one phrase, such as “3 comments, 1 codebook, 1 assembly”. */
        String in(Locale language) {
            return kinds.stream()
                    .map(kind -> kind.use().words(kind.count(), language))
                    .collect(Collectors.joining(", "));
        }
    }
}
