package org.folkmoot.testimony.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.folkmoot.platform.jobs.JobFailed;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.Rejection;
import org.folkmoot.testimony.csv.CsvFile;
import org.folkmoot.testimony.csv.CsvRow;

/**
 * A file read by a mapping, twice: first to find ids given to two rows and the themes that are named, then to say of each row what
 * becomes of it.
 */
final class Readings {

    /** A column with more different names than any codebook has is no column of themes. */
    private static final int MOST_THEMES = 2000;

    /** Where the second reading goes. Called for each row, in order. */
    interface Sink {

        void kept(CsvRow row, Fingerprint key, RowOutcome.Kept kept);

        void noAnswer(CsvRow row, String value);

        void rejected(CsvRow row, RowOutcome.Rejected rejected);
    }

    private final CsvFile file;
    private final RowReader reader;
    private final boolean hasIds;
    private final SeenRows seen = new SeenRows();
    private final Map<String, String> themes = new LinkedHashMap<>();
    private long rows;

    Readings(CsvFile file, Mapping mapping, RowReader reader) {
        this.file = file;
        this.reader = reader;
        this.hasIds = !mapping.id().isEmpty();
        mapping.themes()
                .filter(Mapping.ThemeFlags.class::isInstance)
                .map(Mapping.ThemeFlags.class::cast)
                .ifPresent(flags -> flags.names().values().forEach(this::noteTheme));
    }

    /** The first reading. */
    void scan() {
        file.read(row -> {
            rows++;
            if (reader.read(row) instanceof RowOutcome.Kept kept) {
                RowContent content = kept.content();
                content.themes().forEach(this::noteTheme);
                if (hasIds) {
                    seen.note(Fingerprint.of(content.key()), content.fingerprint(), row.number());
                }
            }
        });
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
            switch (reader.read(row)) {
                case RowOutcome.NoAnswer(var value) -> sink.noAnswer(row, value);
                case RowOutcome.Rejected rejected -> sink.rejected(row, rejected);
                case RowOutcome.Kept kept -> judge(row, kept, occurrences, sink);
            }
        });
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
            sink.rejected(row, sameId(row, content, other.getAsLong()));
        } else {
            sink.kept(row, key, kept);
        }
    }

    /** True if a row above is the same, word for word. */
    boolean repeats(CsvRow row, Fingerprint key) {
        return hasIds && seen.repeats(key, row.number());
    }

    private static RowOutcome.Rejected sameId(CsvRow row, RowContent content, long other) {
        Rejection rejection = new Rejection(
                row.number(),
                Rejection.Field.ID,
                String.join(", ", content.key()),
                Rejection.Reason.SAME_ID_OTHER_WORDS,
                List.of(Long.toString(other)));
        return new RowOutcome.Rejected(List.of(rejection), List.of());
    }

    /** Where no column is an id, two people may say the same on one day: the second is told from the first by being the second. */
    private static final class Occurrences {

        private final LongTable met = new LongTable(1);

        Fingerprint numbered(Fingerprint key, RowContent content) {
            int at = met.add(key);
            long times = met.value(at, 0) + 1;
            met.set(at, 0, times);
            List<String> parts = new ArrayList<>(content.key());
            parts.add(Long.toString(times));
            return Fingerprint.of(parts);
        }
    }
}
