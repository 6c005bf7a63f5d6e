package org.folkmoot.ingest.internal;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.io.function.IOFunction;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.csv.CsvForm;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.csv.TextEncoding;

/**
 * The rejected rows, and those that came in without a value, begun with the first: in the columns that the mapping names, as they stand in
 * their file, each with its reasons behind it; and the reasons alone. Of other columns nothing is kept. Put right, the whole rows can be brought in by the same mapping, which leaves the reasons out.
 * They say whose words they are, so they are for the person who brought the file only. The reasons alone are for everybody who works there.
 */
final class RejectedRows implements Closeable, Readings.Sink {

    private final Sheet whole;
    private final Sheet reasonsAlone;
    private final List<Integer> mapped;
    private final List<Integer> id;
    private final Reasons reasons;
    private long lastRow;

    /** Begins a file with its header. */
    interface Opening extends IOFunction<List<String>, SafeCsv> {}

    RejectedRows(Opening whole, Opening reasonsAlone, CsvForm form, Mapping mapping, Reasons reasons) {
        this.mapped = mapping.columns().stream()
                .map(form::indexOf)
                .flatMapToInt(OptionalInt::stream)
                .distinct()
                .sorted()
                .boxed()
                .toList();
        List<String> columns =
                new ArrayList<>(mapped.stream().map(form.columns()::get).toList());
        columns.addAll(List.of(
                "Folkmoot: row", "Folkmoot: came in", "Folkmoot: field", "Folkmoot: why", "Folkmoot: what to do"));
        this.whole = new Sheet(whole, columns);
        this.reasonsAlone = new Sheet(
                reasonsAlone, List.of("Row", "Id", "Came in", "Field", "Value", "Why it cannot come in", "What to do"));
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

    @Override
    public void stayedOut(CsvRow row, RowOutcome.StaysOut outcome) {
        if (outcome instanceof RowOutcome.Rejected rejected) {
            add(row, rejected.reasons(), "no");
        }
    }

    @Override
    public void kept(CsvRow row, Fingerprint key, RowOutcome.Kept kept) {
        if (!kept.leftOut().isEmpty()) {
            add(row, kept.leftOut(), "without this value");
        }
    }

    private void add(CsvRow row, List<Rejection> rejections, String cameIn) {
        if (row.number() == lastRow) {
            // Another answer of the same row: the row is there, and its reasons are those.
            return;
        }
        lastRow = row.number();
        addWhole(row, rejections, cameIn);
        rejections.forEach(rejection -> addReason(row, rejection, cameIn));
    }

    private void addWhole(CsvRow row, List<Rejection> rejections, String cameIn) {
        List<String> cells = new ArrayList<>(
                mapped.stream().map(at -> TextEncoding.shown(row.cell(at))).toList());
        cells.add(Long.toString(row.number()));
        cells.add(cameIn);
        cells.add(each(rejections, rejection -> reasons.field(rejection, Locale.ENGLISH)));
        cells.add(each(rejections, rejection -> reasons.why(rejection, Locale.ENGLISH)));
        cells.add(each(rejections, rejection -> reasons.remedy(rejection, Locale.ENGLISH)));
        if (row.overflows()) {
            // Beyond the last column again, or the file put right elsewhere would let the row in with its cells under
            // the wrong headings.
            cells.add("Folkmoot: more cells stood here");
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

    /** The rejection in a line, without the value, for everybody who works there. */
    String said(Rejection rejection) {
        return "Row %d, %s: %s. %s."
                .formatted(
                        rejection.row(),
                        reasons.field(rejection, Locale.ENGLISH),
                        reasons.why(rejection, Locale.ENGLISH),
                        reasons.remedy(rejection, Locale.ENGLISH));
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
                out = Optional.of(Uncheck.get(() -> opening.apply(header)));
            }
            out.get().row(cells);
        }

        void close() {
            out.ifPresent(file -> Uncheck.run(file::close));
        }
    }
}
