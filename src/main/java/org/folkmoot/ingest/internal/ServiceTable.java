package org.folkmoot.ingest.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Mapping.ServiceColumns;
import org.folkmoot.ingest.csv.CsvTable;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.imports.OptionText;

/** Reads look-up tables: which service the values of some columns mean. */
public final class ServiceTable {

    private ServiceTable() {}

    /**
     * The mapping with the rows of the table it speaks of.
     *
     * @throws InvalidRequest if the table has not the columns, or holds something other than the id of a service
     */
    public static Mapping resolved(Mapping mapping, String text) {
        ServiceColumns columns = mapping.service().orElseThrow();
        Map<List<String>, ServiceId> matches = rows(read(text), columns.table().orElseThrow());
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
    public static Map<List<String>, ServiceId> matches(ServiceColumns columns, String text) {
        CsvTable table = read(text);
        String service = IntStream.range(0, table.columns().size())
                .filter(at -> table.rows().stream()
                        .allMatch(row -> RequestedId.find(cell(row, at).strip()).isPresent()))
                .mapToObj(table.columns()::get)
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "table", "No column of the look-up table holds the ids of services and nothing else."));
        return rows(table, new Mapping.TableFile("", columns.columns(), service));
    }

    private static CsvTable read(String text) {
        try {
            return OptionText.spreadsheet(text).map(CsvTable::of).orElseGet(() -> CsvTable.of(text));
        } catch (UnreadableCsv no) {
            throw new InvalidRequest(
                    "table",
                    switch (no.fault()) {
                        case OLD_SPREADSHEET ->
                            "The look-up table is a spreadsheet of the old form (.xls), or locked. Save it as .xlsx"
                                    + " without a password, or as CSV.";
                        case BROKEN_SPREADSHEET ->
                            "The look-up table is a spreadsheet that is damaged. Open it, save it again, or save it as"
                                    + " CSV.";
                        default -> "The look-up table is no table of comma-separated values.";
                    });
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
        return RequestedId.find(text.strip())
                .map(ServiceId::new)
                .orElseThrow(() -> new InvalidRequest(
                        "table",
                        "In the look-up table " + file.file() + ", “" + text + "” is not the id of a service."));
    }
}
