package org.folkmoot.testimony.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.Mapping.ServiceColumns;
import org.folkmoot.testimony.csv.CsvTable;
import org.folkmoot.testimony.csv.UnreadableCsv;

/** Reads look-up tables: which service the values of some columns mean. */
public final class ServiceTable {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ServiceTable() {}

    /**
     * The mapping with the rows of the table it speaks of.
     *
     * @throws InvalidRequest if the table has not the columns, or holds something other than the id of a service
     */
    public static Mapping resolved(Mapping mapping, String csv) {
        ServiceColumns columns = mapping.service().orElseThrow();
        Map<List<String>, ServiceId> matches = rows(read(csv), columns.table().orElseThrow());
        return mapping.withService(
                new ServiceColumns(columns.columns(), Optional.empty(), matches).matching(columns.matches()));
    }

    private static Map<List<String>, ServiceId> rows(CsvTable table, Mapping.TableFile file) {
        List<Integer> keys =
                file.keys().stream().map(key -> position(table, file, key)).toList();
        int service = position(table, file, file.service());
        Map<List<String>, ServiceId> matches = new LinkedHashMap<>();
        for (List<String> row : table.rows()) {
            String id = cell(row, service);
            if (!id.isBlank()) {
                matches.put(keys.stream().map(at -> cell(row, at)).toList(), serviceId(file, id));
            }
        }
        return matches;
    }

    /**
     * What the table says about the columns, found by its headings: it has columns called like those, and one that holds ids of services.
     *
     * @throws InvalidRequest if it has not
     */
    public static Map<List<String>, ServiceId> matches(ServiceColumns columns, String csv) {
        CsvTable table = read(csv);
        String service = IntStream.range(0, table.columns().size())
                .filter(at -> table.rows().stream().allMatch(row -> isId(cell(row, at))))
                .mapToObj(table.columns()::get)
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "table", "No column of the look-up table holds the ids of services and nothing else."));
        return rows(table, new Mapping.TableFile("", columns.columns(), service));
    }

    private static boolean isId(String cell) {
        return ID.matcher(cell.strip()).matches();
    }

    private static CsvTable read(String csv) {
        try {
            return CsvTable.of(csv);
        } catch (UnreadableCsv _) {
            throw new InvalidRequest("table", "The look-up table is no table of comma-separated values.");
        }
    }

    private static int position(CsvTable table, Mapping.TableFile file, String column) {
        return table.indexOf(column)
                .orElseThrow(() -> new InvalidRequest(
                        "table", "The look-up table " + file.file() + " has no column “" + column + "”."));
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at) : "";
    }

    private static ServiceId serviceId(Mapping.TableFile file, String text) {
        try {
            return ServiceId.of(text.strip());
        } catch (IllegalArgumentException _) {
            throw new InvalidRequest(
                    "table", "In the look-up table " + file.file() + ", “" + text + "” is not the id of a service.");
        }
    }
}
