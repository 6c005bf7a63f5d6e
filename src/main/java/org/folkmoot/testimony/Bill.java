package org.folkmoot.testimony;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of the rows of a file, added up like a bill: {@code incoming + blank + rejected = rows}.
 *
 * @param fresh rows that are not here yet
 * @param changed rows that change what is here
 * @param unchanged rows that are here already and stay as they are
 * @param people who said what comes in; each row without a contributor is one
 * @param services how many services it is about
 * @param noAnswer rows without an answer, by the value that stands there; the empty text for empty
 * @param flawed how many of the incoming rows come in without a value that can't be read
 * @param rejected how many rows can't come in
 * @param rejections the first of the reasons, of flawed and of rejected rows
 * @param unmatched rows by values of the service columns for which there is no service
 * @param newThemes names of themes the codebook has not yet
 */
public record Bill(
        long rows,
        long fresh,
        long changed,
        long unchanged,
        long people,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        long services,
        Map<String, Long> noAnswer,
        long flawed,
        long rejected,
        List<Rejection> rejections,
        Map<List<String>, Long> unmatched,
        List<String> newThemes) {

    /** How many reasons are kept for showing; all of them go into the file of rejected rows. */
    public static final int MOST_REJECTIONS = 200;

    /** Stands in {@link #noAnswer} for rows of people who were erased, which are passed over; no cell can hold it. */
    public static final String ERASED = "\0erased";

    public Bill {
        noAnswer = Collections.unmodifiableMap(new LinkedHashMap<>(noAnswer));
        rejections = List.copyOf(rejections);
        unmatched = Collections.unmodifiableMap(new LinkedHashMap<>(unmatched));
        newThemes = List.copyOf(newThemes);
    }

    public long incoming() {
        return fresh + changed + unchanged;
    }

    public long blank() {
        return noAnswer.values().stream().mapToLong(Long::longValue).sum();
    }
}
