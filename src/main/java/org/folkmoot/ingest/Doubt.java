package org.folkmoot.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.folkmoot.ingest.csv.ColumnSurvey;
import org.folkmoot.ingest.csv.FileSurvey;
import org.folkmoot.ingest.csv.WholeNumber;

/**
 * What the file does not tell about a column, or tells otherwise than its mapping: only a person can say, and nothing is tried before.
 *
 * @param column the name of the sheet where it is about the sheet
 */
public record Doubt(String column, Kind kind) {

    public enum Kind {
        /** Day and month could be taken for each other. */
        DATE_ORDER,
        /** The dates can only be in another order than was said. */
        DATE_ORDER_CONTRADICTED,
        /** Either end of the scale could be the good one. */
        SCALE,
        /** The numbers that stand there are not those of the scale. */
        SCALE_CONTRADICTED,
        /** Few values in many rows: they name groups, not people. */
        PERSON,
        /** The values are too few, or too short, for what people say. */
        WORDS,
        /** There are several sheets. */
        SHEET
    }

    private static final int MANY_ROWS = 30;
    private static final int FEW_ROWS_A_VALUE = 10;

    /** @param settled columns a person has looked at */
    public static List<Doubt> open(FileSurvey survey, MappingSketch sketch, Set<String> settled) {
        List<Doubt> doubts = new ArrayList<>();
        if (survey.form().sheets().size() > 1 && sketch.reading().sheet().isEmpty()) {
            doubts.add(new Doubt(survey.form().sheet().orElseThrow(), Kind.SHEET));
        }
        survey.columns().stream()
                .filter(column -> !settled.contains(column.name()) && column.filled() > 0)
                .forEach(column -> {
                    switch (sketch.use(column.name())) {
                        case DATE -> date(column, sketch, doubts);
                        case FELT -> felt(column, sketch, doubts);
                        case CONTRIBUTOR -> add(doubts, column, Kind.PERSON, namesGroups(column));
                        case WORDS -> add(doubts, column, Kind.WORDS, isNoSpeech(column));
                        case ID, SERVICE, THEME_FLAG, THEME_NAMES, PLACE, USES, LEFT_OUT -> {}
                    }
                });
        return doubts;
    }

    private static void add(List<Doubt> doubts, ColumnSurvey column, Kind kind, boolean isOpen) {
        if (isOpen) {
            doubts.add(new Doubt(column.name(), kind));
        }
    }

    private static void date(ColumnSurvey column, MappingSketch sketch, List<Doubt> doubts) {
        boolean isContradicted = column.dates().contradict(sketch.order());
        add(doubts, column, Kind.DATE_ORDER_CONTRADICTED, isContradicted);
        add(
                doubts,
                column,
                Kind.DATE_ORDER,
                !isContradicted && !column.dates().tell() && !sketch.isSure(column.name()));
    }

    private static void felt(ColumnSurvey column, MappingSketch sketch, List<Doubt> doubts) {
        boolean isContradicted = column.numbers().lowest().isPresent() && !isOnScale(column, sketch);
        add(doubts, column, Kind.SCALE_CONTRADICTED, isContradicted);
        add(doubts, column, Kind.SCALE, !isContradicted && !sketch.isSure(column.name()));
    }

    /** Within its ends, and reaching over half of it: a scale of five read as one of ten loses its good or its bad half. */
    private static boolean isOnScale(ColumnSurvey column, MappingSketch sketch) {
        int lowest = Math.min(sketch.best(), sketch.worst());
        int highest = Math.max(sketch.best(), sketch.worst());
        int found = column.numbers().highest().orElseThrow();
        long strange = column.count(value -> isOff(value, lowest, highest, sketch.dontKnow()));
        boolean reaches = highest <= 5 || found * 2 > highest || column.different() < 5;
        return strange * 20 <= column.filled() && reaches;
    }

    private static boolean isOff(String value, int lowest, int highest, Set<Integer> dontKnow) {
        OptionalInt number = WholeNumber.read(value);
        return number.isPresent()
                && (number.getAsInt() < lowest || number.getAsInt() > highest)
                && !dontKnow.contains(number.getAsInt());
    }

    /** True if the values of the column name groups rather than people. */
    public static boolean namesGroups(ColumnSurvey column) {
        return column.filled() >= MANY_ROWS && column.different() * FEW_ROWS_A_VALUE < column.filled();
    }

    private static boolean isNoSpeech(ColumnSurvey column) {
        boolean fewValues = column.filled() >= MANY_ROWS && column.different() * FEW_ROWS_A_VALUE * 2 < column.filled();
        boolean noSpaces = column.filled() >= MANY_ROWS
                && column.spaced() * 10 < column.filled()
                && column.samples().stream().allMatch(value -> value.chars().allMatch(c -> c < 0x80));
        return fewValues || noSpaces;
    }
}
