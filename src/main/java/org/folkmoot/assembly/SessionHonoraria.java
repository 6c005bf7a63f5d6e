package org.folkmoot.assembly;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.SessionAttendance.Act;

/**
 * What was paid for one session, to whom, and every act by which it came to be so.
 *
 * @param history in the order in which it happened
 */
record SessionHonoraria(
        SessionId session, AssemblyId assembly, Map<MemberId, Payment> paid, List<Entry> history, long version) {

    SessionHonoraria {
        paid = Map.copyOf(paid);
        history = List.copyOf(history);
    }

    /** Marked as paid: how much, on which day, and under which reference of the finance office. */
    record Payment(Pence pence, LocalDate on, String reference, Act act) {}

    /**
     * One act.
     *
     * @param undone which act it took back; its own id if none
     */
    record Entry(Act act, UUID undone, List<MemberId> members) {

        Entry {
            members = List.copyOf(members);
        }
    }

    static SessionHonoraria empty(AssemblyId assembly, SessionId session) {
        return new SessionHonoraria(session, assembly, Map.of(), List.of(), 0);
    }

    /** With these paid, but for those who are already; an act that was taken back is not done again. */
    SessionHonoraria withPaid(Collection<MemberId> members, Payment payment) {
        List<MemberId> due =
                members.stream().filter(member -> !paid.containsKey(member)).toList();
        boolean isDone = history.stream()
                .anyMatch(entry -> entry.act().id().equals(payment.act().id()));
        if (due.isEmpty() || isDone) {
            return this;
        }
        Map<MemberId, Payment> all = new LinkedHashMap<>(paid);
        due.forEach(member -> all.put(member, payment));
        return with(all, new Entry(payment.act(), payment.act().id(), due));
    }

    /** With what an act marked as paid taken back. */
    SessionHonoraria takenBack(UUID undone, Act act) {
        List<MemberId> members = paid.entrySet().stream()
                .filter(one -> one.getValue().act().id().equals(undone))
                .map(Map.Entry::getKey)
                .toList();
        if (members.isEmpty()) {
            return this;
        }
        Map<MemberId, Payment> all = new LinkedHashMap<>(paid);
        members.forEach(all::remove);
        return with(all, new Entry(act, undone, members));
    }

    private SessionHonoraria with(Map<MemberId, Payment> all, Entry entry) {
        return new SessionHonoraria(
                session,
                assembly,
                all,
                Stream.concat(history.stream(), Stream.of(entry)).toList(),
                version);
    }
}
