package org.folkmoot.testimony.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.testimony.Rejection;
import org.folkmoot.testimony.csv.CsvForm;
import org.folkmoot.testimony.csv.CsvRow;

/**
 * The rejected rows, and those that came in without a value, as they stand in their file, each with its reasons behind it. Put right, the file can be brought in by the same mapping,
 * which leaves the reasons out. Begun with the first rejected row.
 */
final class RejectedRows implements Closeable {

    private final Opening opening;
    private final CsvForm form;
    private final Reasons reasons;
    private Optional<SafeCsv> out = Optional.empty();

    /** Begins the file. */
    interface Opening {
        SafeCsv begin(List<String> header) throws IOException;
    }

    RejectedRows(Opening opening, CsvForm form, Reasons reasons) {
        this.opening = opening;
        this.form = form;
        this.reasons = reasons;
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
        file().row(cells);
    }

    private static String each(List<Rejection> rejections, Function<Rejection, String> said) {
        return rejections.stream().map(said).distinct().collect(Collectors.joining("; "));
    }

    private SafeCsv file() {
        if (out.isEmpty()) {
            List<String> header = new ArrayList<>(form.columns());
            header.addAll(List.of(
                    "Folkmoot: row", "Folkmoot: came in", "Folkmoot: field", "Folkmoot: why", "Folkmoot: what to do"));
            try {
                out = Optional.of(opening.begin(header));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return out.get();
    }

    @Override
    public void close() {
        out.ifPresent(file -> {
            try {
                file.close();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
