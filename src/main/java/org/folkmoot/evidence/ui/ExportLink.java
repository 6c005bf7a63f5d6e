package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.evidence.Named;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.testimony.WordsUse;

/** Gives what was found as a spreadsheet, sent while it is made, with the words that may leave the organisation for the purpose. */
final class ExportLink extends Anchor {

    /** In the place of words that stay: the same in every language, so that a program can look for it. */
    static final String NOT_FOR_QUOTING = "words not for quoting";

    ExportLink(EvidenceSearch search, EvidenceQuery query, ExportedComment.Purpose purpose) {
        List<String> header = header(purpose, this::getTranslation);
        setHref((DownloadHandler) event -> {
            event.setFileName(name(purpose));
            event.setContentType("text/csv; charset=utf-8");
            write(search, query, purpose, header, event.getOutputStream());
        });
        setText(getTranslation("evidence.export." + purpose.name()));
        setRouterIgnore(true);
    }

    /**
     * The headings in the reader's language. That of the id begins with the product's name in all of them: by it a file that comes back is known.
     *
     * @param texts the text of a key
     */
    static List<String> header(ExportedComment.Purpose purpose, UnaryOperator<String> texts) {
        return columns(purpose).stream()
                .map(column -> texts.apply("evidence.export.column." + column))
                .toList();
    }

    private static String name(ExportedComment.Purpose purpose) {
        return switch (purpose) {
            case INSIDE -> "evidence-inside.csv";
            case IN_PUBLIC -> "evidence-public.csv";
        };
    }

    /**
     * With a byte order mark, by which spreadsheets know the encoding.
     *
     * @throws IOException also if the right to read ended on the way, so that nobody takes what came for the whole
     */
    static void write(
            EvidenceSearch search,
            EvidenceQuery query,
            ExportedComment.Purpose purpose,
            List<String> header,
            OutputStream file)
            throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        out.write('\ufeff');
        SafeCsv csv = SafeCsv.to(out, header);
        if (!search.export(query, purpose, comment -> send(csv, row(comment, purpose)))) {
            throw new IOException("The right to read what is exported ended");
        }
        csv.close();
    }

    /** Row by row: words that waited here for more to be sent with could be taken back meanwhile. */
    private static void send(SafeCsv csv, List<String> row) {
        try {
            csv.row(row);
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> columns(ExportedComment.Purpose purpose) {
        return switch (purpose) {
            case INSIDE ->
                List.of(
                        "id",
                        "said",
                        "place",
                        "services",
                        "themes",
                        "felt",
                        "quote_inside",
                        "quote_in_public",
                        "question",
                        "words",
                        "note");
            case IN_PUBLIC -> List.of("id", "month", "place", "services", "themes", "felt", "question", "words");
        };
    }

    private static List<String> row(ExportedComment comment, ExportedComment.Purpose purpose) {
        String services = names(comment.services());
        String themes = names(comment.themes());
        String felt = comment.felt().map(step -> Integer.toString(step.step())).orElse("");
        String question = comment.question().orElse("");
        String words = comment.words().orElse("");
        return switch (purpose) {
            case INSIDE ->
                List.of(
                        comment.id().toString(),
                        comment.said().map(LocalDate::toString).orElse(""),
                        comment.place().name(),
                        services,
                        themes,
                        felt,
                        Boolean.toString(comment.uses().contains(WordsUse.QUOTE_INSIDE)),
                        Boolean.toString(comment.uses().contains(WordsUse.QUOTE_IN_PUBLIC)),
                        question,
                        words,
                        comment.words().isPresent() ? "" : NOT_FOR_QUOTING);
            case IN_PUBLIC ->
                // The day itself could tell who was there.
                List.of(
                        comment.id().toString(),
                        comment.said()
                                .map(day -> YearMonth.from(day).toString())
                                .orElse(""),
                        comment.place().name(),
                        services,
                        themes,
                        felt,
                        question,
                        words);
        };
    }

    private static String names(List<? extends Named<?>> named) {
        return String.join("; ", named.stream().map(Named::name).toList());
    }
}
