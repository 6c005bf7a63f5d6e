package org.folkmoot.testimony.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.testimony.ColumnUse;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.MappingSketch;
import org.folkmoot.testimony.csv.ColumnSurvey;
import org.folkmoot.testimony.csv.DateOrder;
import org.folkmoot.testimony.csv.FileSurvey;

/** Guesses from headings and values what each column is. A person looks at every guess before it counts. */
public final class Guesses {

    /** Values that, standing alone, mean nobody answered. */
    private static final Set<String> NO_ANSWER = Set.of(
            "did not answer",
            "no answer",
            "not answered",
            "no response",
            "no comment",
            "no comments",
            "none given",
            "n/a",
            "na",
            "nil",
            "null",
            "-",
            "--",
            ".",
            "dim ateb");

    private static final Pattern ID = words("id|ref|reference|key|number|no|index|uuid|dynodwr");
    private static final Pattern PERSON = words(
            "respondent|person|participant|contributor|patient|client|user|member|customer|resident|author|cyfrannwr");
    private static final Pattern WORDS = words(
            "words|comment|comments|feedback|answer|text|response|story|said|say|verbatim|free|describe|geiriau|sylw|sylwadau");
    private static final Pattern FELT =
            words("felt|feel|feeling|sentiment|satisfaction|satisfied|rating|score|criticality|mood|experience|teimlo");
    private static final Pattern SERVICE = words(
            "service|team|site|ward|clinic|department|trust|provider|organisation|organization|location|practice|gwasanaeth|tim");
    private static final Pattern THEME =
            words("theme|themes|label|labels|category|subcategory|topic|topics|code|codes|tag|tags|thema|themau");
    private static final Pattern PLACE =
            words("neighbourhood|neighborhood|area|ward|locality|district|village|town|cymdogaeth|ardal");
    private static final Pattern USES = words("consent|permission|publish|quote|share|caniatad");

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
        single(ColumnUse.WORDS, this::wordiness);
        single(
                ColumnUse.DATE,
                column -> column.filled() > 0 && column.bestReadable() * 10 >= column.filled() * 7 ? 2 : 0);
        single(ColumnUse.CONTRIBUTOR, this::personality);
        single(ColumnUse.ID, this::identity);
        single(ColumnUse.FELT, this::feeling);
        if (!placeNames.isEmpty()) {
            single(ColumnUse.PLACE, column -> named(column, PLACE, placeNames));
        }
        single(ColumnUse.USES, column -> is(USES, column) && column.different() <= 6 ? 1 : 0);
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
        survey.columns().stream()
                .filter(column -> sketch.use(column.name()) == ColumnUse.LEFT_OUT)
                .filter(column -> fit.of(column) > 0)
                .max(Comparator.comparingDouble(fit::of))
                .ifPresent(column -> sketch.use(column.name(), use));
    }

    /** Long and varied; a heading that speaks of words counts for more than length. */
    private double wordiness(ColumnSurvey column) {
        boolean varied = column.different() * 5 > column.filled() || column.different() > 100;
        if (column.averageLength() < 12 || !varied || column.bestReadable() * 2 > column.filled()) {
            return 0;
        }
        double share = (double) column.filled() / Math.max(1, column.rows());
        return column.averageLength() * share * (is(WORDS, column) ? 4 : 1);
    }

    private double personality(ColumnSurvey column) {
        return is(PERSON, column) && column.different() > 1 && column.averageLength() < 60 ? 1 : 0;
    }

    private double identity(ColumnSurvey column) {
        boolean unique = column.filled() > 0
                && column.blank() * 100 < column.rows()
                && column.repeated() * 100 < column.filled();
        return unique && is(ID, column) && column.averageLength() < 60 ? 1 : 0;
    }

    private double feeling(ColumnSurvey column) {
        boolean numbers = column.filled() > 0 && column.numbers().count() * 10 >= column.filled() * 8;
        return numbers && is(FELT, column) && column.different() <= 25
                ? (column.name().toLowerCase(Locale.ROOT).contains("sentiment") ? 2 : 1)
                : 0;
    }

    private void services() {
        survey.columns().stream()
                .filter(column -> sketch.use(column.name()) == ColumnUse.LEFT_OUT)
                .filter(column -> named(column, SERVICE, serviceNames) > 0)
                .forEach(column -> sketch.use(column.name(), ColumnUse.SERVICE));
    }

    private void themeNames() {
        if (sketch.columns(ColumnUse.THEME_FLAG).isEmpty()) {
            survey.columns().stream()
                    .filter(column -> sketch.use(column.name()) == ColumnUse.LEFT_OUT)
                    .filter(column -> is(THEME, column) && column.averageLength() > 3)
                    .filter(column -> column.different() > 1 && column.averageLength() < 120)
                    .findFirst()
                    .ifPresent(column -> sketch.use(column.name(), ColumnUse.THEME_NAMES));
        }
    }

    /** Few different short values under a fitting heading, or values that are names at hand. */
    private static double named(ColumnSurvey column, Pattern heading, Set<String> names) {
        if (column.different() < 1 || column.different() > 400 || column.averageLength() > 60) {
            return 0;
        }
        long known = column.values().keySet().stream()
                .filter(value -> names.contains(Mapping.key(value)))
                .count();
        if (known * 2 > column.different()) {
            return 2;
        }
        return is(heading, column) && column.numbers().count() * 2 < column.filled() ? 1 : 0;
    }

    private void settings() {
        sketch.columns(ColumnUse.DATE).stream()
                .flatMap(column -> survey.column(column).stream())
                .forEach(column -> sketch.order(order(column)));
        sketch.columns(ColumnUse.FELT).stream()
                .flatMap(column -> survey.column(column).stream())
                .forEach(this::scale);
        sketch.columns(ColumnUse.THEME_NAMES).stream()
                .flatMap(column -> survey.column(column).stream())
                .forEach(column -> sketch.separator(separator(column)));
        sketch.columns(ColumnUse.WORDS).stream()
                .flatMap(column -> survey.column(column).stream())
                .forEach(column -> sketch.noAnswer(noAnswer(column)));
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

    /** Below zero is bad; otherwise 1 is taken for the best, which a person must confirm. */
    private void scale(ColumnSurvey column) {
        int lowest = column.numbers().lowest().orElse(1);
        int highest = column.numbers().highest().orElse(5);
        if (lowest < 0) {
            int end = Math.max(-lowest, highest);
            sketch.scale(end > 5 ? 10 : 5, end > 5 ? -10 : -5);
        } else {
            sketch.scale(Math.min(lowest, 1), highest <= 5 || highest > 10 ? 5 : 10);
        }
    }

    private static String separator(ColumnSurvey column) {
        for (String candidate : List.of(";", "|", "\n")) {
            long with = column.values().keySet().stream()
                    .filter(value -> value.contains(candidate))
                    .count();
            if (with > 0) {
                return candidate;
            }
        }
        return "";
    }

    private static Set<String> noAnswer(ColumnSurvey column) {
        return column.values().keySet().stream()
                .map(Mapping::key)
                .filter(NO_ANSWER::contains)
                .collect(Collectors.toSet());
    }

    private static boolean is(Pattern heading, ColumnSurvey column) {
        return heading.matcher(
                        column.name().replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' '))
                .find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
