package org.folkmoot.ingest.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.ingest.CellWords;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.csv.ColumnSurvey;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.ingest.csv.FileSurvey;

/** Guesses from headings and values what each column is. A person looks at every guess before it counts. */
public final class Guesses {

    private static final Pattern WHICH = Pattern.compile(
            "^(?:which|what|where)\\b.*\\b(?:service|team|site|ward|clinic|department|practice)s?\\b.*",
            Pattern.CASE_INSENSITIVE);

    private final FileSurvey survey;
    private final Set<String> serviceNames;
    private final Set<String> placeNames;
    private final MappingSketch sketch;

    private Guesses(FileSurvey survey, Set<String> serviceNames, Set<String> placeNames) {
        this.survey = survey;
        this.serviceNames = serviceNames;
        this.placeNames = placeNames;
        this.sketch = new MappingSketch(survey.form().columns());
    }

    /** @param serviceNames keys of the names of the services at the place, as {@code placeNames} those of its neighbourhoods */
    public static MappingSketch of(FileSurvey survey, Set<String> serviceNames, Set<String> placeNames) {
        return new Guesses(survey, serviceNames, placeNames).sketch();
    }

    private MappingSketch sketch() {
        flags();
        words();
        single(ColumnUse.DATE, this::dateness);
        single(ColumnUse.CONTRIBUTOR, this::personality);
        single(ColumnUse.ID, this::identity);
        single(ColumnUse.FELT, this::feeling);
        if (!placeNames.isEmpty()) {
            single(ColumnUse.PLACE, column -> named(column, HeadingWords.PLACE, placeNames));
        }
        single(ColumnUse.USES, column -> is(HeadingWords.USES, column) && column.different() <= 6 ? 1 : 0);
        services();
        themeNames();
        settings();
        return sketch;
    }

    /** Three or more columns beside each other that hold nothing but 0 and 1 are themes; blank ones among them too. */
    private void flags() {
        List<ColumnSurvey> columns = survey.columns();
        int from = 0;
        while (from < columns.size()) {
            int to = from;
            while (to < columns.size() && columns.get(to).holdsOnlyFlags()) {
                to++;
            }
            List<ColumnSurvey> run = columns.subList(from, to);
            if (run.stream().filter(column -> column.filled() > 0).count() >= 3) {
                run.forEach(column -> sketch.use(column.name(), ColumnUse.THEME_FLAG));
            }
            from = Math.max(to, from + 1);
        }
    }

    private interface Fit {
        /** How well the column fits; 0 if not at all. */
        double of(ColumnSurvey column);
    }

    private void single(ColumnUse use, Fit fit) {
        unused().filter(column -> fit.of(column) > 0)
                .max(Comparator.comparingDouble(fit::of))
                .ifPresent(column -> sketch.use(column.name(), use));
    }

    private Stream<ColumnSurvey> unused() {
        return columns(ColumnUse.LEFT_OUT);
    }

    private Stream<ColumnSurvey> columns(ColumnUse use) {
        return survey.columns().stream().filter(column -> sketch.use(column.name()) == use);
    }

    /** Long and varied; a heading that speaks of words counts for more than length. */
    private double wordiness(ColumnSurvey column) {
        long answered = answered(column);
        boolean varied = column.different() * 5 > answered || column.different() > 100;
        boolean isNamedSo = is(HeadingWords.WORDS, column);
        boolean isLong = column.averageLength() >= (isNamedSo ? 3 : 12);
        boolean hasSpaces = isNamedSo || column.spaced() * 2 > answered;
        boolean isElse = column.bestReadable() * 2 > column.filled()
                || (is(HeadingWords.ID, column) && !isNamedSo)
                || isAddress(column);
        if (!isLong || !varied || !hasSpaces || isElse) {
            return 0;
        }
        double share = (double) column.filled() / Math.max(1, column.rows());
        return column.averageLength() * share * (isNamedSo ? 4 : 1);
    }

    /** Values that are not only another way to say nothing. */
    private static long answered(ColumnSurvey column) {
        return column.filled() - column.count(CellWords::areNoAnswer);
    }

    private static boolean isAddress(ColumnSurvey column) {
        return column.samples().stream()
                .allMatch(value -> value.startsWith("http") || value.startsWith("{") || value.matches("\\S+@\\S+"));
    }

    /** The wordiest column, and others that ask an open question: each of their answers is a comment. */
    private void words() {
        single(ColumnUse.WORDS, this::wordiness);
        double best = columns(ColumnUse.WORDS)
                .mapToDouble(ColumnSurvey::averageLength)
                .findFirst()
                .orElse(0);
        unused().filter(column -> isQuestion(asked(column)) && wordiness(column) > 0)
                .filter(column -> column.averageLength() * 8 >= best && column.spaced() * 2 > answered(column))
                .forEach(column -> sketch.use(column.name(), ColumnUse.WORDS));
    }

    private String asked(ColumnSurvey column) {
        return survey.form().question(column.name());
    }

    /** A heading that is a sentence. */
    private static boolean isQuestion(String heading) {
        return heading.endsWith("?") || heading.split("\\s+", -1).length > 5;
    }

    /** When something was said; never when somebody was born. Numbers of days only under a heading that speaks of days. */
    private double dateness(ColumnSurvey column) {
        boolean isDate = column.filled() > 0 && column.bestReadable() * 10 >= column.filled() * 7;
        boolean isNumber = column.dates().serials() * 2 > column.filled();
        if (!isDate || is(HeadingWords.BIRTH, column) || (isNumber && !is(HeadingWords.DATE, column))) {
            return 0;
        }
        return is(HeadingWords.SAID, column) ? 3 : is(HeadingWords.DATE, column) ? 2 : 1;
    }

