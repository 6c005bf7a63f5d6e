package org.folkmoot.place.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.folkmoot.place.ServiceFault;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.platform.csv.SafeCsv;

/** The records that could not come in, as a file for whoever mends them. */
final class FaultsFile {

    private FaultsFile() {}

    static Anchor link(String text, ServiceFaults faults, Locale locale) {
        byte[] file = write(faults, locale);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(file), "faults.csv", "text/csv; charset=utf-8", file.length)),
                text);
        link.setRouterIgnore(true);
        return link;
    }

    /** With a byte order mark, by which spreadsheets know the encoding. */
    static byte[] write(ServiceFaults faults, Locale locale) {
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        try (SafeCsv csv = SafeCsv.to(out, List.of("record", "id", "name", "field", "reason", "remedy"))) {
            for (ServiceFault fault : faults.first()) {
                csv.row(
                        String.valueOf(fault.record()),
                        fault.id(),
                        fault.name(),
                        fault.field(),
                        fault.reason(locale),
                        fault.remedy(locale));
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
