package org.folkmoot.seating.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.platform.csv.CsvSheet;
import org.folkmoot.seating.Rounds;
import org.folkmoot.seating.SeatingConstraint;
import org.folkmoot.seating.SeatingConstraint.FixedSeat;
import org.folkmoot.seating.Table;

/** The files of tables and of who is to sit where or with whom. */
final class ConstraintFiles {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ConstraintFiles() {}

    /** Each row names people; there are no names of columns. */
    static List<SeatingConstraint> groups(
            Path file, PeopleFile people, Function<List<String>, SeatingConstraint> constraint) throws IOException {
        List<SeatingConstraint> constraints = new ArrayList<>();
        Sheet sheet = Sheet.read(file);
        for (CsvSheet.Row row : sheet.rows()) {
            List<String> names = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                if (!row.cell(column).isEmpty()) {
                    names.add(known(sheet, row, column, people));
                }
            }
            try {
                constraints.add(constraint.apply(names));
            } catch (IllegalArgumentException wrong) {
                throw new UnusableFile(file, "row " + row.number() + ": " + wrong.getMessage());
            }
        }
        return constraints;
    }

    /** Each row has a person, a table and, if not all, the rounds; there are no names of columns. */
    static List<SeatingConstraint> fixedSeats(Path file, PeopleFile people, List<Table> tables) throws IOException {
        Set<String> names = tables.stream().map(Table::name).collect(Collectors.toSet());
        List<SeatingConstraint> constraints = new ArrayList<>();
        Sheet sheet = Sheet.read(file);
        for (CsvSheet.Row row : sheet.rows()) {
            String person = known(sheet, row, 0, people);
            if (!names.contains(row.cell(1))) {
                throw UnusableFile.at(
                        file, row.number(), "2", "there is no table “" + row.cell(1) + "” among the " + tables.size());
            }
            try {
                Rounds rounds = row.cell(2).isEmpty() ? Rounds.ALL : RoundsText.read(row.cell(2));
                constraints.add(new FixedSeat(person, row.cell(1), rounds));
            } catch (IllegalArgumentException wrong) {
                throw UnusableFile.at(file, row.number(), "3", String.valueOf(wrong.getMessage()));
            }
        }
        return constraints;
    }

    private static String known(Sheet sheet, CsvSheet.Row row, int column, PeopleFile people) {
        String name = row.cell(column);
        if (!people.has(name)) {
            throw UnusableFile.at(
                    sheet.file(),
                    row.number(),
                    String.valueOf(column + 1),
                    "nobody in " + people.file() + " is called “" + name + "”. Write it as in its column “"
                            + people.idColumn() + "”");
        }
        return name;
    }

    /** The columns {@code table}, {@code seats} and, if any table has anything, {@code has}. */
    static List<Table> tables(Path file) throws IOException {
        Sheet sheet = Sheet.read(file);
        int name = sheet.column("table");
        int seats = sheet.column("seats");
        List<Table> tables = new ArrayList<>();
        for (CsvSheet.Row row : sheet.body()) {
            String features = sheet.hasColumn("has") ? row.cell(sheet.column("has")) : "";
            try {
                tables.add(new Table(
                        row.cell(name),
                        Integer.parseInt(row.cell(seats)),
                        features.isEmpty()
                                ? Set.of()
                                : SPACES.splitAsStream(features).collect(Collectors.toSet())));
            } catch (NumberFormatException _) {
                throw UnusableFile.at(
                        file,
                        row.number(),
                        "“seats”",
                        "“" + row.cell(seats) + "” is no number. Write how many can sit there");
            } catch (IllegalArgumentException wrong) {
                throw new UnusableFile(file, "row " + row.number() + ": " + wrong.getMessage());
            }
        }
        return tables;
    }
}
