package org.folkmoot.ingest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.folkmoot.ingest.CellWords;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Rejection.Field;
import org.folkmoot.ingest.Rejection.Reason;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.csv.CsvForm;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.ingest.csv.WholeNumber;
import org.folkmoot.ingest.internal.RowOutcome.Faults;
import org.folkmoot.ingest.internal.RowOutcome.RowContent;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.csv.TextEncoding;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.SaidWithin;
import org.folkmoot.testimony.WordsUse;

/**
 * Reads rows by a mapping. A row without words is no answer, whatever else it holds. A row with one value that can't be read is rejected
 * whole, unless the mapping says to leave such values out: the person who has the file can put it right, and a comment without its date
 * or service is easily lost sight of.
 */
final class RowReader {

    private static final int WORDS_OF_A_QUESTION = 4;
    private static final int AROUND = 30;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Mapping mapping;
    private final NameLookup names;
    private final LocalDate today;
    private final List<Integer> id;
    private final List<Integer> words;
    private final List<String> questions;
    private final List<Integer> mapped;
    private final Readings.DateEvidence evidence = new Readings.DateEvidence();
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
    RowReader(Mapping mapping, CsvForm form, NameLookup names, LocalDate today, Predicate<String> isErased) {
        this.isErased = isErased;
        this.mapping = mapping;
        this.names = names;
        this.today = today;
        this.id = positions(form, mapping.id());
        this.words = positions(form, mapping.words());
        this.questions = mapping.words().stream().map(form::question).toList();
        this.mapped = positions(form, mapping.columns());
        this.contributor = position(form, mapping.contributor());
        this.date = position(form, mapping.date().map(Mapping.DateColumn::column));
        this.felt = position(form, mapping.felt().map(Mapping.Scale::column));
        this.service = positions(
                form, mapping.service().map(Mapping.ServiceColumns::columns).orElse(List.of()));
        this.themes = ThemeCells.of(mapping.themes(), this::isNoAnswer, column -> position(form, column));
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

    /** How many open questions each row has answers to. */
    int questions() {
        return words.size();
    }

    /** What a day of the column looks like, as far as it was read. */
    Readings.DateEvidence dates() {
        return evidence;
    }

    /** @param question which of the open questions, from 0 */
    RowOutcome read(CsvRow row, int question) {
        String said =
                row.cell(words.get(question)).strip().replace("\r\n", "\n").replace('\r', '\n');
        if (isNoAnswer(said)) {
            return new RowOutcome.NoAnswer(said);
        }
        if (isOfSomebodyErased(row)) {
            return new RowOutcome.OfErased();
        }
        Faults faults = new Faults(row.number());
        lost(row, faults);
        if (row.overflows()) {
            faults.add(
                    Field.ROW,
                    row.cell(width),
                    Reason.TOO_MANY_CELLS,
                    row.cells().size(),
                    width);
        }
        Optional<ServiceId> about = service(row, faults);
        Optional<Said> day = date(row, faults);
        RowContent content = new RowContent(
                key(row, said, question, faults),
                said,
                answer(row, contributor).filter(who -> !CellWords.nameNobody(who)),
                day.map(Said::day),
                day.map(Said::within).orElse(SaidWithin.DAY),
                felt(row, faults),
                about,
                themes.read(row, faults),
                place(row, faults),
                use(row, faults),
                asked(question));
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
    private List<String> key(CsvRow row, String said, int question, Faults faults) {
        if (id.isEmpty()) {
            return List.of(
                    said, answer(row, contributor).orElse(""), answer(row, date).orElse(""));
        }
        List<String> cells = id.stream().map(at -> row.cell(at).strip()).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            faults.add(Field.ID, "", Reason.NO_ID);
        }
        if (question == 0) {
            return cells;
        }
        // The answers of one row are told apart by their column; the first keeps the id of the row alone, as where
        // there is one question.
        List<String> key = new ArrayList<>(cells);
        key.add(mapping.words().get(question));
        return key;
    }

    /** The question travels with the words where several were asked, or where the heading is one. */
    private Optional<String> asked(int question) {
        String asked = questions.get(question);
        boolean isOne = words.size() > 1
                || asked.endsWith("?")
                || asked.split(" ", WORDS_OF_A_QUESTION + 1).length > WORDS_OF_A_QUESTION;
        return isOne ? Optional.of(asked) : Optional.empty();
    }

    /** Letters that could not be read: nothing is kept of a row in which a word may not be what was written. */
    private void lost(CsvRow row, Faults faults) {
        for (int at : mapped) {
            String cell = row.cell(at);
            int lost = TextEncoding.firstUnreadable(cell);
            if (lost >= 0) {
                String around = cell.substring(Math.max(0, lost - AROUND), Math.min(cell.length(), lost + AROUND));
                faults.add(
                        Field.ROW,
                        TextEncoding.shown(around),
                        Reason.UNREADABLE_LETTER,
                        TextEncoding.unreadable(cell.charAt(lost)));
                return;
            }
        }
    }

    /** When it was said, as exactly as it is known. */
    private record Said(LocalDate day, SaidWithin within) {}

    private Optional<Said> date(CsvRow row, Faults faults) {
        if (mapping.date().isEmpty()) {
            return Optional.empty();
        }
        DateOrder order = mapping.date().get().order();
        return answer(row, date).flatMap(value -> switch (evidence.noted(row.number(), value, order)) {
            case DateOrder.Day(var day) when day.isAfter(today) -> faults.add(Field.DATE, value, Reason.IN_THE_FUTURE);
            case DateOrder.Day(var day)
            when day.isBefore(EARLIEST) -> faults.add(Field.DATE, value, Reason.TOO_LONG_AGO);
            case DateOrder.Day(var day) -> Optional.of(new Said(day, SaidWithin.DAY));
            case DateOrder.InMonth(var month)
            when month.atDay(1).isAfter(today) -> faults.add(Field.DATE, value, Reason.IN_THE_FUTURE);
            case DateOrder.InMonth(var month) -> Optional.of(new Said(month.atDay(1), SaidWithin.MONTH));
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
            Optional<Felt> word = CellWords.felt(value);
            if (word.isPresent() || CellWords.areNoFeeling(value)) {
                return word;
            }
            OptionalInt number = WholeNumber.read(value);
            if (number.isEmpty()) {
                return faults.add(Field.FELT, value, Reason.NOT_A_WHOLE_NUMBER, scale.lowest(), scale.highest());
            }
            if (scale.dontKnow().contains(number.getAsInt())) {
                return Optional.empty();
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
        return named.isPresent() ? named : faults.add(Field.SERVICE, shown, Reason.NO_SUCH_SERVICE);
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
}
