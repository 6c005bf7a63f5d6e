package org.folkmoot.testimony.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.testimony.Bill;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.Rejection;
import org.folkmoot.testimony.Rejection.Field;
import org.folkmoot.testimony.Rejection.Reason;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.testimony.csv.CsvForm;
import org.folkmoot.testimony.csv.CsvRow;
import org.folkmoot.testimony.csv.DateOrder;
import org.folkmoot.testimony.csv.WholeNumber;

/**
 * Reads rows by a mapping. A row without words is no answer, whatever else it holds. A row with one value that can't be read is rejected
 * whole, unless the mapping says to leave such values out: the person who has the file can put it right, and a comment without its date
 * or service is easily lost sight of.
 */
final class RowReader {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Mapping mapping;
    private final NamesAtHand names;
    private final LocalDate today;
    private final List<Integer> id;
    private final int words;
    private final OptionalInt contributor;
    private final OptionalInt date;
    private final OptionalInt felt;
    private final List<Integer> service;
    private final ThemeCells themes;
    private final OptionalInt place;
    private final OptionalInt use;
    private final int width;
    private final Predicate<String> isErased;

    /**
     * @param isErased whether the person a reference names was erased: then their row is passed over, whatever else stands in it
     * @throws InvalidRequest if the mapping names a column the file has not
     */
    RowReader(Mapping mapping, CsvForm form, NamesAtHand names, LocalDate today, Predicate<String> isErased) {
        this.isErased = isErased;
        this.mapping = mapping;
        this.names = names;
        this.today = today;
        this.id = positions(form, mapping.id());
        this.words = position(form, mapping.words());
        this.contributor = position(form, mapping.contributor());
        this.date = position(form, mapping.date().map(Mapping.DateColumn::column));
        this.felt = position(form, mapping.felt().map(Mapping.Scale::column));
        this.service = positions(
                form, mapping.service().map(Mapping.ServiceColumns::columns).orElse(List.of()));
        this.themes = ThemeCells.of(mapping.themes(), column -> position(form, column));
        this.place = position(form, mapping.place());
        this.use = position(form, mapping.uses().column().map(Mapping.UseColumn::column));
        this.width = form.columns().size();
    }

    private static OptionalInt position(CsvForm form, Optional<String> column) {
        return column.isEmpty() ? OptionalInt.empty() : OptionalInt.of(position(form, column.get()));
    }

    private static List<Integer> positions(CsvForm form, List<String> columns) {
        return columns.stream().map(column -> position(form, column)).toList();
    }

    private static int position(CsvForm form, String column) {
        return form.indexOf(column)
                .orElseThrow(() -> new InvalidRequest(
                        "mapping", "The mapping speaks of a column “" + column + "”, which the file has not."));
    }

    RowOutcome read(CsvRow row) {
        String said = row.cell(words).strip().replace("\r\n", "\n").replace('\r', '\n');
        if (isNoAnswer(said)) {
            return new RowOutcome.NoAnswer(said);
        }
        if (isOfSomebodyErased(row)) {
            return new RowOutcome.NoAnswer(Bill.ERASED);
        }
        Faults faults = new Faults(row.number());
        if (row.overflows()) {
            faults.add(
                    Field.ROW,
                    row.cell(width),
                    Reason.TOO_MANY_CELLS,
                    row.cells().size(),
                    width);
        }
        Optional<ServiceId> about = service(row, faults);
        RowContent content = new RowContent(
                key(row, said, faults),
                said,
                answer(row, contributor),
                date(row, faults),
                felt(row, faults),
                about,
                themes.read(row, faults),
                place(row, faults),
                use(row, faults));
        return faults.outcome(content, mapping.faulty());
    }

    /** Where cells have shifted, any of them may be the reference. */
    private boolean isOfSomebodyErased(CsvRow row) {
        if (row.overflows() && contributor.isPresent()) {
            return row.cells().stream().map(String::strip).anyMatch(isErased);
        }
        return answer(row, contributor).filter(isErased).isPresent();
    }

    private boolean isNoAnswer(String value) {
        String key = Mapping.key(value);
        return key.isEmpty() || mapping.noAnswer().contains(key);
    }

    /** The cell if it is mapped and holds an answer. */
    private Optional<String> answer(CsvRow row, OptionalInt column) {
        return column.isEmpty()
                ? Optional.empty()
                : Optional.of(row.cell(column.getAsInt()).strip()).filter(value -> !isNoAnswer(value));
    }

