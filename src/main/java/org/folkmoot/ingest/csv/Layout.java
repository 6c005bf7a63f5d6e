package org.folkmoot.ingest.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.ingest.csv.RecordSource.RawRecord;

/**
 * Where the table lies in a file: what stands above its heading, and what stands between the heading and the first answer.
 *
 * @param heading which of the rows that hold anything is the heading, from 0
 * @param under how many rows under it belong to it
 * @param names of the columns, as they stand
 * @param questions what was asked in each column, in full; blank where the file does not say
 */
record Layout(int heading, int under, List<String> names, List<String> questions) {

    /** How many of the last rows may be sums and notes under the table. */
    static final int LONGEST_FOOTER = 12;

    private static final int SEARCHED = 20;
    private static final Pattern NUMBER_OR_DATE =
            Pattern.compile("[+-]?\\d+([.,]\\d+)?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");
    private static final Set<String> ANSWER_KINDS =
            Set.of("response", "open-ended response", "open ended response", "open-ended", "text");

    private static final Pattern SUM = Pattern.compile(
            "(?:grand |sub)?totals?\\b.{0,25}|averages?|mean|median|count|sum|n ?=.*|"
                    + "(?:report|export|file|data)\\b.{0,30}\\b(?:run|generated|created|printed|produced|exported)\\b.*|(?:generated|exported|printed|produced|created|source|notes?|confidential)\\b.*|end"
                    + " of (?:report|file|data)\\b.*|page \\d+( of \\d+)?|cyfanswm\\b.{0,25}|cyfartaledd",
            Pattern.CASE_INSENSITIVE);

    /** @param afterGap true if the row above is blank */
    record Candidate(RawRecord raw, boolean afterGap) {}

    /** @param head the first rows that hold anything */
    static Layout of(List<RawRecord> head) {
        if (head.isEmpty()) {
            throw new UnreadableCsv(UnreadableCsv.Fault.EMPTY, 0);
        }
        int heading = heading(head);
        List<String> names = head.get(heading).cells();
        List<RawRecord> below = head.subList(heading + 1, head.size());
        int keys = IntStream.range(0, Math.min(2, below.size()))
                .filter(at -> isImportIds(below.get(at).cells()))
                .findFirst()
                .orElse(-1);
        if (keys >= 0) {
            return new Layout(
                    heading,
                    keys + 1,
                    trimmed(names, below.subList(keys + 1, below.size())),
                    keys == 0 ? List.of() : below.getFirst().cells());
        }
        if (!below.isEmpty() && saysTheSame(names, below.getFirst().cells())) {
            return new Layout(heading, 1, names, below.getFirst().cells());
        }
        if (!below.isEmpty() && isKindsOfAnswer(below.getFirst())) {
            return ofQuestionsAndAnswers(heading, names, below.getFirst().cells());
        }
        return new Layout(heading, 0, trimmed(names, below), List.of());
    }

    /**
     * The first row about as wide as the table. If that looks like an answer, the heading is above it and has gaps; a title above a table is
     * narrower still.
     */
    private static int heading(List<RawRecord> head) {
        List<Long> widths = head.stream().map(RawRecord::filled).sorted().toList();
        long usual = widths.get(widths.size() / 2);
        for (int at = 0; at < Math.min(SEARCHED, head.size()); at++) {
            if (head.get(at).filled() * 10 >= usual * 8) {
                return isAnswer(head.get(at)) ? lastHeadingAbove(head, at, usual) : at;
            }
        }
        return 0;
    }

    private static int lastHeadingAbove(List<RawRecord> head, int answer, long usual) {
        for (int at = answer - 1; at >= 0; at--) {
            RawRecord row = head.get(at);
            if (row.filled() >= 2 && row.filled() * 10 >= usual * 4 && !isAnswer(row)) {
                return at;
            }
        }
        return answer;
    }

    private static boolean isAnswer(RawRecord row) {
        return row.cells().stream()
                .anyMatch(cell -> NUMBER_OR_DATE.matcher(cell.strip()).matches());
    }

    /** Qualtrics names its columns by keys in JSON. */
    private static boolean isImportIds(List<String> cells) {
        return cells.stream().filter(cell -> cell.contains("\"ImportId\"")).count() * 2 > cells.size();
    }

    /** The same headings written out: {@code StartDate} and {@code Start Date}. */
    private static boolean saysTheSame(List<String> names, List<String> below) {
        long same = IntStream.range(0, Math.min(names.size(), below.size()))
                .filter(at -> !names.get(at).isBlank() && plain(names.get(at)).equals(plain(below.get(at))))
                .count();
        return same >= 3;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** SurveyMonkey writes the question above and the kind of answer, or the choice, under it. */
    private static boolean isKindsOfAnswer(RawRecord row) {
        return row.cells().getFirst().isBlank()
                && row.cells().stream()
                        .anyMatch(cell -> ANSWER_KINDS.contains(cell.strip().toLowerCase(Locale.ROOT)))
                && !isAnswer(row);
    }

    private static Layout ofQuestionsAndAnswers(int heading, List<String> names, List<String> kinds) {
        List<String> columns = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        String question = "";
        for (int at = 0; at < Math.max(names.size(), kinds.size()); at++) {
            String name = at < names.size() ? names.get(at).strip() : "";
            String kind = at < kinds.size() ? kinds.get(at).strip() : "";
            question = name.isEmpty() ? question : name;
            boolean isPlain = kind.isEmpty() || ANSWER_KINDS.contains(kind.toLowerCase(Locale.ROOT));
            boolean isAlone = at + 1 >= names.size() || !names.get(at + 1).isBlank();
            columns.add(isPlain || (isAlone && !name.isEmpty()) ? name : question + " – " + kind);
            questions.add(kind.isEmpty() ? "" : question);
        }
        return new Layout(heading, 1, columns, questions);
    }

    /** Without empty columns at the end. */
    private static List<String> trimmed(List<String> names, List<RawRecord> below) {
        int width = names.size();
        while (width > 1 && isEmptyColumn(width - 1, names, below)) {
            width--;
        }
        return names.subList(0, width);
    }

    private static boolean isEmptyColumn(int at, List<String> names, List<RawRecord> below) {
        return names.get(at).isBlank()
                && below.stream()
                        .allMatch(row ->
                                row.cells().size() <= at || row.cells().get(at).isBlank());
    }

    /** How many of the last rows are no answers. */
    static int footer(List<Candidate> last, int width) {
        int size = 0;
        for (int at = last.size() - 1; at >= 0; at--) {
            boolean below = at + 1 < last.size() && last.get(at + 1).afterGap();
            if (!isFooter(last.get(at), width, below && size > 0)) {
                // A gap within the notes ends nothing; one answer does.
                break;
            }
            size++;
        }
        return size;
    }

    private static boolean isFooter(Candidate candidate, int width, boolean endsBlock) {
        List<String> filled = candidate.raw().cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (width < 2 || filled.isEmpty()) {
            return false;
        }
        boolean isSum = SUM.matcher(filled.getFirst()).matches();
        boolean isAlone = filled.size() == 1
                && width > 2
                && !candidate.raw().cells().getFirst().isBlank();
        boolean isSentence =
                filled.getFirst().length() > 25 && filled.getFirst().contains(" ");
        return (isSum && filled.size() <= Math.max(1, width * 3 / 4))
                || (isAlone && (candidate.afterGap() || endsBlock || isSentence));
    }
}
