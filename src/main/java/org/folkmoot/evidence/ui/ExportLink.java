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
import java.util.List;
import org.folkmoot.evidence.EvidenceHit;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.Named;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.testimony.WordsUse;

/** Gives what was found as a spreadsheet, made when it is asked for. */
final class ExportLink extends Anchor {

    private static final List<String> HEADER =
            List.of("id", "said", "place", "services", "themes", "felt", "quote_inside", "quote_in_public", "words");

    ExportLink(EvidenceSearch search, EvidenceQuery query, String text) {
        super(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] file = write(search, query);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "evidence.csv", "text/csv; charset=utf-8", file.length);
                }),
                text);
        setRouterIgnore(true);
    }

    /** With a byte order mark, by which spreadsheets know the encoding. */
    static byte[] write(EvidenceSearch search, EvidenceQuery query) {
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        try (SafeCsv csv = SafeCsv.to(out, HEADER)) {
            search.export(query, hit -> csv.row(row(hit)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(EvidenceHit hit) {
        return List.of(
                hit.id().toString(),
                hit.said().map(LocalDate::toString).orElse(""),
                hit.place().name(),
                String.join("; ", hit.services().stream().map(Named::name).toList()),
                String.join("; ", hit.themes().stream().map(Named::name).toList()),
                hit.felt().map(felt -> Integer.toString(felt.step())).orElse(""),
                Boolean.toString(hit.uses().contains(WordsUse.QUOTE_INSIDE)),
                Boolean.toString(hit.uses().contains(WordsUse.QUOTE_IN_PUBLIC)),
                hit.excerpt().text());
    }
}
