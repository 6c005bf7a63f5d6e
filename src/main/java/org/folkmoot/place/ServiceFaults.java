package org.folkmoot.place;

import java.util.List;
import java.util.Locale;
import org.folkmoot.place.internal.PlaceWords;

/**
 * The faults of one import or trial.
 *
 * @param first the first of them, {@link #MOST} at most
 * @param total how many there were
 */
public record ServiceFaults(List<Fault> first, long total) {

    /** More than anyone corrects by hand, and few enough for one document of the store. */
    public static final int MOST = 5_000;

    public ServiceFaults {
        first = List.copyOf(first);
    }

    /**
     * Why a record of a file can't come in.
     *
     * @param record its number in the file, from 1
     * @param id its id as it stands in the file; empty text if it has none
     * @param name its name, for a person to know it by; empty text if it has none
     * @param field JSON pointer to the field at fault; empty text for the record as a whole
     * @param key what is wrong, by the texts {@code place.fault.KEY.reason} and {@code .remedy}
     * @param values for the texts
     */
    public record Fault(long record, String id, String name, String field, String key, List<String> values) {

        public Fault {
            values = List.copyOf(values);
        }

        public String reason(Locale locale) {
            return PlaceWords.say(locale, "place.fault." + key + ".reason", values.toArray());
        }

        public String remedy(Locale locale) {
            return PlaceWords.say(locale, "place.fault." + key + ".remedy", values.toArray());
        }
    }
}
