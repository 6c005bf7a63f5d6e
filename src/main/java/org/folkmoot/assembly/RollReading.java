package org.folkmoot.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.assembly.RollPreview.Fault;
import org.folkmoot.assembly.RollPreview.Fault.Reason;
import org.folkmoot.platform.csv.CsvSheet;
import org.folkmoot.platform.csv.SafeCsv;

/** Reads a file of people against the roll as it stands: who is new, who changes, and what can't be. Pure: it saves nothing. */
final class RollReading {

    private static final int LONGEST_NAME = 200;

    private final List<Member> roll;
    private final CsvSheet sheet;
    private final List<String> columns = new ArrayList<>();
    private final List<RollPreview.Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<MemberId> met = new HashSet<>();
    private final Map<String, Long> newNames = new HashMap<>();
    private RollStates states = new RollStates(List.of(), List.of());

    private RollReading(List<Member> roll, CsvSheet sheet) {
        this.roll = roll;
        this.sheet = sheet;
    }

    static RollPreview of(List<Member> roll, byte[] file) {
        try {
            return of(roll, CsvSheet.of(file));
        } catch (CsvSheet.Torn torn) {
            return new RollPreview(
                    new CsvSheet(List.of()),
                    List.of(),
                    List.of(new Fault(torn.after(), "", Reason.TORN, Long.toString(torn.after()))));
        }
    }

    static RollPreview of(List<Member> roll, CsvSheet sheet) {
        RollReading reading = new RollReading(roll, sheet);
        reading.read();
        return new RollPreview(sheet, reading.rows, reading.faults);
    }

    private void read() {
        if (sheet.rows().size() < 2) {
            fault(0, "", Reason.EMPTY, "");
            return;
        }
        nameColumns();
        if (!faults.isEmpty()) {
            return;
        }
        states = new RollStates(
                roll,
                sheet.rows().subList(1, sheet.rows().size()).stream()
                        .flatMap(row -> cell(row, RollStates.NUMBER).stream())
                        .toList());
        sheet.rows().subList(1, sheet.rows().size()).forEach(this::read);
        long total = roll.size()
                + rows.stream().filter(row -> row.before().isEmpty()).count();
        if (total > Roll.MOST_MEMBERS) {
            fault(0, "", Reason.TOO_MANY_MEMBERS, "");
        }
    }

    /** Traits that the roll knows keep its spelling. */
    private void nameColumns() {
        Map<String, String> spelt = new HashMap<>();
        MemberDetails.traitsOf(roll).forEach(trait -> spelt.put(trait.toLowerCase(Locale.ROOT), trait));
        MemberDetails.RESERVED.forEach(column -> spelt.put(column, column));
        Set<String> seen = new HashSet<>();
        long traits = 0;
        for (String heading : sheet.rows().getFirst().cells()) {
            String name = SafeCsv.plain(heading).replaceAll("\\s+", " ");
            String column = spelt.getOrDefault(name.toLowerCase(Locale.ROOT), name);
            columns.add(column);
            if (!column.isEmpty() && !seen.add(column.toLowerCase(Locale.ROOT))) {
                fault(1, column, Reason.COLUMN_TWICE, column);
            }
            if (column.length() > MemberDetails.LONGEST_TRAIT) {
                fault(1, column.substring(0, MemberDetails.LONGEST_TRAIT), Reason.COLUMN_TOO_LONG, column);
            }
            traits += column.isEmpty() || MemberDetails.RESERVED.contains(column) ? 0 : 1;
        }
        if (!columns.contains("name")) {
            fault(1, "", Reason.NO_NAME_COLUMN, "");
        }
        if (traits > MemberDetails.MOST_TRAITS) {
            fault(1, "", Reason.TOO_MANY_TRAITS, Long.toString(traits));
        }
    }

    private void read(CsvSheet.Row row) {
        int before = faults.size();
        for (int at = 0; at < row.cells().size(); at++) {
            if (!row.cell(at).isEmpty()
                    && (at >= columns.size() || columns.get(at).isEmpty())) {
                fault(
                        row.number(),
                        "",
                        at < columns.size() ? Reason.COLUMN_UNNAMED : Reason.TOO_MANY_CELLS,
                        row.cell(at));
                return;
            }
        }
        Optional<Member> known = member(row);
        if (faults.size() > before) {
            return;
        }
        MemberDetails details = details(row, known.map(Member::details).orElse(MemberDetails.NONE));
        Optional<Integer> reserve = states.read(
                row.number(),
                cell(row, RollStates.STATE).orElse(""),
                cell(row, RollStates.NUMBER).orElse(""),
                known,
                (column, reason) ->
                        fault(row.number(), column, reason, cell(row, column).orElse("")));
        if (faults.size() == before) {
            rows.add(new RollPreview.Row(row.number(), known, cell(row, "name").orElse(""), details, reserve));
        }
    }

