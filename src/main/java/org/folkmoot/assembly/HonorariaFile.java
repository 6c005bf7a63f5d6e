package org.folkmoot.assembly;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.assembly.HonorariaBill.Line;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.csv.SafeCsv;
import org.springframework.stereotype.Service;

/** The honoraria of an assembly as a file for a finance office: CSV with a row for each member and session. It holds no account numbers: the product has none. */
@Service
public class HonorariaFile {

    private final Honoraria honoraria;
    private final Audit audit;

    HonorariaFile(Honoraria honoraria, Audit audit) {
        this.honoraria = honoraria;
        this.audit = audit;
    }

    /** What is due and what was paid, with a byte order mark, by which spreadsheets know the letters. */
    @Allow(Role.FACILITATOR)
    public byte[] written(AssemblyId id) {
        StringWriter text = new StringWriter().append('\uFEFF');
        List<String> columns =
                List.of("member id", "name", "session", "date", "amount", "currency", "state", "paid on", "reference");
        try (SafeCsv csv = SafeCsv.to(text, columns)) {
            honoraria.bill(id).lines().forEach(line -> csv.row(cells(line)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("assembly.honoraria-exported", List.of(id.value()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Line line) {
        return List.of(
                line.member().id().toString(),
                line.member().name(),
                line.session().title(),
                line.session().date().toString(),
                line.pence().plain(),
                "GBP",
                line.isDue() ? "due" : "paid",
                line.paid().map(paid -> paid.on().toString()).orElse(""),
                line.paid().map(HonorariaBill.Paid::reference).orElse(""));
    }
}
