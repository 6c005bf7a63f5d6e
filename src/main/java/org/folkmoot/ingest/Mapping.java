package org.folkmoot.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.WordsUse;

/**
 * Says what each column of a file is. Columns are named by their headings; a column that is not named is left out and stored nowhere.
 * Its JSON form is described at {@link MappingJson}.
 *
 * @param name what the set of comments is called; rows are found again, when a file comes in once more, by this name and their id
 * @param id columns that together name the comment; where there are none, a comment is known by its contributor, date and words
 * @param words the columns of what people said, one for each open question; each answer is a comment of its own
 * @param contributor the column whose same value is one person; without it each row counts as its own
 * @param place the column with the name of a neighbourhood
 * @param noAnswer values that mean nobody answered, capitals aside; blank always does
 * @param reading how the file is read, where that is not found from the file
 * @param faulty what becomes of a row with a value that can't be read
 */
public record Mapping(
        String name,
        List<String> id,
        List<String> words,
        Optional<String> contributor,
        Optional<DateColumn> date,
        Optional<Scale> felt,
        Optional<ServiceColumns> service,
        Optional<Themes> themes,
        Optional<String> place,
        Set<String> noAnswer,
        Uses uses,
        Faulty faulty,
        FormatHints reading) {

    /** Spaces of every kind; the no-break ones that spreadsheets leave behind are not white space to Java. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public Mapping {
        id = List.copyOf(id);
        words = List.copyOf(words);
        Set<String> values = new LinkedHashSet<>();
        noAnswer.stream().map(Mapping::key).filter(value -> !value.isEmpty()).forEach(values::add);
        noAnswer = Collections.unmodifiableSet(values);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name");
        }
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("words");
        }
    }

    /** What becomes of a row whose date, feeling, service, theme or neighbourhood can't be read. It is listed either way, and never guessed. */
    public enum Faulty {
        /** The row stays out until the value is put right. */
        REJECT_ROW,
        /** The row comes in without that value. */
        LEAVE_VALUE_OUT
    }

    public record DateColumn(String column, DateOrder order) {}

    /**
     * A column of whole numbers that say how it felt. The numbers between the ends are spread evenly over the five steps of {@link Felt}.
     *
     * @param best the number at the good end
     * @param worst the number at the bad end; may be the lower one
     * @param dontKnow numbers that mean no feeling, such as 6 beside a scale from 1 to 5
     */
    public record Scale(String column, int best, int worst, Set<Integer> dontKnow) {

        public Scale {
            dontKnow = Set.copyOf(dontKnow);
            if (best == worst || Math.abs((long) best - worst) > 1000) {
                throw new IllegalArgumentException("felt");
            }
        }

        public Scale(String column, int best, int worst) {
            this(column, best, worst, Set.of());
        }

        public int lowest() {
            return Math.min(best, worst);
        }

        public int highest() {
            return Math.max(best, worst);
        }

        /** The step of the number; empty if it is not on the scale. */
        public Optional<Felt> stepOf(int number) {
            if (number < lowest() || number > highest()) {
                return Optional.empty();
            }
            double way = 4.0 * (number - best) / (worst - best);
            // Halves go towards the middle, so that turning the scale round turns the steps round.
            long step = way < 2 ? (long) Math.floor(way + 0.5) : (long) Math.ceil(way - 0.5);
            return Felt.ofStep((int) step + 1);
        }
    }

    /**
     * Columns by which the service is looked up, together.
     *
     * @param table the file of a look-up table whose rows are not in {@code matches} yet
     * @param matches which service the values of the columns mean; what is not here is looked up by the id or name of a service in the last
     *     column that is not blank
     */
    public record ServiceColumns(
            List<String> columns, Optional<TableFile> table, Map<List<String>, ServiceId> matches) {

        public ServiceColumns {
            columns = List.copyOf(columns);
            Map<List<String>, ServiceId> keyed = new LinkedHashMap<>();
            for (var match : matches.entrySet()) {
                if (match.getKey().size() != columns.size()) {
                    throw new IllegalArgumentException("service.matches");
                }
                keyed.put(keys(match.getKey()), match.getValue());
            }
            matches = Collections.unmodifiableMap(keyed);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("service.columns");
            }
        }

        /** With further matches, which win over those there. */
        public ServiceColumns matching(Map<List<String>, ServiceId> more) {
            Map<List<String>, ServiceId> all = new LinkedHashMap<>(matches);
            more.forEach((key, service) -> all.put(keys(key), service));
            return new ServiceColumns(columns, Optional.empty(), all);
        }
    }

    /**
     * A look-up table in a CSV file of its own.
     *
     * @param keys its columns that stand for those of the comments, in the same order
     * @param service its column with the id of the service
     */
    public record TableFile(String file, List<String> keys, String service) {
        public TableFile {
            keys = List.copyOf(keys);
        }
    }

    /** Where a comment's themes stand. */
    public sealed interface Themes {

        /** The codebook they belong to; made where it is missing, as are themes it has not. */
        String codebook();
    }

    /**
     * One column for each theme, holding 1 (or yes, true, x) where it applies and 0 (or no, false) or nothing where not.
     *
     * @param names the theme's name by column
     */
    public record ThemeFlags(String codebook, Map<String, String> names) implements Themes {
        public ThemeFlags {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }
    }

    /**
     * Columns that hold names of themes.
     *
     * @param separator what stands between two names in one cell; empty if a cell holds one name
     */
    public record ThemeNames(String codebook, List<String> columns, String separator) implements Themes {
        public ThemeNames {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What these people were told their words are for.
     *
     * @param upTo the widest use, the narrower ones included, where no column says otherwise
     */
    public record Uses(WordsUse upTo, Optional<UseColumn> column) {

        /** The narrowest use: to be counted, and read by staff. */
        public static Uses narrowest() {
            return new Uses(WordsUse.ANALYSE, Optional.empty());
        }
    }

    /** @param values the widest use by the value of the column; a value not here is rejected, a blank one means the narrowest use */
    public record UseColumn(String column, Map<String, WordsUse> values) {
        public UseColumn {
            Map<String, WordsUse> keyed = new LinkedHashMap<>();
            values.forEach((value, use) -> keyed.put(key(value), use));
            values = Collections.unmodifiableMap(keyed);
        }
    }

    /** Read in another way. */
    public Mapping read(FormatHints as) {
        return new Mapping(
                name, id, words, contributor, date, felt, service, themes, place, noAnswer, uses, faulty, as);
    }

    /** Under another name. */
    public Mapping named(String other) {
        return new Mapping(
                other, id, words, contributor, date, felt, service, themes, place, noAnswer, uses, faulty, reading);
    }

    /** With another way to look services up. */
    public Mapping withService(ServiceColumns columns) {
        return new Mapping(
                name,
                id,
                words,
                contributor,
                date,
                felt,
                Optional.of(columns),
                themes,
                place,
                noAnswer,
                uses,
                faulty,
                reading);
    }

    /** Every column it speaks of, as it is named there. */
    public List<String> columns() {
        List<String> all = new ArrayList<>(id);
        all.addAll(words);
        contributor.ifPresent(all::add);
        date.map(DateColumn::column).ifPresent(all::add);
        felt.map(Scale::column).ifPresent(all::add);
        service.map(ServiceColumns::columns).ifPresent(all::addAll);
        themes.ifPresent(source -> {
            switch (source) {
                case ThemeFlags flags -> all.addAll(flags.names().keySet());
                case ThemeNames names -> all.addAll(names.columns());
            }
        });
        place.ifPresent(all::add);
        uses.column().map(UseColumn::column).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** Two cells with one key mean the same: capitals, and how wide or of which kind the spaces are, do not matter. */
    public static String key(String cell) {
        return SPACES.matcher(Normalizer.normalize(cell, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    public static List<String> keys(List<String> cells) {
        return cells.stream().map(Mapping::key).toList();
    }

    /** True if one of the names means the same. */
    public static boolean isAmong(String name, List<String> names) {
        return keys(names).contains(key(name));
    }

    /** The name, or with a number behind it the first that is not among those. */
    public static String free(String name, List<String> names) {
        String free = name;
        for (int number = 2; isAmong(free, names); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }
}
