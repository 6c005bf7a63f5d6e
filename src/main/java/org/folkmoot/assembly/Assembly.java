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
 * @param shape how it works
 * @param history of the promise
 * @param rehearsal which session of another assembly it rehearses; empty for a real one
 */
public record Assembly(
        AssemblyId id,
        PlaceId place,
        String name,
        String remit,
        Optional<Promise> promise,
        List<Session> sessions,
        Instant created,
        Shape shape,
        PromiseHistory history,
        Optional<Rehearsal> rehearsal) {

    /** @throws AssemblyRefused if it has no name */
    public Assembly {
        name = Text.name(name, Reason.NAME_MISSING);
        remit = Text.paragraphs(remit);
        sessions = sessions.stream()
                .sorted(java.util.Comparator.comparing(Session::date).thenComparing(Session::starts))
                .toList();
    }

    /** A real one that works as most do. */
    public Assembly(
            AssemblyId id,
            PlaceId place,
            String name,
            String remit,
            Optional<Promise> promise,
            List<Session> sessions,
            Instant created) {
        this(id, place, name, remit, promise, sessions, created, Shape.USUAL, PromiseHistory.NONE, Optional.empty());
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

    Assembly described(String newName, String newRemit) {
        return new Assembly(id, place, newName, newRemit, promise, sessions, created, shape, history, rehearsal);
    }

    Assembly promising(Optional<Promise> newPromise) {
        return new Assembly(id, place, name, remit, newPromise, sessions, created, shape, history, rehearsal);
    }

    Assembly with(PromiseHistory newHistory) {
        return new Assembly(id, place, name, remit, promise, sessions, created, shape, newHistory, rehearsal);
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
                created,
                shape,
                history,
                rehearsal);
    }

    Assembly shaped(Shape newShape) {
        return new Assembly(id, place, name, remit, promise, sessions, created, newShape, history, rehearsal);
    }

    /**
     * Where it is on this day: in the phase of its latest session so far, before the first in recruitment. After a decision comes the follow-up, unless
     * another session is planned.
     */
    public Phase phase(LocalDate today) {
        return sessions.stream()
                .filter(session -> !session.date().isAfter(today))
                .reduce((_, later) -> later)
                .map(latest -> isDecided(latest, today) ? Phase.FOLLOW_UP : latest.phase())
                .orElse(Phase.RECRUIT);
    }

    private boolean isDecided(Session latest, LocalDate today) {
        return latest.phase() == Phase.DECIDE
                && latest.date().isBefore(today)
                && sessions.stream()
                        .noneMatch(session -> session.date().isAfter(today) && session.phase() != Phase.FOLLOW_UP);
    }
}
