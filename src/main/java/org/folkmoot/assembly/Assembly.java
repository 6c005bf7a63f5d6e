package org.folkmoot.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.place.PlaceId;

/**
 * People who meet to settle something about their place.
 *
 * @param remit what they are asked, and what is not theirs to decide
 * @param promise of whoever commissioned it; empty until there is one
 * @param sessions by date
 */
public record Assembly(
        AssemblyId id,
        PlaceId place,
        String name,
        String remit,
        Optional<Promise> promise,
        List<Session> sessions,
        Instant created) {

    /** @throws AssemblyRefused if it has no name */
    public Assembly {
        name = Text.name(name, Reason.NAME_MISSING);
        remit = Text.paragraphs(remit);
        sessions = sessions.stream()
                .sorted(java.util.Comparator.comparing(Session::date).thenComparing(Session::starts))
                .toList();
    }

    public Optional<Session> session(SessionId session) {
        return sessions.stream().filter(known -> known.id().equals(session)).findFirst();
    }

    /** The day of the promised answer, or of the last session where that is later or nothing was promised. */
    public Optional<LocalDate> end() {
        Optional<LocalDate> last = sessions.stream().map(Session::date).reduce((_, later) -> later);
        Optional<LocalDate> answer = promise.map(Promise::respondBy);
        return answer.filter(day -> last.filter(day::isBefore).isEmpty()).or(() -> last);
    }

    Assembly described(String newName, String newRemit, Optional<Promise> newPromise) {
        return new Assembly(id, place, newName, newRemit, newPromise, sessions, created);
    }

    /** With the session added, or in place of the one with its id. */
    Assembly with(Session session) {
        List<Session> others = sessions.stream()
                .filter(known -> !known.id().equals(session.id()))
                .toList();
        return new Assembly(
                id,
                place,
                name,
                remit,
                promise,
                Stream.concat(others.stream(), Stream.of(session)).toList(),
                created);
    }
}
