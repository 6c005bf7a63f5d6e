package org.folkmoot.floor.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.LiveAgenda.Part;
import org.folkmoot.floor.record.SessionRecord.Course;
import org.folkmoot.floor.record.SessionRecord.Item;
import org.folkmoot.floor.record.SessionRecord.Standing;
import org.folkmoot.platform.i18n.Dates;

/**
 * The plan of a session beside what came of it.
 *
 * @param live empty if nobody began it
 */
record AgendaAsItWent(Session planned, Optional<LiveAgenda> live, Standing standing) {

    /** In the order of the day; what was planned and taken out comes last. */
    List<Item> items() {
        Map<ItemId, Item> plan = plan();
        List<Item> all = new ArrayList<>();
        Set<ItemId> known = new HashSet<>();
        live.ifPresent(agenda -> {
            for (int i = 0; i < agenda.parts().size(); i++) {
                Part part = agenda.parts().get(i);
                known.add(part.item().id());
                all.add(item(agenda, i, Optional.ofNullable(plan.get(part.item().id()))));
            }
        });
        planned.agenda().stream()
                .filter(item -> !known.contains(item.id()))
                .flatMap(item -> Optional.ofNullable(plan.get(item.id())).stream())
                .forEach(all::add);
        return all;
    }

    /** The titles of what is or was on the agenda. */
    Map<ItemId, String> titles() {
        Map<ItemId, String> titles = new HashMap<>();
        planned.agenda().forEach(item -> titles.put(item.id(), item.title()));
        live.ifPresent(agenda -> agenda.items().forEach(item -> titles.put(item.id(), item.title())));
        return titles;
    }

    private Map<ItemId, Item> plan() {
        Map<ItemId, Item> plan = new HashMap<>();
        Instant starts = live.flatMap(agenda -> agenda.parts().getFirst().planned())
                .orElseGet(() -> planned.date()
                        .atTime(planned.starts())
                        .atZone(Dates.ZONE)
                        .toInstant());
        Course course =
                live.isPresent() ? Course.SKIPPED : standing == Standing.OVER ? Course.NOT_NOTED : Course.TO_COME;
        for (AgendaItem item : planned.agenda()) {
            plan.put(
                    item.id(),
                    new Item(
                            item.title(),
                            item.kind(),
                            course,
                            Optional.of(starts),
                            item.minutes(),
                            Optional.empty(),
                            OptionalInt.empty()));
            starts = starts.plus(Duration.ofMinutes(item.minutes()));
        }
        return plan;
    }

    private Item item(LiveAgenda agenda, int i, Optional<Item> plan) {
        Part part = agenda.parts().get(i);
        Optional<Instant> ends = i + 1 < agenda.begun()
                ? agenda.parts().get(i + 1).started()
                : agenda.ended().filter(_ -> i + 1 == agenda.begun());
        return new Item(
                part.item().title(),
                part.item().kind(),
                course(part, ends),
                plan.flatMap(Item::plannedStart),
                plan.map(Item::plannedMinutes).orElse(part.item().minutes()),
                part.started(),
                minutes(part, ends));
    }

    private Course course(Part part, Optional<Instant> ends) {
        if (part.started().isEmpty()) {
            return standing == Standing.OVER ? Course.SKIPPED : Course.TO_COME;
        }
        return ends.isPresent() || standing == Standing.OVER ? Course.TOOK_PLACE : Course.NOW;
    }

    private static OptionalInt minutes(Part part, Optional<Instant> ends) {
        return part.started()
                .flatMap(began ->
                        ends.map(end -> Math.round(Duration.between(began, end).toSeconds() / 60.0)))
                .map(minutes -> OptionalInt.of(minutes.intValue()))
                .orElseGet(OptionalInt::empty);
    }
}
