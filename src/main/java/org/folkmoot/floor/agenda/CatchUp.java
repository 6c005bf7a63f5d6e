package org.folkmoot.floor.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.agenda.AgendaClock.Slot;
import org.folkmoot.floor.agenda.AgendaClock.When;

/**
 * A way to finish a running agenda in time. Items whose length is kept stay as they are; any other keeps half of it, and five minutes.
 *
 * @param open what stands in place of {@link LiveAgenda#open}
 * @param ends when the day would end then
 */
public record CatchUp(Way way, List<AgendaItem> open, Instant ends) {

    private static final int LEAST_MINUTES = 5;

    public CatchUp {
        open = List.copyOf(open);
    }

    /** Where the time comes from. */
    public enum Way {
        /** A little from each item, in proportion to what it can give. */
        EVENLY,
        /** From as few items as can be. */
        FEWEST,
        /** One item is left out. */
        LEAVE_OUT
    }

    /** The ways there are at this moment, none of them twice; none if the day does not run late, or nothing can be taken from anything. */
    public static List<CatchUp> of(LiveAgenda agenda, Instant now) {
        AgendaClock clock = AgendaClock.of(agenda, now);
        int late = clock.minutesLate();
        if (late <= 0 || agenda.ended().isPresent()) {
            return List.of();
        }
        List<Slot> slots =
                clock.slots().stream().filter(slot -> slot.when() != When.PAST).toList();
        int[] spare = slots.stream().mapToInt(slot -> spare(slot, now)).toArray();
        List<CatchUp> all = new ArrayList<>();
        add(all, Way.EVENLY, agenda, cut(slots, evenly(spare, late)), now);
        add(all, Way.FEWEST, agenda, cut(slots, fewest(spare, late)), now);
        if (IntStream.of(spare).sum() < late) {
            add(all, Way.LEAVE_OUT, agenda, leaveOut(slots, late, now), now);
        }
        return all;
    }

    private static void add(List<CatchUp> all, Way way, LiveAgenda agenda, List<AgendaItem> open, Instant now) {
        if (!open.equals(agenda.open())
                && all.stream().noneMatch(known -> known.open().equals(open))) {
            LiveAgenda then = agenda.changed(agenda.version(), open, now, NOBODY);
            all.add(new CatchUp(way, open, AgendaClock.of(then, now).ends()));
        }
    }

    private static final java.util.UUID NOBODY = new java.util.UUID(0, 0);

    /** How many minutes an item can give. */
    private static int spare(Slot slot, Instant now) {
        AgendaItem item = slot.part().item();
        if (item.isKept()) {
            return 0;
        }
        int least = Math.max(LEAST_MINUTES, Math.ceilDiv(item.minutes(), 2));
        // Of the one in hand nothing can be taken that has passed, nor the minutes that it takes to close it.
        int passed = slot.when() == When.NOW
                ? Math.ceilDiv((int) Duration.between(slot.starts(), now).toSeconds(), 60) + LEAST_MINUTES
                : 0;
        return Math.max(0, item.minutes() - Math.max(least, passed));
    }

    private static int[] evenly(int[] spare, int wanted) {
        int all = IntStream.of(spare).sum();
        int taken = Math.min(wanted, all);
        int[] cuts = new int[spare.length];
        if (all == 0) {
            return cuts;
        }
        for (int i = 0; i < spare.length; i++) {
            cuts[i] = taken * spare[i] / all;
        }
        // Largest remainders first (Hamilton's method), so that the cuts add up.
        int left = taken - IntStream.of(cuts).sum();
        IntStream.range(0, spare.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -(taken * spare[i] % all)))
                .limit(left)
                .forEach(i -> cuts[i]++);
        return cuts;
    }

    private static int[] fewest(int[] spare, int wanted) {
        int[] cuts = new int[spare.length];
        int left = wanted;
        for (int i : IntStream.range(0, spare.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -spare[i]))
                .toList()) {
            cuts[i] = Math.min(left, spare[i]);
            left -= cuts[i];
        }
        return cuts;
    }

    private static List<AgendaItem> cut(List<Slot> slots, int[] cuts) {
        return IntStream.range(0, slots.size())
                .mapToObj(i -> {
                    AgendaItem item = slots.get(i).part().item();
                    return item.lasting(item.minutes() - cuts[i]);
                })
                .toList();
    }

    /** Without the shortest item to come that gives enough, else the longest; what is missing then is taken evenly. */
    private static List<AgendaItem> leaveOut(List<Slot> slots, int late, Instant now) {
        Comparator<Slot> byLength =
                Comparator.comparingInt(slot -> slot.part().item().minutes());
        List<Slot> possible = slots.stream()
                .filter(slot ->
                        slot.when() == When.TO_COME && !slot.part().item().isKept())
                .sorted(byLength)
                .toList();
        if (possible.isEmpty()) {
            return slots.stream().map(slot -> slot.part().item()).toList();
        }
        Slot out = possible.stream()
                .filter(slot -> slot.part().item().minutes() >= late)
                .findFirst()
                .orElse(possible.getLast());
        List<Slot> rest = slots.stream().filter(slot -> !slot.equals(out)).toList();
        int[] spare = rest.stream().mapToInt(slot -> spare(slot, now)).toArray();
        return cut(rest, evenly(spare, Math.max(0, late - out.part().item().minutes())));
    }
}
