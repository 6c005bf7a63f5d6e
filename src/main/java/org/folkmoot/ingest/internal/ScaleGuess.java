package org.folkmoot.ingest.internal;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.csv.ColumnSurvey;
import org.folkmoot.ingest.csv.WholeNumber;

/** Guesses which end of a scale is the good one. */
final class ScaleGuess {

    private static final Pattern ENDS = Pattern.compile(
            "(\\d{1,2})\\s*(?:=|:|-|–|is|being|means)\\s*(very |extremely |completely"
                    + " )?(good|excellent|best|satisfied|likely|happy|positive|poor|bad|worst|dissatisfied|unlikely|unhappy|negative)",
            Pattern.CASE_INSENSITIVE);

    private ScaleGuess() {}

    /**
     * The ends of the scale, as wide as the numbers that stand there. Below zero is bad, the Friends and Family Test counts from 1 for the best
     * to 5 with 6 for those who do not know, and a heading may say it; otherwise a person must.
     */
    static void guess(MappingSketch sketch, ColumnSurvey column, String asked) {
        int lowest = column.numbers().lowest().orElse(1);
        int highest = column.numbers().highest().orElse(5);
        boolean isInWords = column.numbers().count() == 0;
        Optional<Boolean> lowIsGood = lowIsGood(asked);
        if (lowest < 0) {
            int end = within(column, 5) * 20 >= column.numbers().count() * 19 ? 5 : 10;
            sketch.scale(end, -end);
        } else if (isInWords || (HeadingWords.FFT.in(column, asked) && lowest >= 1 && highest <= 6)) {
            sketch.scale(1, 5);
            sketch.dontKnow(highest == 6 ? Set.of(6) : Set.of());
        } else {
            int low = Math.min(lowest, 1);
            int high = highest <= 5 ? 5 : highest <= 7 ? highest : highest <= 10 ? 10 : highest <= 100 ? 100 : 5;
            sketch.scale(lowIsGood.orElse(true) ? low : high, lowIsGood.orElse(true) ? high : low);
            if (lowIsGood.isEmpty()) {
                return;
            }
        }
        sketch.sure(column.name());
    }

    /** How many of its numbers lie so near to nought; a few that lie beyond are slips. */
    private static long within(ColumnSurvey column, int end) {
        return column.count(value -> WholeNumber.read(value).stream().anyMatch(number -> Math.abs(number) <= end));
    }

    /** What a heading such as “1 = very poor, 5 = very good” says. */
    private static Optional<Boolean> lowIsGood(String heading) {
        Matcher end = ENDS.matcher(heading);
        int first = Integer.MAX_VALUE;
        Optional<Boolean> good = Optional.empty();
        while (end.find()) {
            int number = Integer.parseInt(end.group(1));
            if (number < first) {
                first = number;
                good = Optional.of(HeadingWords.GOOD.in(end.group(3)));
            }
        }
        return good;
    }
}
