package org.folkmoot.seating.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.platform.csv.CsvSheet;
import org.folkmoot.seating.Person;
import org.folkmoot.seating.Rounds;
import org.folkmoot.seating.SeatingConstraint;
import org.folkmoot.seating.SeatingConstraint.NeedsFeature;

/**
 * The file of people to seat.
 *
 * @param idColumn the column that says what they are called
 * @param needs what they need of their table
 */
record PeopleFile(Path file, String idColumn, List<Person> people, List<SeatingConstraint> needs) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * Which columns say what. Empty for what none says.
     *
     * @param id what people are called; else the column {@code id} or {@code name}
     * @param needs features that somebody's table must have, with spaces between
     * @param attends the rounds that somebody is there for; blank is all
     * @param support not blank for those who take no part: hosts, interpreters, carers
     */
    record Columns(Optional<String> id, Optional<String> needs, Optional<String> attends, Optional<String> support) {}

    /** @throws UnusableFile if somebody has no name, or two have the same, or a column is missing */
    static PeopleFile read(Path file, Columns columns, List<String> traits) throws IOException {
        Sheet sheet = Sheet.read(file);
        String idColumn = columns.id()
                .or(() -> Stream.of("id", "ID", "Id", "name", "Name")
                        .filter(sheet::hasColumn)
                        .findFirst())
                .orElseThrow(() -> new UnusableFile(
                        file, "it has no column “id” or “name”. Say with --id which column tells people apart"));
        int id = sheet.column(idColumn);
        Map<String, Integer> traitColumns = new LinkedHashMap<>();
        traits.forEach(trait -> traitColumns.put(trait, sheet.column(trait)));
        Optional<Integer> needs = columns.needs().map(sheet::column);
        Optional<Integer> attends = columns.attends().map(sheet::column);
        Optional<Integer> support = columns.support().map(sheet::column);
        List<Person> people = new ArrayList<>();
        List<SeatingConstraint> needed = new ArrayList<>();
        Map<String, Long> rowOf = new HashMap<>();
        for (CsvSheet.Row row : sheet.body()) {
            String name = name(sheet, row, id, rowOf);
            Map<String, String> values = new HashMap<>();
            traitColumns.forEach((trait, column) -> values.put(trait, row.cell(column)));
            boolean isSupport =
                    support.map(row::cell).filter(text -> !text.isEmpty()).isPresent();
            people.add(new Person(
                    name,
                    isSupport ? Person.Part.SUPPORT : Person.Part.MEMBER,
                    attends.map(column -> rounds(sheet, row, column)).orElse(Rounds.ALL),
                    values));
            needs.map(row::cell).stream()
                    .flatMap(SPACES::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> needed.add(new NeedsFeature(name, word)));
        }
        if (people.isEmpty()) {
            throw new UnusableFile(file, "it names the columns and nobody beneath them");
        }
        return new PeopleFile(file, idColumn, List.copyOf(people), List.copyOf(needed));
    }

    private static String name(Sheet sheet, CsvSheet.Row row, int column, Map<String, Long> rowOf) {
        String name = row.cell(column);
        String columnName = "“" + sheet.rows().getFirst().cell(column) + "”";
        if (name.isEmpty()) {
            throw UnusableFile.at(
                    sheet.file(), row.number(), columnName, "it is blank. Give each person a name or number");
        }
        Long before = rowOf.putIfAbsent(name, row.number());
        if (before != null) {
            throw UnusableFile.at(
                    sheet.file(),
                    row.number(),
                    columnName,
                    "“" + name + "” is in row " + before
                            + " already. Tell them apart, or say with --id which column does");
        }
        return name;
    }

    private static Rounds rounds(Sheet sheet, CsvSheet.Row row, int column) {
        try {
            return row.cell(column).isEmpty() ? Rounds.ALL : RoundsText.read(row.cell(column));
        } catch (IllegalArgumentException wrong) {
            throw UnusableFile.at(
                    sheet.file(),
                    row.number(),
                    "“" + sheet.rows().getFirst().cell(column) + "”",
                    String.valueOf(wrong.getMessage()));
        }
    }

    /** How many seats are needed at once. */
    int mostAtOnce(int rounds) {
        int most = 1;
        for (int round = 1; round <= Math.min(rounds, Rounds.MOST); round++) {
            int there = round;
            most = Math.max(most, (int) people.stream()
                    .filter(person -> person.attends().has(there))
                    .count());
        }
        return most;
    }

    boolean has(String id) {
        return people.stream().anyMatch(person -> person.id().equals(id));
    }
}
