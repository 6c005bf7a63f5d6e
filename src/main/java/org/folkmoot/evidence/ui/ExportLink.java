package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ExportPurpose;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.evidence.Named;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.testimony.WordsUse;

/** Gives what was found as a spreadsheet, made when it is asked for, with the words that may leave the house for the purpose. */
final class ExportLink extends Anchor {

    /** In the place of words that stay: the same in every language, so that a program can look for it. */
    static final String NOT_FOR_QUOTING = "words not for quoting";

    ExportLink(EvidenceSearch search, EvidenceQuery query, ExportPurpose purpose, String text) {
        super(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] file = write(search, query, purpose);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), name(purpose), "text/csv; charset=utf-8", file.length);
                }),
                text);
        setRouterIgnore(true);
    }

    private static String name(ExportPurpose purpose) {
        return switch (purpose) {
            case INSIDE -> "evidence-inside.csv";
            case IN_PUBLIC -> "evidence-public.csv";
        };
    }

    /** With a byte order mark, by which spreadsheets know the encoding. */
    static byte[] write(EvidenceSearch search, EvidenceQuery query, ExportPurpose purpose) {
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        try (SafeCsv csv = SafeCsv.to(out, header(purpose))) {
            search.export(query, purpose, comment -> csv.row(row(comment, purpose)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(ExportPurpose purpose) {
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
                        "words",
                        "note");
            case IN_PUBLIC -> List.of("id", "month", "place", "services", "themes", "felt", "words");
        };
    }

    private static List<String> row(ExportedComment comment, ExportPurpose purpose) {
        String services = names(comment.services());
        String themes = names(comment.themes());
        String felt = comment.felt().map(step -> Integer.toString(step.step())).orElse("");
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
                        words);
        };
    }

    private static String names(List<? extends Named<?>> named) {
        return String.join("; ", named.stream().map(Named::name).toList());
    }
}