    /** By the id if the file says it, else by the name: members now before those who left. */
    private Optional<Member> member(CsvSheet.Row row) {
        String name = cell(row, "name").orElse("");
        if (name.isEmpty()) {
            fault(row.number(), "name", Reason.NAME_MISSING, "");
            return Optional.empty();
        }
        if (name.length() > LONGEST_NAME) {
            fault(row.number(), "name", Reason.TOO_LONG, Integer.toString(LONGEST_NAME));
            return Optional.empty();
        }
        String id = cell(row, "member id").orElse("");
        List<Member> found = id.isEmpty()
                ? named(name)
                : roll.stream()
                        .filter(member -> member.id().toString().equalsIgnoreCase(id))
                        .toList();
        if (!id.isEmpty() && found.isEmpty()) {
            fault(row.number(), "member id", Reason.MEMBER_UNKNOWN, id);
        } else if (found.size() > 1) {
            fault(row.number(), "name", Reason.NAME_TWICE_ON_ROLL, name);
        } else if (found.isEmpty()) {
            Optional.ofNullable(newNames.putIfAbsent(name.toLowerCase(Locale.ROOT), row.number()))
                    .ifPresent(
                            first -> fault(row.number(), "name", Reason.NAME_TWICE_IN_FILE, name + " (" + first + ")"));
        } else if (!met.add(found.getFirst().id())) {
            fault(row.number(), "name", Reason.MEMBER_TWICE, name);
        }
        return found.stream().findFirst();
    }

    private List<Member> named(String name) {
        List<Member> all = roll.stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .toList();
        List<Member> now =
                all.stream().filter(member -> member.left().isEmpty()).toList();
        return now.isEmpty() ? all : now;
    }

    private MemberDetails details(CsvSheet.Row row, MemberDetails before) {
        Map<String, String> traits = new LinkedHashMap<>();
        columns.stream().filter(this::isTrait).forEach(column -> {
            String value = cell(row, column).orElse("");
            if (value.length() > MemberDetails.LONGEST_VALUE) {
                fault(row.number(), column, Reason.TOO_LONG, Integer.toString(MemberDetails.LONGEST_VALUE));
            }
            traits.put(column, value);
        });
        before.traits().forEach((name, value) -> {
            if (columns.stream().noneMatch(name::equalsIgnoreCase)) {
                traits.put(name, value);
            }
        });
        if (traits.values().stream().filter(value -> !value.isBlank()).count() > MemberDetails.MOST_TRAITS) {
            fault(row.number(), "", Reason.TOO_MANY_TRAITS, Integer.toString(traits.size()));
        }
        String note = cell(row, "note").orElse(before.note());
        if (note.length() > MemberDetails.LONGEST_NOTE) {
            fault(row.number(), "note", Reason.TOO_LONG, Integer.toString(MemberDetails.LONGEST_NOTE));
        }
        NeedsText needs = cell(row, "needs")
                .map(NeedsText::read)
                .orElseGet(() -> new NeedsText(before.needs(), before.language(), List.of()));
        needs.unknown().forEach(what -> fault(row.number(), "needs", Reason.NEED_UNKNOWN, what));
        if (needs.language().length() > MemberDetails.LONGEST_TRAIT) {
            fault(row.number(), "needs", Reason.TOO_LONG, Integer.toString(MemberDetails.LONGEST_TRAIT));
        }
        return faults.stream().anyMatch(fault -> fault.row() == row.number())
                ? MemberDetails.NONE
                : new MemberDetails(traits, needs.needs(), needs.language(), note);
    }

    private boolean isTrait(String column) {
        return !column.isEmpty() && !MemberDetails.RESERVED.contains(column);
    }

    /** Empty if the file has no such column. */
    private Optional<String> cell(CsvSheet.Row row, String column) {
        int at = columns.indexOf(column);
        boolean isOwn = columns.contains("member id");
        return at < 0
                ? Optional.empty()
                : Optional.of((isOwn ? SafeCsv.plain(row.cell(at)) : row.cell(at))
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip());
    }

    private void fault(long row, String column, Reason reason, String what) {
        faults.add(new Fault(row, column, reason, what));
    }

    /** Access needs as a cell has them: {@code step-free; interpreter: Polish}. */
    record NeedsText(Set<AccessNeed> needs, String language, List<String> unknown) {

        static NeedsText read(String cell) {
            Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
            List<String> unknown = new ArrayList<>();
            String language = "";
            for (String part : Arrays.stream(cell.split("[;,|]", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty() && !part.equalsIgnoreCase("none"))
                    .toList()) {
                String[] words = part.split(":", 2);
                Optional<AccessNeed> need = AccessNeed.labelled(words[0]);
                if (part.equalsIgnoreCase("BSL")) {
                    needs.add(AccessNeed.INTERPRETER);
                    language = "BSL";
                } else if (need.isEmpty() || (words.length > 1 && need.get() != AccessNeed.INTERPRETER)) {
                    unknown.add(part);
                } else {
                    needs.add(need.get());
                    language = words.length > 1 ? words[1].strip() : language;
                }
            }
            return new NeedsText(needs, language, unknown);
        }

        static String of(MemberDetails details) {
            return String.join(
                    "; ",
                    details.needs().stream()
                            .map(need -> need == AccessNeed.INTERPRETER
                                            && !details.language().isEmpty()
                                    ? need.label() + ": " + details.language()
                                    : need.label())
                            .toList());
        }
    }
}
