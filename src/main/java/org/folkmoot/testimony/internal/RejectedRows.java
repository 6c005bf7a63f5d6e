package org.folkmoot.testimony.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.Rejection;
import org.folkmoot.testimony.csv.CsvForm;
import org.folkmoot.testimony.csv.CsvRow;

/**
 * The rejected rows, and those that came in without a value, begun with the first: whole, as they stand in their file, each with its
 * reasons behind it; and the reasons alone. Put right, the whole rows can be brought in by the same mapping, which leaves the reasons out.
 * They say whose words they are, so they are for the person who brought the file only. The reasons alone are for everybody who works there.
 */
final class RejectedRows implements Closeable {

    private final Sheet whole;
    private final Sheet reasonsAlone;
    private final CsvForm form;
    private final List<Integer> id;
    private final Reasons reasons;

    /** Begins a file. */
    interface Opening {
        SafeCsv begin(List<String> header) throws IOException;
    }

    RejectedRows(Opening whole, Opening reasonsAlone, CsvForm form, Mapping mapping, Reasons reasons) {
        List<String> columns = new ArrayList<>(form.columns());
        columns.addAll(List.of(
                "Folkmoot: row", "Folkmoot: came in", "Folkmoot: field", "Folkmoot: why", "Folkmoot: what to do"));
        this.whole = new Sheet(whole, columns);
        this.reasonsAlone = new Sheet(
                reasonsAlone, List.of("Row", "Id", "Came in", "Field", "Value", "Why it cannot come in", "What to do"));
        this.form = form;
        this.id = namesPeople(mapping)
                ? List.of()
                : mapping.id().stream()
                        .map(form::indexOf)
                        .flatMapToInt(OptionalInt::stream)
                        .boxed()
                        .toList();
        this.reasons = reasons;
    }

    /** True if the id of a comment is, in part, who said it. */
    private static boolean namesPeople(Mapping mapping) {
        return mapping.contributor().filter(mapping.id()::contains).isPresent();
    }

    void stayedOut(CsvRow row, List<Rejection> reasons) {
        add(row, reasons, "no");
    }

    void cameInWithout(CsvRow row, List<Rejection> values) {
        if (!values.isEmpty()) {
            add(row, values, "without this value");
        }
    }

    private void add(CsvRow row, List<Rejection> rejections, String cameIn) {
        addWhole(row, rejections, cameIn);
        rejections.forEach(rejection -> addReason(row, rejection, cameIn));
    }

    private void addWhole(CsvRow row, List<Rejection> rejections, String cameIn) {
        List<String> cells = new ArrayList<>(
                IntStream.range(0, form.columns().size()).mapToObj(row::cell).toList());
        cells.add(Long.toString(row.number()));
        cells.add(cameIn);
        cells.add(each(rejections, rejection -> reasons.field(rejection, Locale.ENGLISH)));
        cells.add(each(rejections, rejection -> reasons.why(rejection, Locale.ENGLISH)));
        cells.add(each(rejections, rejection -> reasons.remedy(rejection, Locale.ENGLISH)));
        if (row.overflows()) {
            // Beyond the last column again, or the file put right elsewhere would let the row in without them.
            cells.addAll(row.cells().subList(row.width(), row.cells().size()));
        }
        whole.row(cells);
    }

    private void addReason(CsvRow row, Rejection rejection, String cameIn) {
        // In a row with too many cells they may stand under any heading, so that any of them may be a name.
        boolean isTold = !row.overflows() && (rejection.field() != Rejection.Field.ID || !id.isEmpty());
        reasonsAlone.row(List.of(
                Long.toString(row.number()),
                row.overflows() ? "" : id.stream().map(row::cell).collect(Collectors.joining(", ")),
                cameIn,
                reasons.field(rejection, Locale.ENGLISH),
                isTold ? rejection.value() : "",
                reasons.why(rejection, Locale.ENGLISH),
                reasons.remedy(rejection, Locale.ENGLISH)));
    }

    private static String each(List<Rejection> rejections, Function<Rejection, String> said) {
        return rejections.stream().map(said).distinct().collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        whole.close();
        reasonsAlone.close();
    }

    /** A file that is begun with its first row. */
    private static final class Sheet {

        private final Opening opening;
        private final List<String> header;
        private Optional<SafeCsv> out = Optional.empty();

        Sheet(Opening opening, List<String> header) {
            this.opening = opening;
            this.header = header;
        }

        void row(List<String> cells) {
            if (out.isEmpty()) {
                try {
                    out = Optional.of(opening.begin(header));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
            out.get().row(cells);
        }

        void close() {
            out.ifPresent(file -> {
                try {
                    file.close();
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        }
    }
}
