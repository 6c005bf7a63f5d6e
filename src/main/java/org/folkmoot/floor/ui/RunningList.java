package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.floor.agenda.AgendaClock;
import org.folkmoot.floor.agenda.AgendaClock.Slot;
import org.folkmoot.floor.agenda.AgendaClock.When;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;

/** The items of a running agenda, each as tall as it is long: when it was planned for, and when it began or will begin. */
final class RunningList extends OrderedList {

    private static final long MOST_MINUTES_TALL = 60;

    RunningList(AgendaClock clock) {
        addClassName("fm-day");
        clock.slots().forEach(slot -> add(item(slot)));
        ListItem end = Parts.styled(
                new ListItem(
                        planned(Optional.of(clock.finish()), clock.ends()),
                        Parts.styled(new Span(Dates.time(clock.ends(), getLocale())), "fm-figure"),
                        new Span(getTranslation("floor.day.home"))),
                "fm-day-end");
        add(end);
    }

    private ListItem item(Slot slot) {
        Span title = new Span(slot.part().item().title());
        if (slot.part().item().isKept() && slot.when() != When.PAST) {
            title.add(Parts.small(new Span(getTranslation("floor.day.kept"))));
        }
        ListItem item = new ListItem(
                planned(slot.part().planned(), slot.starts()),
                Parts.styled(new Span(Dates.time(slot.starts(), getLocale())), "fm-figure"),
                title);
        item.addClassNames("fm-day-item", "fm-day-" + slot.when().name().toLowerCase(Locale.ROOT));
        item.setClassName("fm-day-kept", slot.part().item().isKept());
        item.getStyle()
                .set(
                        "--m",
                        Long.toString(Math.min(MOST_MINUTES_TALL, slot.length().toMinutes())));
        if (slot.when() == When.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    /** The planned time, where it is another one than it came to. */
    private Span planned(Optional<Instant> planned, Instant at) {
        String shown = Dates.time(at, getLocale());
        Span span = Parts.small(Parts.styled(new Span(), "fm-figure", "fm-day-planned"));
        planned.map(was -> Dates.time(was, getLocale()))
                .filter(was -> !was.equals(shown))
                .ifPresent(was -> span.add(
                        Parts.styled(new Span(getTranslation("floor.day.planned")), "fm-hidden"), new Span(was)));
        return span;
    }
}
