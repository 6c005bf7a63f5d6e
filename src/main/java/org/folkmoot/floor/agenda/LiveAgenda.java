package org.folkmoot.floor.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.agenda.AgendaRefused.Reason;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;

/**
 * The agenda of one session as it runs. Made of the planned one when the session begins, and changed apart from it afterwards.
 *
 * @param parts in the order of the day: those that have begun, then those to come
 * @param finish when the day is meant to be over
 * @param ended when it was
 * @param steps that can be undone, newest last
 * @param version rises with each change
 */
public record LiveAgenda(
        SessionId session,
        AssemblyId assembly,
        List<Part> parts,
        Instant finish,
        Optional<Instant> ended,
        List<Step> steps,
        long version) {

    private static final int MOST_STEPS = 5;

    /** Begun further from its planned start than this, a session is timed from its beginning: somebody tries it out, or the day was moved. */
    private static final Duration SAME_DAY = Duration.ofHours(6);

    public LiveAgenda {
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
    }

    /**
     * An item of the day.
     *
     * @param planned when it was to start; empty for one that was added since
     * @param started when it did
     */
    public record Part(AgendaItem item, Optional<Instant> planned, Optional<Instant> started) {

        Part as(AgendaItem changed) {
            return new Part(changed, planned, started);
        }

        Part begun(Instant now) {
            return new Part(item, planned, Optional.of(now));
        }
    }

    /**
     * A change that was made, with the state before it.
     *
     * @param by the account that made it
     */
    public record Step(
            UUID id, Kind kind, Instant at, UUID by, List<Part> parts, Instant finish, Optional<Instant> ended) {

        public Step {
            parts = List.copyOf(parts);
        }

        /** What was done. */
        public enum Kind {
            MOVED_ON,
            LENGTH,
            CHANGED,
            FINISH,
            ENDED
        }
    }

    /** @throws AgendaRefused if nothing is planned */
    static LiveAgenda begin(AssemblyId assembly, Session session, Instant now) {
        if (session.agenda().isEmpty()) {
            throw new AgendaRefused(Reason.NO_AGENDA);
        }
        Instant planned =
                session.date().atTime(session.starts()).atZone(Dates.ZONE).toInstant();
        Instant starts = Duration.between(planned, now).abs().compareTo(SAME_DAY) > 0 ? now : planned;
        List<Part> parts = new ArrayList<>();
        for (AgendaItem item : session.agenda()) {
            parts.add(new Part(item, Optional.of(starts), Optional.empty()));
            starts = starts.plus(Duration.ofMinutes(item.minutes()));
        }
        parts.set(0, parts.getFirst().begun(now));
        return new LiveAgenda(session.id(), assembly, parts, starts, Optional.empty(), List.of(), 0);
    }

    /** The one in hand; empty once the day is over. */
    public Optional<Part> current() {
        return ended.isPresent() ? Optional.empty() : Optional.of(parts.get(begun() - 1));
    }

    /** How many have begun. */
    public int begun() {
        return (int) parts.stream().filter(part -> part.started().isPresent()).count();
    }

    /** The one that comes after the one in hand. */
    public Optional<Part> next() {
        return ended.isPresent()
                ? Optional.empty()
                : parts.stream().skip(begun()).findFirst();
    }

    /** The items that can be changed: the one in hand, of which the length can, and those to come. */
    public List<AgendaItem> open() {
        return ended.isPresent()
                ? List.of()
                : parts.stream().skip(begun() - 1L).map(Part::item).toList();
    }

    /**
     * The next item begins, or the day ends after the last.
     *
     * @param from the one that was in hand on the screen on which this was said
     * @throws AgendaRefused if another is in hand by now
     */
    LiveAgenda movedOn(ItemId from, Instant now, UUID by) {
        Part current = current().orElseThrow(() -> new AgendaRefused(Reason.OVER));
        if (!current.item().id().equals(from)) {
            throw new AgendaRefused(Reason.MOVED_ON);
        }
        if (next().isEmpty()) {
            return new LiveAgenda(
                    session, assembly, parts, finish, Optional.of(now), after(Step.Kind.ENDED, now, by), version);
        }
        List<Part> changed = new ArrayList<>(parts);
        changed.set(begun(), parts.get(begun()).begun(now));
        return with(changed, finish, after(Step.Kind.MOVED_ON, now, by));
    }

    /**
     * Gives an item that is not over another length.
     *
     * @throws AgendaRefused if it is over, or is not there any more
     */
    LiveAgenda lasting(ItemId item, int minutes, Instant now, UUID by) {
        if (open().stream().noneMatch(known -> known.id().equals(item))) {
            throw new AgendaRefused(Reason.MOVED_ON);
        }
        List<Part> changed = parts.stream()
                .map(part -> part.item().id().equals(item) ? part.as(part.item().lasting(minutes)) : part)
                .toList();
        return changed.equals(parts) ? this : with(changed, finish, after(Step.Kind.LENGTH, now, by));
    }

    /**
     * Puts others in place of what is open.
     *
     * @param seen the version that they were made of
     * @param open as {@link #open}: the one in hand first
     * @throws AgendaRefused if the agenda was changed since, or the one in hand is not the first
     */
    LiveAgenda changed(long seen, List<AgendaItem> open, Instant now, UUID by) {
        Part current = current().orElseThrow(() -> new AgendaRefused(Reason.OVER));
        if (seen != version
                || open.isEmpty()
                || !open.getFirst().id().equals(current.item().id())) {
            throw new AgendaRefused(Reason.CHANGED);
        }
        List<Part> past = parts.subList(0, begun() - 1);
        checkDistinct(past, open);
        Map<ItemId, Part> known = new HashMap<>();
        parts.forEach(part -> known.put(part.item().id(), part));
        Stream<Part> next = open.stream()
                .map(item -> Optional.ofNullable(known.get(item.id()))
                        .map(part -> part.as(item))
                        .orElseGet(() -> new Part(item, Optional.empty(), Optional.empty())));
        return with(Stream.concat(past.stream(), next).toList(), finish, after(Step.Kind.CHANGED, now, by));
    }

    private static void checkDistinct(List<Part> past, List<AgendaItem> open) {
        Set<ItemId> ids = new HashSet<>();
        past.forEach(part -> ids.add(part.item().id()));
        if (!open.stream().allMatch(item -> ids.add(item.id()))) {
            throw new AgendaRefused(Reason.CHANGED);
        }
        if (ids.size() > Session.MOST_ITEMS) {
            throw new AgendaRefused(Reason.TOO_LONG);
        }
    }

    /** Is meant to be over at another time from now on. */
    LiveAgenda finishingAt(Instant newFinish, Instant now, UUID by) {
        if (ended.isPresent()) {
            throw new AgendaRefused(Reason.OVER);
        }
        return with(parts, newFinish, after(Step.Kind.FINISH, now, by));
    }

    /** All items of the day, in their order. */
    public List<AgendaItem> items() {
        return parts.stream().map(Part::item).toList();
    }

    /** The step that would be undone next. */
    public Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /**
     * As it was before that step.
     *
     * @throws AgendaRefused if there was another step since, or it was undone
     */
    LiveAgenda undone(UUID step) {
        Step last = last().filter(known -> known.id().equals(step)).orElseThrow(() -> new AgendaRefused(Reason.UNDONE));
        return new LiveAgenda(
                session,
                assembly,
                last.parts(),
                last.finish(),
                last.ended(),
                steps.subList(0, steps.size() - 1),
                version);
    }

    /** As if all of it had happened so much earlier. */
    LiveAgenda earlier(Duration by) {
        return new LiveAgenda(
                session,
                assembly,
                earlier(parts, by),
                finish.minus(by),
                ended.map(at -> at.minus(by)),
                steps.stream()
                        .map(step -> new Step(
                                step.id(),
                                step.kind(),
                                step.at().minus(by),
                                step.by(),
                                earlier(step.parts(), by),
                                step.finish().minus(by),
                                step.ended().map(at -> at.minus(by))))
                        .toList(),
                version);
    }

    private static List<Part> earlier(List<Part> parts, Duration by) {
        return parts.stream()
                .map(part -> new Part(
                        part.item(),
                        part.planned().map(at -> at.minus(by)),
                        part.started().map(at -> at.minus(by))))
                .toList();
    }

    private LiveAgenda with(List<Part> changed, Instant newFinish, List<Step> newSteps) {
        return new LiveAgenda(session, assembly, changed, newFinish, ended, newSteps, version);
    }

    private List<Step> after(Step.Kind kind, Instant now, UUID by) {
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(TimeOrderedId.next(), kind, now, by, parts, finish, ended));
        return all.subList(Math.max(0, all.size() - MOST_STEPS), all.size());
    }

    LiveAgenda atVersion(long next) {
        return new LiveAgenda(session, assembly, parts, finish, ended, steps, next);
    }
}