    /** Values that tell people apart: numbers, codes or addresses, few of them often. */
    private double personality(ColumnSurvey column) {
        boolean tellApart = column.different() > 1 && column.different() * 20 >= column.filled();
        long codes = column.samples().stream()
                .filter(value -> value.chars().anyMatch(Character::isDigit) || value.indexOf('@') > 0)
                .count();
        return is(HeadingWords.PERSON, column)
                        && tellApart
                        && codes == column.samples().size()
                        && !isQuestion(asked(column))
                ? 1
                : 0;
    }

    private double identity(ColumnSurvey column) {
        boolean unique = column.filled() > 0
                && column.blank() * 100 < column.rows()
                && column.repeated() * 100 < column.filled();
        return unique && is(HeadingWords.ID, column) && column.averageLength() < 60 ? 1 : 0;
    }

    private double feeling(ColumnSurvey column) {
        boolean isScale = column.filled() > 0 && column.count(Guesses::isFelt) * 10 >= column.filled() * 8;
        if (isScale) {
            return 3;
        }
        boolean numbers = column.filled() > 0 && column.numbers().count() * 10 >= column.filled() * 8;
        return numbers && is(HeadingWords.FELT, column) && column.different() <= 25
                ? (column.name().toLowerCase(Locale.ROOT).contains("sentiment") ? 2 : 1)
                : 0;
    }

    private static boolean isFelt(String value) {
        return CellWords.felt(value).isPresent() || CellWords.areNoFeeling(value);
    }

    private void services() {
        unused().filter(column -> named(column, HeadingWords.SERVICE, serviceNames) > 0)
                .forEach(column -> sketch.use(column.name(), ColumnUse.SERVICE));
    }

    private void themeNames() {
        if (sketch.columns(ColumnUse.THEME_FLAG).isEmpty()) {
            unused().filter(column -> is(HeadingWords.THEME, column) && column.averageLength() > 3)
                    .filter(column -> column.different() > 0 && column.averageLength() < 120)
                    .findFirst()
                    .ifPresent(column -> sketch.use(column.name(), ColumnUse.THEME_NAMES));
        }
    }

    /** Few different short values under a fitting heading, or values that are names at hand. */
    private double named(ColumnSurvey column, HeadingWords heading, Set<String> names) {
        if (column.different() < 1 || column.different() > 400 || column.averageLength() > 60) {
            return 0;
        }
        long known = column.values().keySet().stream()
                .filter(value -> names.contains(Mapping.key(value)))
                .count();
        if (known * 2 > column.different()) {
            return 2;
        }
        if (column.samples().stream().allMatch(value -> value.matches("[+-]?\\d+([.,]\\d+)?"))) {
            return 0;
        }
        String asked = asked(column);
        if (isQuestion(asked) && !WHICH.matcher(asked).matches()) {
            return 0;
        }
        return is(heading, column) && column.numbers().count() * 2 < column.filled() ? 1 : 0;
    }

    private void settings() {
        columns(ColumnUse.DATE).forEach(column -> {
            sketch.order(order(column));
            if (column.dates().tell()) {
                sketch.sure(column.name());
            }
        });
        columns(ColumnUse.FELT).forEach(column -> ScaleGuess.guess(sketch, column, asked(column)));
        columns(ColumnUse.THEME_NAMES).forEach(column -> sketch.separator(separator(column)));
        sketch.noAnswer(survey.columns().stream()
                .filter(column -> sketch.use(column.name()) != ColumnUse.LEFT_OUT)
                .flatMap(column -> noAnswer(column).stream())
                .collect(Collectors.toSet()));
    }

    /** The order under which most values are dates; day before month where the values do not tell. */
    private static DateOrder order(ColumnSurvey column) {
        Map<DateOrder, Long> readable = column.dates().readable();
        DateOrder best = DateOrder.DAY_MONTH_YEAR;
        for (DateOrder order : DateOrder.values()) {
            if (readable.getOrDefault(order, 0L) > readable.getOrDefault(best, 0L)) {
                best = order;
            }
        }
        return best;
    }

    /** What parts names in a cell. A comma does only if pieces that it parts stand elsewhere too: it may belong to a name. */
    private static String separator(ColumnSurvey column) {
        for (String candidate : List.of(";", "|", "\n")) {
            if (column.values().keySet().stream().anyMatch(value -> value.contains(candidate))) {
                return candidate;
            }
        }
        Map<String, Long> pieces = column.values().keySet().stream()
                .flatMap(value ->
                        Arrays.stream(value.split(",", -1)).map(Mapping::key).distinct())
                .collect(Collectors.groupingBy(piece -> piece, Collectors.counting()));
        boolean isShared = column.values().keySet().stream()
                .filter(value -> value.contains(","))
                .anyMatch(value -> Arrays.stream(value.split(",", -1))
                        .anyMatch(piece -> pieces.getOrDefault(Mapping.key(piece), 0L) > 1));
        return isShared ? "," : "";
    }

    private static Set<String> noAnswer(ColumnSurvey column) {
        return column.values().keySet().stream()
                .filter(CellWords::areNoAnswer)
                .map(Mapping::key)
                .collect(Collectors.toSet());
    }

    private boolean is(HeadingWords heading, ColumnSurvey column) {
        return heading.in(column, asked(column));
    }
}
