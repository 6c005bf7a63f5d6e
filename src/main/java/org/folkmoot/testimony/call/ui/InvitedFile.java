package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.testimony.invited.PersonInvited;

/** Who is invited, as a file: also for letters that are made elsewhere. */
final class InvitedFile {

    private InvitedFile() {}

    static Anchor link(
            Component on, List<PersonInvited> people, Function<PersonInvited, String> address, Locale reader) {
        byte[] file = write(on, people, address, reader);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(file), "invited.csv", "text/csv; charset=utf-8", file.length)),
                on.getTranslation("testimony.invited.export"));
        link.setRouterIgnore(true);
        return link;
    }

    /** With a byte order mark, by which spreadsheets know the encoding. */
    static byte[] write(
            Component on, List<PersonInvited> people, Function<PersonInvited, String> address, Locale reader) {
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        List<String> header = Stream.of("name", "email", "link", "invited", "state", "reminded")
                .map(column -> on.getTranslation("testimony.invited.column." + column))
                .toList();
        try (SafeCsv csv = SafeCsv.to(out, header)) {
            for (PersonInvited person : people) {
                csv.row(
                        person.name(),
                        person.email().map(EmailAddress::value).orElse(""),
                        person.invited().isWaitedFor() ? address.apply(person) : "",
                        Dates.date(person.invited().at(), reader),
                        InvitedWords.state(on, person.invited()),
                        person.invited()
                                .reminded()
                                .map(when -> Dates.date(when, reader))
                                .orElse(""));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
