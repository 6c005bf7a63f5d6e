package org.folkmoot.ingest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.ingest.TestimonyImport.SetChoice;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.WordsUse;

/**
 * A mapping while somebody fills it in on a screen: may be incomplete, and changes with every choice. Knows every column of its file.
 */
public final class MappingSketch {

    private final Map<String, ColumnUse> uses = new LinkedHashMap<>();
    private final Map<String, String> themeNames = new LinkedHashMap<>();
    private final Map<List<String>, ServiceId> matches = new LinkedHashMap<>();
    private final Set<String> noAnswer = new LinkedHashSet<>();
    private final Map<String, WordsUse> useValues = new LinkedHashMap<>();
    private String name = "";
    private Optional<SetChoice> set = Optional.empty();
    private String codebook = "";
    private String separator = ";";
    private DateOrder order = DateOrder.DAY_MONTH_YEAR;
    private int best = 1;
    private int worst = 5;
    private WordsUse upTo = WordsUse.ANALYSE;
    private Mapping.Faulty faulty = Mapping.Faulty.LEAVE_VALUE_OUT;
    private Set<Integer> dontKnow = Set.of();
    private final Set<String> sure = new LinkedHashSet<>();
    private FormatHints reading = FormatHints.AS_FOUND;

    /** Nothing chosen: every column is left out. */
    public MappingSketch(List<String> columns) {
        columns.forEach(column -> uses.put(column, ColumnUse.LEFT_OUT));
    }

    public ColumnUse use(String column) {
        return uses.getOrDefault(column, ColumnUse.LEFT_OUT);
    }

    /** The columns of that use, in the order of the file. */
    public List<String> columns(ColumnUse use) {
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue() == use)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Makes the column that; where only one can be, the one before is left out. A change of the service columns drops their matches. */
    public void use(String column, ColumnUse use) {
        if (use(column) != use && (use == ColumnUse.SERVICE || use(column) == ColumnUse.SERVICE)) {
            matches.clear();
        }
        if (use.isSingle()) {
            columns(use).forEach(other -> uses.put(other, ColumnUse.LEFT_OUT));
        }
        uses.put(column, use);
    }

    /** The mapping, once a column holds the words and it has a name. */
    public Optional<Mapping> mapping() {
        List<String> words = columns(ColumnUse.WORDS);
        if (words.isEmpty() || name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(
                name.strip(),
                columns(ColumnUse.ID),
                words,
                first(ColumnUse.CONTRIBUTOR),
                first(ColumnUse.DATE).map(column -> new Mapping.DateColumn(column, order)),
                first(ColumnUse.FELT).map(column -> new Mapping.Scale(column, best, worst, dontKnow)),
                service(),
                themes(),
                first(ColumnUse.PLACE),
                noAnswer,
                new Mapping.Uses(upTo, first(ColumnUse.USES).map(column -> new Mapping.UseColumn(column, useValues))),
                faulty,
                reading));
    }

    /** How services are looked up, if they are. */
    public Optional<Mapping.ServiceColumns> service() {
        List<String> columns = columns(ColumnUse.SERVICE);
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mapping.ServiceColumns(columns, Optional.empty(), matches));
    }

    private Optional<Mapping.Themes> themes() {
        String book = codebook.isBlank() ? name : codebook;
        List<String> flags = columns(ColumnUse.THEME_FLAG);
        if (!flags.isEmpty()) {
            Map<String, String> names = new LinkedHashMap<>();
            flags.forEach(column -> names.put(column, themeName(column)));
            return Optional.of(new Mapping.ThemeFlags(book, names));
        }
        List<String> names = columns(ColumnUse.THEME_NAMES);
        return names.isEmpty() ? Optional.empty() : Optional.of(new Mapping.ThemeNames(book, names, separator));
    }

    private Optional<String> first(ColumnUse use) {
        return columns(use).stream().findFirst();
    }

    public String name() {
        return name;
    }

    public void name(String text) {
        name = text;
    }

    /** Which comments the file belongs to; empty until a person says so, where it could be those of a set that is here. */
    public Optional<SetChoice> set() {
        return set;
    }

    public void set(SetChoice choice) {
        set = Optional.of(choice);
    }

    public DateOrder order() {
        return order;
    }

    public void order(DateOrder chosen) {
        order = chosen;
    }

    public int best() {
        return best;
    }

    public int worst() {
        return worst;
    }

    /** Which numbers are the ends of the scale. */
    public void scale(int bestEnd, int worstEnd) {
        best = bestEnd;
        worst = worstEnd;
    }

    /** Numbers beside the scale that mean no feeling. */
    public Set<Integer> dontKnow() {
        return dontKnow;
    }

    public void dontKnow(Set<Integer> numbers) {
        dontKnow = Set.copyOf(numbers);
    }

    /** True if the file itself tells what the settings of the column are. */
    public boolean isSure(String column) {
        return sure.contains(column);
    }

    public void sure(String column) {
        sure.add(column);
    }

    /** How the file is read, where that is not found from it. */
    public FormatHints reading() {
        return reading;
    }

    public void reading(FormatHints chosen) {
        reading = chosen;
    }

    public String codebook() {
        return codebook;
    }

    public void codebook(String chosen) {
        codebook = chosen;
    }

    public String separator() {
        return separator;
    }

    public void separator(String chosen) {
        separator = chosen;
    }

    /** The theme the column of flags stands for: by default called like the column. */
    public String themeName(String column) {
        return themeNames.getOrDefault(column, column);
    }

    public void themeName(String column, String theme) {
        themeNames.put(column, theme);
    }

    public Set<String> noAnswer() {
        return Set.copyOf(noAnswer);
    }

    public void noAnswer(Set<String> values) {
        noAnswer.clear();
        noAnswer.addAll(values);
    }

    public WordsUse upTo() {
        return upTo;
    }

    public void upTo(WordsUse widest) {
        upTo = widest;
    }

    public Map<String, WordsUse> useValues() {
        return Map.copyOf(useValues);
    }

    public void useValue(String value, WordsUse widest) {
        useValues.put(value, widest);
    }

    public Mapping.Faulty faulty() {
        return faulty;
    }

    public void faulty(Mapping.Faulty chosen) {
        faulty = chosen;
    }

    /** Notes which service the values of the service columns mean. */
    public void match(List<String> values, ServiceId service) {
        matches.put(Mapping.keys(values), service);
    }
}
