package org.folkmoot.assembly;

import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.access.CallerChecked;

/** The attendance at a session as numbers, for services that tell nobody who was there. */
@CallerChecked
public class ShownAttendance {

    private final AssemblyRecords assemblies;
    private final AttendanceRecords records;

    ShownAttendance(AssemblyRecords assemblies, AttendanceRecords records) {
        this.assemblies = assemblies;
        this.records = records;
    }

    /**
     * How many have each mark.
     *
     * @param onRoll members on that day, whatever their mark
     */
    public record Numbers(int onRoll, int present, int apologies, int absent) {

        /** Of whom nothing is known. */
        public int unmarked() {
            return onRoll - present - apologies - absent;
        }
    }

    /** Of those who were members on its day; empty if nobody is marked. */
    public Optional<Numbers> of(AssemblyId assembly, Session session) {
        return records.find(session.id())
                .filter(attendance -> !attendance.marks().isEmpty())
                .flatMap(attendance -> assemblies.find(assembly).map(kept -> numbers(kept, session, attendance)))
                .filter(numbers -> numbers.unmarked() < numbers.onRoll());
    }

    private static Numbers numbers(KeptAssembly kept, Session session, SessionAttendance attendance) {
        List<Presence> marks = kept.roll().stream()
                .map(member -> AttendanceSheet.line(member, session, attendance))
                .filter(AttendanceSheet.Line::isExpected)
                .map(AttendanceSheet.Line::presence)
                .toList();
        return new Numbers(
                marks.size(),
                count(marks, Presence.PRESENT),
                count(marks, Presence.APOLOGIES),
                count(marks, Presence.ABSENT));
    }

    private static int count(List<Presence> marks, Presence wanted) {
        return (int) marks.stream().filter(wanted::equals).count();
    }
}
