package org.folkmoot.ingest.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.folkmoot.ingest.CellWords;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;

/** The cells of a row that say what it speaks of. */
interface ThemeCells {

    /** The names of its themes, each once. */
    List<String> read(CsvRow row, RowOutcome.Faults faults);

    /** @param isNoAnswer whether a cell says that nothing stands in it, by the mapping's own words */
    static ThemeCells of(
            Optional<Mapping.Themes> themes, Predicate<String> isNoAnswer, ToIntFunction<String> position) {
        if (themes.isEmpty()) {
            return (_, _) -> List.of();
        }
        return switch (themes.get()) {
            case Mapping.ThemeFlags flags -> {
                Map<Integer, String> names = new LinkedHashMap<>();
                flags.names().forEach((column, name) -> names.put(position.applyAsInt(column), name));
                yield new Flags(names, isNoAnswer);
            }
            case Mapping.ThemeNames names ->
                new Names(
                        names.columns().stream().map(position::applyAsInt).toList(),
                        names.separator().isEmpty()
                                ? Optional.empty()
                                : Optional.of(Pattern.compile(Pattern.quote(names.separator()))),
                        isNoAnswer);
        };
    }

    record Flags(Map<Integer, String> names, Predicate<String> isNoAnswer) implements ThemeCells {

        private static final Set<String> ON = Set.of("1", "1.0", "x", "yes", "y", "true");
        private static final Set<String> OFF = Set.of("", "0", "0.0", "no", "n", "false");

        @Override
        public List<String> read(CsvRow row, RowOutcome.Faults faults) {
            List<String> themes = new ArrayList<>(4);
            names.forEach((at, name) -> {
                String cell = row.cell(at);
                if (cell.isEmpty() || isNoAnswer.test(cell)) {
                    return;
                }
                String value = Mapping.key(cell);
                if (ON.contains(value)) {
                    themes.add(name);
                } else if (!OFF.contains(value)) {
                    faults.add(Rejection.Field.THEMES, cell.strip(), Rejection.Reason.NEITHER_YES_NOR_NO, name);
                }
            });
            return themes;
        }
    }

    record Names(List<Integer> columns, Optional<Pattern> separator, Predicate<String> isNoAnswer)
            implements ThemeCells {

        @Override
        public List<String> read(CsvRow row, RowOutcome.Faults faults) {
            Set<String> themes = new LinkedHashSet<>();
            for (int at : columns) {
                String cell = row.cell(at);
                String[] names = separator.isEmpty()
                        ? new String[] {cell}
                        : separator.get().split(cell);
                for (String name : names) {
                    if (!CellWords.areNothing(name) && !isNoAnswer.test(name)) {
                        themes.add(name.strip().replaceAll("\\s+", " "));
                    }
                }
            }
            return List.copyOf(themes);
        }
    }
}
