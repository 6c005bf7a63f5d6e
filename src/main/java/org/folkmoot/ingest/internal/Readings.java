package org.folkmoot.ingest.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.ingest.csv.LongTable;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.ingest.internal.RowOutcome.RowContent;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.jobs.JobFailed;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.TestimonyId;

/**
 * A file read by a mapping, twice: first to find ids given to two rows and the themes that are named, then to say of each row what
 * becomes of it.
 */
final class Readings {

    /** A column with more different names than any codebook has is no column of themes. */
    private static final int MOST_THEMES = 2000;

    private static final int COMMENTS_AT_ONCE = 1_000;

    /** Where the second reading goes. Called for each row, in order. */
    interface Sink {

        void kept(CsvRow row, Fingerprint key, RowOutcome.Kept kept);

        void stayedOut(CsvRow row, RowOutcome.StaysOut outcome);
    }

    private final CsvFile file;
    private final RowReader reader;
    private final boolean hasIds;
    private final Optional<Mapping.DateColumn> dates;
    private final SeenRows seen = new SeenRows();
    private final Map<String, String> themes = new LinkedHashMap<>();
    private List<LeftOut> leftOut = List.of();
    private long rows;

    Readings(CsvFile file, Mapping mapping, RowReader reader) {
        this.file = file;
        this.reader = reader;
        this.dates = mapping.date();
        this.hasIds = !mapping.id().isEmpty();
        mapping.themes()
                .filter(Mapping.ThemeFlags.class::isInstance)
                .map(Mapping.ThemeFlags.class::cast)
                .ifPresent(flags -> flags.names().values().forEach(this::noteTheme));
    }

    /** The first reading. */
    void scan() {
        leftOut = file.read(row -> {
            for (int question = 0; question < reader.questions(); question++) {
                rows++;
                scan(row, question);
            }
        });
        if (rows == 0) {
            throw new UnreadableCsv(UnreadableCsv.Fault.HEADING_ONLY, 0);
        }
        dates.ifPresent(reader.dates()::check);
    }

    private void scan(CsvRow row, int question) {
        if (reader.read(row, question) instanceof RowOutcome.Kept kept) {
            RowContent content = kept.content();
            content.themes().forEach(this::noteTheme);
            if (hasIds) {
                seen.note(Fingerprint.of(content.key()), content.fingerprint(), row.number());
            }
        }
    }

    /** What stands above, between and under the answers. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void noteTheme(String name) {
        themes.putIfAbsent(Mapping.key(name), name);
        if (themes.size() > MOST_THEMES) {
            throw new JobFailed("The columns of themes hold more than " + MOST_THEMES
                    + " different names. Is a column of words among them, or a separator missing?");
        }
    }

    long rows() {
        return rows;
    }

    /** Names of all themes met, as they were first written. */
    List<String> themes() {
        return new ArrayList<>(themes.values());
    }

    /** The second reading. */
    void judge(Sink sink) {
        Occurrences occurrences = new Occurrences();
        file.read(row -> {
            for (int question = 0; question < reader.questions(); question++) {
                judge(row, question, occurrences, sink);
            }
        });
    }

    private void judge(CsvRow row, int question, Occurrences occurrences, Sink sink) {
        switch (reader.read(row, question)) {
            case RowOutcome.StaysOut outcome -> sink.stayedOut(row, outcome);
            case RowOutcome.Kept kept -> judge(row, kept, occurrences, sink);
        }
    }

    private void judge(CsvRow row, RowOutcome.Kept kept, Occurrences occurrences, Sink sink) {
        RowContent content = kept.content();
        Fingerprint key = Fingerprint.of(content.key());
        if (!hasIds) {
            sink.kept(row, occurrences.numbered(key, content), kept);
            return;
        }
        OptionalLong other = seen.contradicting(key, row.number());
        if (other.isPresent()) {
            sink.stayedOut(row, sameId(row, content, other.getAsLong()));
        } else {
            sink.kept(row, key, kept);
        }
    }

    /** What is known of a row that comes in; one that repeats a row above, word for word, is here with that. */
    Ledger.Known known(CsvRow row, Fingerprint key, RowOutcome.Kept kept, Ledger ledger) {
        return hasIds && seen.repeats(key, row.number())
                ? new Ledger.Known.Same()
                : ledger.look(key, kept.content().fingerprint());
    }