    /** Without an id a comment is known by who said what when: what was coded about it later may change. */
    private List<String> key(CsvRow row, String said, Faults faults) {
        if (id.isEmpty()) {
            return List.of(
                    said, answer(row, contributor).orElse(""), answer(row, date).orElse(""));
        }
        List<String> cells = id.stream().map(at -> row.cell(at).strip()).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            faults.add(Field.ID, "", Reason.NO_ID);
        }
        return cells;
    }

    private Optional<LocalDate> date(CsvRow row, Faults faults) {
        if (mapping.date().isEmpty()) {
            return Optional.empty();
        }
        DateOrder order = mapping.date().get().order();
        return answer(row, date).flatMap(value -> switch (order.read(value)) {
            case DateOrder.Day(var day) when day.isAfter(today) -> faults.add(Field.DATE, value, Reason.IN_THE_FUTURE);
            case DateOrder.Day(var day)
            when day.isBefore(EARLIEST) -> faults.add(Field.DATE, value, Reason.TOO_LONG_AGO);
            case DateOrder.Day(var day) -> Optional.of(day);
            case DateOrder.NoSuchDay(var month, var day) ->
                faults.add(Field.DATE, value, Reason.NO_SUCH_DAY, month.getValue(), day);
            case DateOrder.NotADate() -> faults.add(Field.DATE, value, Reason.NOT_A_DATE, order.name());
        });
    }

    private Optional<Felt> felt(CsvRow row, Faults faults) {
        if (mapping.felt().isEmpty()) {
            return Optional.empty();
        }
        Mapping.Scale scale = mapping.felt().get();
        return answer(row, felt).flatMap(value -> {
            OptionalInt number = WholeNumber.read(value);
            if (number.isEmpty()) {
                return faults.add(Field.FELT, value, Reason.NOT_A_WHOLE_NUMBER, scale.lowest(), scale.highest());
            }
            Optional<Felt> step = scale.stepOf(number.getAsInt());
            return step.isPresent()
                    ? step
                    : faults.add(Field.FELT, value, Reason.NOT_ON_THE_SCALE, scale.lowest(), scale.highest());
        });
    }

    private Optional<ServiceId> service(CsvRow row, Faults faults) {
        if (mapping.service().isEmpty()) {
            return Optional.empty();
        }
        List<String> cells = service.stream().map(at -> row.cell(at).strip()).toList();
        String shown =
                String.join(", ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
        Optional<ServiceId> matched =
                Optional.ofNullable(mapping.service().get().matches().get(Mapping.keys(cells)));
        if (matched.isPresent()) {
            return names.services().contains(matched.get())
                    ? matched
                    : faults.add(Field.SERVICE, shown, Reason.SERVICE_NOT_IN_DIRECTORY);
        }
        Optional<String> narrowest =
                cells.reversed().stream().filter(cell -> !isNoAnswer(cell)).findFirst();
        if (narrowest.isEmpty()) {
            return Optional.empty();
        }
        Optional<ServiceId> named = narrowest.flatMap(names::service);
        return named.isPresent() ? named : faults.unmatched(cells, shown);
    }

    private PlaceId place(CsvRow row, Faults faults) {
        return answer(row, place)
                .map(value -> Optional.ofNullable(names.places().get(Mapping.key(value)))
                        .or(() -> faults.add(Field.PLACE, value, Reason.NO_SUCH_PLACE))
                        .orElse(names.at()))
                .orElse(names.at());
    }

    private WordsUse use(CsvRow row, Faults faults) {
        if (mapping.uses().column().isEmpty()) {
            return mapping.uses().upTo();
        }
        Mapping.UseColumn column = mapping.uses().column().get();
        return answer(row, use)
                .map(value -> Optional.ofNullable(column.values().get(Mapping.key(value)))
                        .or(() -> faults.add(Field.USES, value, Reason.NO_SUCH_USE))
                        .orElse(WordsUse.ANALYSE))
                .orElse(WordsUse.ANALYSE);
    }

    /** What is wrong with a row. */
    static final class Faults {

        private final long row;
        private final List<Rejection> reasons = new ArrayList<>();
        private List<String> unmatched = List.of();

        Faults(long row) {
            this.row = row;
        }

        /** Notes it, and is empty, so that it can stand for the value that could not be read. */
        <T> Optional<T> add(Field field, String value, Reason reason, Object... arguments) {
            List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
            reasons.add(new Rejection(row, field, value, reason, texts));
            return Optional.empty();
        }

        <T> Optional<T> unmatched(List<String> cells, String shown) {
            unmatched = cells;
            return add(Field.SERVICE, shown, Reason.NO_SUCH_SERVICE);
        }

        RowOutcome outcome(RowContent content, Mapping.Faulty faulty) {
            boolean comesIn = faulty == Mapping.Faulty.LEAVE_VALUE_OUT
                    ? reasons.stream().allMatch(Rejection::isAboutOneValue)
                    : reasons.isEmpty();
            return comesIn
                    ? new RowOutcome.Kept(content, reasons, unmatched)
                    : new RowOutcome.Rejected(reasons, unmatched);
        }
    }
}
