package org.folkmoot.floor.ui;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.agenda.AgendaClock;
import org.folkmoot.floor.agenda.CatchUp;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;

/** What can be done about a day that runs late: each plan with the lengths and times that would follow, and one press to use it. */
final class CatchUpPlans extends Section {

    /** Less than this is made up by itself. */
    private static final int WORTH_SAYING = 5;

    private final Clock clock;
    private final BiConsumer<LiveAgenda, CatchUp> use;
    private final H2 title = Parts.styled(new H2(), "fm-late-title");
    private final Paragraph otherwise = new Paragraph();
    private final List<Plan> plans = List.of(new Plan(), new Plan());
    private final NativeButton leave = Parts.linkButton(getTranslation("floor.late.leave"), this::leave);
    private int left;
    private int late;

    /** @param use puts a plan in place, given the agenda it was made of */
    CatchUpPlans(Clock clock, BiConsumer<LiveAgenda, CatchUp> use) {
        this.clock = clock;
        this.use = use;
        addClassNames("fm-loud", "fm-sheet", "fm-catch-up");
        setId("catch-up");
        Div both = Parts.styled(new Div(), "fm-plans");
        plans.forEach(both::add);
        Div head = Parts.spoken(new Div(title, otherwise));
        leave.setId("leave-late");
        add(head, both, leave);
        setVisible(false);
    }

    private void leave() {
        left = late;
        setVisible(false);
    }

    /** Appears once the day is five minutes late, and again when it is five later than when it was left so. */
    void show(LiveAgenda agenda) {
        AgendaClock times = AgendaClock.of(agenda, clock.instant());
        List<CatchUp> ways = CatchUp.of(agenda, times.now());
        late = times.minutesLate();
        left = Math.min(left, Math.max(0, late));
        boolean isShown = !ways.isEmpty() && late >= WORTH_SAYING && late - left >= WORTH_SAYING;
        setVisible(isShown);
        if (isShown) {
            say(title, getTranslation("floor.late", late));
            say(
                    otherwise,
                    getTranslation(
                            "floor.late.otherwise",
                            Dates.time(times.ends(), getLocale()),
                            Dates.time(agenda.finish(), getLocale())));
            for (int i = 0; i < plans.size(); i++) {
                plans.get(i).show(agenda, i < ways.size() ? Optional.of(ways.get(i)) : Optional.empty());
            }
        }
    }

    /** Text that is as before is not set again, so that nobody hears it twice. */
    private static void say(HasText component, String text) {
        if (!component.getText().equals(text)) {
            component.setText(text);
        }
    }

    /** One plan. Its button stays the same while the minutes pass, so that the focus stays where it is. */
    private final class Plan extends Div {

        private final H3 name = new H3();
        private final OrderedList strip = Parts.styled(new OrderedList(), "fm-strip");
        private final Button button = new Button("", _ -> this.use());
        private Optional<Runnable> act = Optional.empty();

        Plan() {
            addClassName("fm-plan");
            add(name, strip, button);
        }

        private void use() {
            act.ifPresent(Runnable::run);
        }

        void show(LiveAgenda agenda, Optional<CatchUp> way) {
            setVisible(way.isPresent());
            way.ifPresent(plan -> {
                act = Optional.of(() -> use.accept(agenda, plan));
                say(name, getTranslation("floor.late.way." + plan.way().name()));
                button.setText(getTranslation("floor.late.use", Dates.time(plan.ends(), getLocale())));
                button.setId("use-" + plan.way().name().toLowerCase(Locale.ROOT));
                strip.removeAll();
                segments(agenda, plan);
            });
        }

        private void segments(LiveAgenda agenda, CatchUp plan) {
            List<AgendaItem> before = agenda.open();
            for (AgendaItem item : before) {
                Optional<AgendaItem> after = plan.open().stream()
                        .filter(known -> known.id().equals(item.id()))
                        .findFirst();
                int minutes = after.map(AgendaItem::minutes).orElse(0);
                ListItem segment = new ListItem(
                        Parts.styled(new Span(item.title()), "fm-strip-name"),
                        Parts.styled(new Span(length(item, after)), "fm-figure"));
                segment.setClassName("kept", item.isKept());
                segment.setClassName("cut", minutes < item.minutes());
                strip.add(segment);
            }
        }

        private String length(AgendaItem before, Optional<AgendaItem> after) {
            if (after.isEmpty()) {
                return getTranslation("floor.late.left-out");
            }
            int cut = before.minutes() - after.get().minutes();
            if (cut > 0) {
                return getTranslation("floor.late.cut", after.get().minutes(), cut);
            }
            return getTranslation(before.isKept() ? "floor.late.kept" : "floor.late.same", before.minutes());
        }
    }
}