    private static RowOutcome.Rejected sameId(CsvRow row, RowContent content, long other) {
        Rejection rejection = new Rejection(
                row.number(),
                Rejection.Field.ID,
                String.join(", ", content.key()),
                Rejection.Reason.SAME_ID_OTHER_WORDS,
                List.of(Long.toString(other)));
        return new RowOutcome.Rejected(List.of(rejection));
    }

    /**
     * Exports that come back are refused: what is here would be counted twice, and nobody could tell any more who said it.
     *
     * @throws InvalidRequest if the file is an export and a comment of it is here; one of another installation comes in by its ids as any file does
     */
    static void refuseOwnExport(CsvFile file, Testimonies testimonies) {
        if (!file.isExport()) {
            return;
        }
        List<TestimonyId> ids = new ArrayList<>();
        file.read(row -> {
            RequestedId.find(row.cell(0).strip()).map(TestimonyId::new).ifPresent(ids::add);
            if (ids.size() >= COMMENTS_AT_ONCE) {
                refuseIfHere(ids, testimonies);
                ids.clear();
            }
        });
        refuseIfHere(ids, testimonies);
    }

    private static void refuseIfHere(List<TestimonyId> ids, Testimonies testimonies) {
        if (!testimonies.forIndex(ids).isEmpty()) {
            throw new InvalidRequest(
                    "file",
                    "This file is an export of comments that are here: imported, they would count twice. Change them"
                            + " where they are, or import the file they came from.");
        }
    }

    /** Where no column is an id, two people may say the same on one day: the second is told from the first by being the second. */
    private static final class Occurrences {

        private final LongTable met = new LongTable(1);

        Fingerprint numbered(Fingerprint key, RowContent content) {
            int at = met.add(key.high(), key.low());
            long times = met.value(at, 0) + 1;
            met.set(at, 0, times);
            List<String> parts = new ArrayList<>(content.key());
            parts.add(Long.toString(times));
            return Fingerprint.of(parts);
        }
    }

    /** The rows of one file by what they are known by: finds two that claim one id, and counts those that are known by their words alone. */
    private static final class SeenRows {

        private static final int CONTENT = 0;
        private static final int FIRST = 1;
        private static final int OTHER = 2;

        private final LongTable rows = new LongTable(3);

        void note(Fingerprint key, long content, long row) {
            int at = rows.add(key.high(), key.low());
            if (rows.value(at, FIRST) == 0) {
                rows.set(at, CONTENT, content);
                rows.set(at, FIRST, row);
            } else if (rows.value(at, CONTENT) != content && rows.value(at, OTHER) == 0) {
                rows.set(at, OTHER, row);
            }
        }

        /** Another row that has the same key and says something else. */
        OptionalLong contradicting(Fingerprint key, long row) {
            int at = rows.find(key.high(), key.low());
            if (at < 0 || rows.value(at, OTHER) == 0) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(rows.value(at, FIRST) == row ? rows.value(at, OTHER) : rows.value(at, FIRST));
        }

        /** True if a row above has the same key and says the same. */
        boolean repeats(Fingerprint key, long row) {
            int at = rows.find(key.high(), key.low());
            return at >= 0 && rows.value(at, FIRST) != row;
        }
    }

    /** What the dates of a file say about the order a mapping claims for them. */
    static final class DateEvidence {

        private long against;
        private String example = "";
        private long exampleRow;
        private boolean speaksForIt;

        /** Reads the value and notes what it says. */
        DateOrder.Reading noted(long row, String value, DateOrder order) {
            DateOrder.Reading reading = order.read(value);
            DateOrder other = turned(order);
            if (reading instanceof DateOrder.NotADate && other.read(value) instanceof DateOrder.Day) {
                against++;
                if (against == 1) {
                    example = value;
                    exampleRow = row;
                }
            } else if (!speaksForIt && reading instanceof DateOrder.Day) {
                speaksForIt = !(other.read(value) instanceof DateOrder.Day);
            }
            return reading;
        }

        private static DateOrder turned(DateOrder order) {
            return order == DateOrder.MONTH_DAY_YEAR ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
        }

        /** @throws InvalidRequest if dates can only be in another order and none can only be in this: then all of them would be wrong */
        void check(Mapping.DateColumn column) {
            if (against > 0 && !speaksForIt) {
                throw new InvalidRequest(
                        "mapping",
                        "The dates in “%s” are said to be %s, but %s in row %,d cannot be, and none shows that they are. Correct date.order, or choose the order under Columns."
                                .formatted(column.column(), column.order().label(), example, exampleRow));
            }
        }
    }
}
