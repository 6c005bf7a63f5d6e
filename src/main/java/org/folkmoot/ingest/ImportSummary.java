package org.folkmoot.ingest;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;

/**
 * What comes of the rows of a file, added up like a bill: {@code incoming + blank + erased + rejected = rows}.
 *
 * @param fresh rows that are not here yet
 * @param changed rows that change what is here
 * @param unchanged rows that are here already and stay as they are
 * @param people who said what comes in; each row without a contributor is one
 * @param services how many services it is about
 * @param rewritten what the file would do to words that are here
 * @param noAnswer rows without an answer, by the value that stands there; the empty text for empty
 * @param erased rows of people who were erased, which are passed over
 * @param flawed how many of the incoming rows come in without a value that can't be read
 * @param rejected how many rows can't come in
 * @param rejections the first of the reasons, of flawed and of rejected rows
 * @param newThemes names of themes the codebook has not yet
 * @param leftOut rows that are no answers, such as titles and totals; not among {@code rows}
 */
public record ImportSummary(
        long rows,
        long fresh,
        long changed,
        long unchanged,
        long people,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        long services,
        Rewritten rewritten,
        Map<String, Long> noAnswer,
        long erased,
        long flawed,
        long rejected,
        List<Rejection> rejections,
        List<String> newThemes,
        List<LeftOut> leftOut) {

    /** How many reasons are kept for showing; all of them go into the file of rejected rows. */
    public static final int MOST_REJECTIONS = 200;

    /**
     * Words that are here and would say something else.
     *
     * @param rows how many
     * @param examples the first of them
     */
    public record Rewritten(long rows, List<Example> examples) {

        public static final int MOST_EXAMPLES = 5;

        public Rewritten {
            examples = List.copyOf(examples);
        }

        public static Rewritten none() {
            return new Rewritten(0, List.of());
        }
    }

    /** What stands in the row, and what is here under its id. */
    public record Example(long row, String before, String after) {}

    public ImportSummary {
        noAnswer = Collections.unmodifiableMap(new LinkedHashMap<>(noAnswer));
        rejections = List.copyOf(rejections);
        newThemes = List.copyOf(newThemes);
        leftOut = List.copyOf(leftOut);
    }

    public long incoming() {
        return fresh + changed + unchanged;
    }

    public long blank() {
        return noAnswer.values().stream().mapToLong(Long::longValue).sum();
    }
}
