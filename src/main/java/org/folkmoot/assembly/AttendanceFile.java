package org.folkmoot.assembly;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.assembly.Attendance.Standing;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.csv.SafeCsv;
import org.springframework.stereotype.Service;

/** The attendance of an assembly as a file: CSV with a row for each member and a column for each session. */
@Service
public class AttendanceFile {

    private final AssemblyRecords records;
    private final Attendance attendance;
    private final Audit audit;

    AttendanceFile(AssemblyRecords records, Attendance attendance, Audit audit) {
        this.records = records;
        this.attendance = attendance;
        this.audit = audit;
    }

    /** All who are or were members, with a byte order mark, by which spreadsheets know the letters. */
    @Allow(Role.FACILITATOR)
    public byte[] written(AssemblyId id) {
        List<Session> sessions = records.find(id)
                .orElseThrow(() -> new NotFound("There is no such assembly"))
                .assembly()
                .sessions();
        StringWriter text = new StringWriter().append('\uFEFF');
        List<String> columns = Stream.of(
                        Stream.of("member id", "name", "state"),
                        sessions.stream().map(session -> session.date() + " " + session.title()),
                        Stream.of("present", "missed"))
                .flatMap(parts -> parts)
                .toList();
        try (SafeCsv csv = SafeCsv.to(text, columns)) {
            attendance.standings(id).forEach(standing -> csv.row(cells(standing, sessions)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("assembly.attendance-exported", List.of(id.value()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Standing standing, List<Session> sessions) {
        Member member = standing.member();
        List<String> cells =
                new ArrayList<>(List.of(member.id().toString(), member.name(), member.isNow() ? "member" : "left"));
        sessions.forEach(session -> cells.add(word(standing.marks().getOrDefault(session.id(), Presence.UNKNOWN))));
        cells.add(Long.toString(standing.count(Presence.PRESENT)));
        cells.add(Long.toString(standing.count(Presence.APOLOGIES) + standing.count(Presence.ABSENT)));
        return cells;
    }

    private static String word(Presence presence) {
        return presence == Presence.UNKNOWN ? "" : presence.name().toLowerCase(Locale.ROOT);
    }
}
