package org.folkmoot.floor.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.floor.agenda.LiveAgenda.Part;

/**
 * The times of a running agenda at one moment: what has been, as it was; what is to come, as it follows from the lengths if nothing changes. An item that
 * has used up its time ends now.
 *
 * @param slots one for each item, in the order of the day
 */
public record AgendaClock(List<Slot> slots, Instant now, Instant finish) {

    public AgendaClock {
        slots = List.copyOf(slots);
    }

    /** An item between two moments. */
    public record Slot(Part part, When when, Instant starts, Instant ends) {

        public Duration length() {
            return Duration.between(starts, ends);
        }
    }

    /** How an item stands to the present. */
    public enum When {
        PAST,
        NOW,
        TO_COME
    }

    public static AgendaClock of(LiveAgenda agenda, Instant now) {
        List<Slot> slots = new ArrayList<>();
        List<Part> parts = agenda.parts();
        int begun = agenda.begun();
        Instant at = now;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Instant starts = part.started().orElse(at);
            Instant full = starts.plus(Duration.ofMinutes(part.item().minutes()));
            if (i < begun - 1) {
                slots.add(new Slot(
                        part, When.PAST, starts, parts.get(i + 1).started().orElseThrow()));
            } else if (agenda.ended().isPresent() && i == begun - 1) {
                slots.add(new Slot(part, When.PAST, starts, agenda.ended().get()));
            } else if (i == begun - 1) {
                at = full.isBefore(now) ? now : full;
                slots.add(new Slot(part, When.NOW, starts, at));
            } else if (agenda.ended().isEmpty()) {
                at = full;
                slots.add(new Slot(part, When.TO_COME, starts, full));
            }
        }
        return new AgendaClock(slots, now, agenda.finish());
    }

    public Optional<Slot> current() {
        return slots.stream().filter(slot -> slot.when() == When.NOW).findFirst();
    }

    /** When the last item ends. */
    public Instant ends() {
        return slots.getLast().ends();
    }

    /** By how much the day would end too late; negative if too early. */
    public Duration late() {
        return Duration.between(finish, ends());
    }

    /** The same in whole minutes, rounded up; 0 or less if it would not end late. */
    public int minutesLate() {
        return (int) Math.ceilDiv(late().toMillis(), Duration.ofMinutes(1).toMillis());
    }
}
