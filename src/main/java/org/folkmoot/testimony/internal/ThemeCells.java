package org.folkmoot.testimony.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.Rejection;
import org.folkmoot.testimony.csv.CsvRow;

/** The cells of a row that say what it speaks of. */
sealed interface ThemeCells {

    /** The names of its themes, each once. */
    List<String> read(CsvRow row, RowReader.Faults faults);

    static ThemeCells of(Optional<Mapping.Themes> themes, ToIntFunction<String> position) {
        if (themes.isEmpty()) {
            return new None();
        }
        return switch (themes.get()) {
            case Mapping.ThemeFlags flags -> {
                Map<Integer, String> names = new LinkedHashMap<>();
                flags.names().forEach((column, name) -> names.put(position.applyAsInt(column), name));
                yield new Flags(names);
            }
            case Mapping.ThemeNames names ->
                new Names(
                        names.columns().stream().map(position::applyAsInt).toList(),
                        names.separator().isEmpty()
                                ? Optional.empty()
                                : Optional.of(Pattern.compile(Pattern.quote(names.separator()))));
        };
    }

    record None() implements ThemeCells {
        @Override
        public List<String> read(CsvRow row, RowReader.Faults faults) {
            return List.of();
        }
    }

    record Flags(Map<Integer, String> names) implements ThemeCells {

        private static final Set<String> ON = Set.of("1", "1.0", "x", "yes", "y", "true");
        private static final Set<String> OFF = Set.of("", "0", "0.0", "no", "n", "false");

        @Override
        public List<String> read(CsvRow row, RowReader.Faults faults) {
            List<String> themes = new ArrayList<>(4);
            names.forEach((at, name) -> {
                String cell = row.cell(at);
                if (cell.isEmpty()) {
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

    record Names(List<Integer> columns, Optional<Pattern> separator) implements ThemeCells {

        @Override
        public List<String> read(CsvRow row, RowReader.Faults faults) {
            Set<String> themes = new LinkedHashSet<>();
            for (int at : columns) {
                String cell = row.cell(at);
                String[] names = separator.isEmpty()
                        ? new String[] {cell}
                        : separator.get().split(cell);
                for (String name : names) {
                    if (!name.isBlank()) {
                        themes.add(name.strip().replaceAll("\\s+", " "));
                    }
                }
            }
            return List.copyOf(themes);
        }
    }
}
