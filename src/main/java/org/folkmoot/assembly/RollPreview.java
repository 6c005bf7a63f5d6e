package org.folkmoot.assembly;

import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.csv.CsvSheet;

/**
 * What a file of people would make of the roll, or what is wrong with it. Nothing is saved yet.
 *
 * @param sheet what the file says
 * @param rows one for each person, in the order of the file, if nothing is wrong with their row
 * @param faults with any of them, none of the file is saved
 */
public record RollPreview(CsvSheet sheet, List<Row> rows, List<Fault> faults) {

    public RollPreview {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** How many rows would do this. */
    public long count(Effect effect) {
        return rows.stream().filter(row -> row.effect() == effect).count();
    }

    /** What a row does. */
    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * A row that can be saved.
     *
     * @param number as a spreadsheet counts
     * @param before the member as they are; empty for somebody new
     * @param reserve their number on the list of reserves; empty for who is none
     */
    public record Row(
            long number, Optional<Member> before, String name, MemberDetails details, Optional<Integer> reserve) {

        public Effect effect() {
            return before.map(member -> member.name().equals(name)
                                    && member.details().equals(details)
                                    && reserveOf(member).equals(reserve)
                            ? Effect.UNCHANGED
                            : Effect.CHANGED)
                    .orElse(Effect.NEW);
        }

        private static Optional<Integer> reserveOf(Member member) {
            return member.reserve().filter(_ -> member.isReserve()).map(Reserve::number);
        }
    }

    /**
     * Something that can't be saved. Each reason has a text {@code assembly.file.fault.<name>} that says what to do.
     *
     * @param row as a spreadsheet counts; 0 for the whole file
     * @param column what it is called; empty for the whole row
     * @param what stands there
     */
    public record Fault(long row, String column, Reason reason, String what) {

        public enum Reason {
            EMPTY,
            TORN,
            NO_NAME_COLUMN,
            COLUMN_TWICE,
            COLUMN_UNNAMED,
            COLUMN_TOO_LONG,
            TOO_MANY_TRAITS,
            TOO_MANY_CELLS,
            TOO_MANY_MEMBERS,
            NAME_MISSING,
            NAME_TWICE_IN_FILE,
            NAME_TWICE_ON_ROLL,
            MEMBER_UNKNOWN,
            MEMBER_TWICE,
            NEED_UNKNOWN,
            STATE_UNKNOWN,
            STATE_CHANGES,
            RESERVE_NUMBER,
            RESERVE_NUMBER_TWICE,
            TOO_LONG
        }
    }
}
