package org.folkmoot.assembly;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The attendance at one session: a mark for each member of whom something is known, and every act by which it came to be so.
 *
 * @param cards whose cards were used at the session on its day; this says nothing of who was there
 * @param history in the order in which it happened
 */
record SessionAttendance(
        SessionId session,
        AssemblyId assembly,
        Map<MemberId, Mark> marks,
        Set<MemberId> cards,
        List<Entry> history,
        long version) {

    SessionAttendance {
        marks = Map.copyOf(marks);
        cards = Set.copyOf(cards);
        history = List.copyOf(history);
    }

    /** Who did something, and when. */
    record Act(UUID id, Instant at, UUID by) {}

    /**
     * What is known of one member.
     *
     * @param before what this act put it in place of
     */
    record Mark(Presence presence, Presence before, Act act) {

        Mark takenBack(Act by) {
            return new Mark(/* presence= */ before, /* before= */ presence, by);
        }
    }

    /**
     * One act: members were marked, or an earlier act was taken back.
     *
     * @param presence empty if it took something back
     */
    record Entry(Act act, Optional<Presence> presence, List<MemberId> members) {

        Entry {
            members = List.copyOf(members);
        }
    }

    static SessionAttendance empty(AssemblyId assembly, SessionId session) {
        return new SessionAttendance(session, assembly, Map.of(), Set.of(), List.of(), 0);
    }

    Presence of(MemberId member) {
        return Optional.ofNullable(marks.get(member)).map(Mark::presence).orElse(Presence.UNKNOWN);
    }

    /** True if it was done before: then it is not done again. */
    boolean knows(UUID act) {
        return history.stream().anyMatch(entry -> entry.act().id().equals(act));
    }

    /** With those marked of whom nothing is known; as it is if there are none. */
    SessionAttendance restMarked(Collection<MemberId> members, Presence presence, Act act) {
        List<MemberId> rest = members.stream()
                .filter(member -> of(member) == Presence.UNKNOWN)
                .toList();
        if (rest.isEmpty() || knows(act.id())) {
            return this;
        }
        Map<MemberId, Mark> changed = new LinkedHashMap<>(marks);
        rest.forEach(member -> changed.put(member, new Mark(presence, Presence.UNKNOWN, act)));
        return with(changed, new Entry(act, Optional.of(presence), rest));
    }

    /** With what an act did taken back, for those who were not marked anew since. */
    SessionAttendance takenBack(UUID undone, Act act) {
        List<MemberId> still = marks.entrySet().stream()
                .filter(mark -> mark.getValue().act().id().equals(undone))
                .map(Map.Entry::getKey)
                .toList();
        if (still.isEmpty()) {
            return this;
        }
        Map<MemberId, Mark> changed = new LinkedHashMap<>(marks);
        still.forEach(member -> changed.computeIfPresent(member, (_, mark) -> mark.takenBack(act)));
        return with(changed, new Entry(act, Optional.empty(), still));
    }

    private SessionAttendance with(Map<MemberId, Mark> changed, Entry entry) {
        return new SessionAttendance(
                session,
                assembly,
                changed,
                cards,
                Stream.concat(history.stream(), Stream.of(entry)).toList(),
                version);
    }
}
