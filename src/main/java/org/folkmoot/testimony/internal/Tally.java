package org.folkmoot.testimony.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Bill;
import org.folkmoot.testimony.Rejection;

/** Adds up what becomes of the rows of a file. */
final class Tally {

    /** More different blank values or unmatched combinations than anybody reads are counted together or passed over. */
    private static final int MOST_KINDS = 1000;

    private final LongTable people = new LongTable(0);
    private final Set<ServiceId> services = new HashSet<>();
    private final Map<String, Long> noAnswer = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<List<String>, Long> unmatched = new LinkedHashMap<>();
    private Optional<LocalDate> earliest = Optional.empty();
    private Optional<LocalDate> latest = Optional.empty();
    private long rows;
    private long fresh;
    private long changed;
    private long unchanged;
    private long nameless;
    private long flawed;
    private long rejected;

    void blank(String value) {
        rows++;
        noAnswer.merge(value, 1L, Long::sum);
    }

    void rejected(RowOutcome.Rejected row) {
        rows++;
        rejected++;
        note(row.reasons(), row.unmatched());
    }

    /** Values without which a row comes in. Counted beside {@link #fresh}, {@link #changed} or {@link #unchanged}. */
    void leftOut(RowOutcome.Kept row) {
        if (!row.leftOut().isEmpty()) {
            flawed++;
            note(row.leftOut(), row.unmatched());
        }
    }

    private void note(List<Rejection> reasons, List<String> combination) {
        reasons.stream()
                .limit(Math.max(0, Bill.MOST_REJECTIONS - rejections.size()))
                .forEach(rejections::add);
        if (!combination.isEmpty() && (unmatched.size() < MOST_KINDS || unmatched.containsKey(combination))) {
            unmatched.merge(combination, 1L, Long::sum);
        }
    }

    void fresh(RowContent content) {
        fresh++;
        incoming(content);
    }

    void changed(RowContent content) {
        changed++;
        incoming(content);
    }

    void unchanged(RowContent content) {
        unchanged++;
        incoming(content);
    }

    private void incoming(RowContent content) {
        rows++;
        content.contributor().ifPresentOrElse(name -> people.add(Fingerprint.of(List.of(name))), () -> nameless++);
        content.service().ifPresent(services::add);
        content.said().ifPresent(day -> {
            earliest = earliest.filter(day::isAfter).or(() -> Optional.of(day));
            latest = latest.filter(day::isBefore).or(() -> Optional.of(day));
        });
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
        figures.put("flawed", flawed);
        figures.put("people", people.size() + nameless);
        return figures;
    }

    Bill bill(List<String> newThemes) {
        return new Bill(
                rows,
                fresh,
                changed,
                unchanged,
                people.size() + nameless,
                earliest,
                latest,
                services.size(),
                noAnswer,
                flawed,
                rejected,
                rejections,
                unmatched,
                newThemes);
    }
}
