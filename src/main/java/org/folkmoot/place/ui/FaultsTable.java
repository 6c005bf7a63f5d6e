package org.folkmoot.place.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** What could not come in, with why and what to do. */
final class FaultsTable extends Section {

    private static final int SHOWN = 50;

    FaultsTable(ServiceFaults faults) {
        addClassName("fm-section");
        Div title = Parts.styled(
                new Div(new H2(getTranslation("place.import.faults.title")), link(faults)), "fm-group", "fm-apart");
        add(title);
        add(new PlainTable<ServiceFaults.Fault>(getTranslation("place.import.faults.title"))
                .number(getTranslation("place.import.faults.record"), fault -> String.valueOf(fault.record()))
                .text(
                        getTranslation("place.import.faults.service"),
                        fault -> fault.name().isEmpty() ? fault.id() : fault.name())
                .text(getTranslation("place.import.faults.field"), ServiceFaults.Fault::field)
                .text(getTranslation("place.import.faults.reason"), fault -> fault.reason(getLocale()))
                .text(getTranslation("place.import.faults.remedy"), fault -> fault.remedy(getLocale()))
                .rows(faults.first().stream().limit(SHOWN).toList()));
        if (faults.total() > SHOWN) {
            add(Parts.small(getTranslation("place.import.faults.more", SHOWN, faults.total())));
        }
    }

    /** The records that could not come in, as a file for whoever mends them. */
    private Anchor link(ServiceFaults faults) {
        byte[] file = write(header(this::getTranslation), faults, getLocale());
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(file), "faults.csv", "text/csv; charset=utf-8", file.length)),
                getTranslation("place.import.faults.download", faults.first().size()));
        link.setRouterIgnore(true);
        return link;
    }

    /** The headings in the reader's language. */
    static List<String> header(UnaryOperator<String> texts) {
        return Stream.of("record", "id", "service", "field", "reason", "remedy")
                .map(column -> texts.apply("place.import.faults." + column))
                .toList();
    }

    /** With a byte order mark, by which spreadsheets know the encoding. */
    static byte[] write(List<String> header, ServiceFaults faults, Locale locale) {
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        try (SafeCsv csv = SafeCsv.to(out, header)) {
            for (ServiceFaults.Fault fault : faults.first()) {
                csv.row(
                        String.valueOf(fault.record()),
                        fault.id(),
                        fault.name(),
                        fault.field(),
                        fault.reason(locale),
                        fault.remedy(locale));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
