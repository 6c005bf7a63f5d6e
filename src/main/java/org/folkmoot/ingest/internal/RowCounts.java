package org.folkmoot.ingest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.ingest.ImportRun;
import org.folkmoot.ingest.ImportSummary;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.ingest.csv.LongTable;
import org.folkmoot.ingest.internal.RowOutcome.RowContent;
import org.folkmoot.place.ServiceId;

/** Adds up what becomes of the rows of a file. */
final class RowCounts {

    private final LongTable people = new LongTable(0);
    private final Set<ServiceId> services = new HashSet<>();
    private final Map<String, Long> noAnswer = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private Optional<LocalDate> earliest = Optional.empty();
    private Optional<LocalDate> latest = Optional.empty();
    private long rows;
    private long fresh;
    private long changed;
    private long unchanged;
    private long erased;
    private long nameless;
    private long flawed;
    private long rejected;

    void add(RowOutcome.StaysOut outcome) {
        rows++;
        switch (outcome) {
            case RowOutcome.NoAnswer(var value) -> noAnswer.merge(value, 1L, Long::sum);
            case RowOutcome.OfErased _ -> erased++;
            case RowOutcome.Rejected(var reasons) -> {
                rejected++;
                note(reasons);
            }
        }
    }

    /** A row that comes in, flawed or not. */
    void add(RowOutcome.Kept row, Ledger.Known known) {
        rows++;
        if (!row.leftOut().isEmpty()) {
            flawed++;
            note(row.leftOut());
        }
        switch (known) {
            case Ledger.Known.Same _ -> unchanged++;
            case Ledger.Known.Other _ -> changed++;
            case Ledger.Known.Not _, Ledger.Known.Announced _ -> fresh++;
        }
        RowContent content = row.content();
        content.contributor()
                .map(name -> Fingerprint.of(List.of(name)))
                .ifPresentOrElse(name -> people.add(name.high(), name.low()), () -> nameless++);
        content.service().ifPresent(services::add);
        content.said().ifPresent(day -> {
            earliest = earliest.filter(day::isAfter).or(() -> Optional.of(day));
            latest = latest.filter(day::isBefore).or(() -> Optional.of(day));
        });
    }

    private void note(List<Rejection> reasons) {
        reasons.stream()
                .limit(Math.max(0, ImportSummary.MOST_REJECTIONS - rejections.size()))
                .forEach(rejections::add);
    }

    /** True if what should name people has few values in many rows. */
    boolean namesGroups() {
        long named = fresh + changed + unchanged - nameless;
        return named >= ImportRun.Counts.MANY && people.size() * ImportRun.Counts.FEW_ROWS_A_PERSON < named;
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("new", fresh);
        figures.put("changed", changed);
        figures.put("unchanged", unchanged);
        figures.put(
                "blank", noAnswer.values().stream().mapToLong(Long::longValue).sum());
        if (erased > 0) {
            figures.put("erased", erased);
        }
        figures.put("flawed", flawed);
        figures.put("people", people.size() + nameless);
        return figures;
    }

    ImportSummary bill(List<String> newThemes, ImportSummary.Rewritten rewritten, List<LeftOut> leftOut) {
        return new ImportSummary(
                rows,
                fresh,
                changed,
                unchanged,
                people.size() + nameless,
                earliest,
                latest,
                services.size(),
                rewritten,
                noAnswer,
                erased,
                flawed,
                rejected,
                rejections,
                newThemes,
                leftOut);
    }
}
