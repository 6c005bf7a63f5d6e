package org.folkmoot.platform.ui;

import static org.folkmoot.platform.ui.TodayItem.Kind.LATE;
import static org.folkmoot.platform.ui.TodayItem.Kind.NEW;
import static org.folkmoot.platform.ui.TodayItem.Kind.NOW;
import static org.folkmoot.platform.ui.TodayItem.Kind.SAFEGUARDING;
import static org.folkmoot.platform.ui.TodayItem.Kind.SERVICE;
import static org.folkmoot.platform.ui.TodayItem.Kind.SESSION;
import static org.folkmoot.platform.ui.TodayItem.Kind.SOON;
import static org.folkmoot.platform.ui.TodayItem.Kind.START;
import static org.folkmoot.platform.ui.TodayItem.Kind.STEP;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;

/** The first page after sign-in: what a person of this role came for, what waits for them, what is new; on the first days how to begin. */
@Route(value = "", layout = Shell.class)
@PermitAll
class TodayView extends Div {

    private static final int STEPS = 3;

    private final transient Map<TodayItem.Kind, List<TodayItem>> items;
    private boolean hasPrimary;

    TodayView(List<TodaySource> sources, Rights rights, Clock clock) {
        addClassName("fm-today");
        items = sources.stream()
                .sorted(Comparator.comparingInt(TodaySource::order))
                .flatMap(source -> source.items().stream())
                .collect(Collectors.groupingBy(TodayItem::kind));
        if (items.keySet().stream().allMatch(kind -> kind == STEP || kind == START)) {
            showFirstSteps(rights);
            return;
        }
        add(head(clock));
        List<TodayItem.Kind> order = order(rights);
        int session = order.indexOf(SESSION);
        addAll("fm-today-before", order.subList(0, session).stream().flatMap(this::group));
        if (items.containsKey(SESSION)) {
            add(sessions(of(SESSION)));
        }
        addAll(
                "fm-today-after",
                Stream.concat(order.subList(session + 1, order.size()).stream(), Stream.of(STEP))
                        .flatMap(this::group));
    }

    private void addAll(String name, Stream<Section> groups) {
        Div all = new Div();
        all.addClassName(name);
        groups.forEach(all::add);
        if (all.getComponentCount() > 0) {
            add(all);
        }
    }

    /** What each role comes for stands first; danger to a person before all else. */
    private static List<TodayItem.Kind> order(Rights rights) {
        if (!rights.scopesOf(Role.ADMINISTRATOR).isEmpty()) {
            return List.of(SAFEGUARDING, LATE, NOW, SOON, SESSION, SERVICE, NEW);
        }
        return rights.scopesOf(Role.FACILITATOR).isEmpty()
                ? List.of(SAFEGUARDING, SERVICE, LATE, NOW, SOON, SESSION, NEW)
                : List.of(SAFEGUARDING, SESSION, LATE, NOW, SOON, SERVICE, NEW);
    }

    private void showFirstSteps(Rights rights) {
        List<TodayItem> steps = Stream.concat(of(STEP).stream(), of(START).stream())
                .limit(STEPS)
                .toList();
        String lead = rights.scopesOf(Role.values()).isEmpty() ? "platform.today.no-role" : "platform.today.first.lead";
        add(new PageHead(getTranslation("platform.today.first")).lead(getTranslation(lead)));
        add(steps(steps));
    }

    private List<TodayItem> of(TodayItem.Kind kind) {
        return items.getOrDefault(kind, List.of());
    }

    private PageHead head(Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        int late = of(LATE).size();
        int due = of(NOW).size() + of(SOON).size() + of(SAFEGUARDING).size();
        return new PageHead(getTranslation("platform.today.title", Dates.weekday(today, getLocale())))
                .lead(getTranslation("platform.today.lead", late + due, late));
    }

    private Stream<Section> group(TodayItem.Kind kind) {
        List<TodayItem> rows = of(kind);
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        Div head = Parts.styled(new Div(new H2(title(kind))), "fm-group");
        if (kind != SERVICE && kind != STEP) {
            head.add(Parts.styled(new Span(Integer.toString(rows.size())), "fm-small", "fm-quiet", "fm-figure"));
        }
        return Stream.of(Parts.styled(new Section(head, kind == STEP ? steps(rows) : list(rows)), "fm-section"));
    }

    private UnorderedList list(List<TodayItem> rows) {
        UnorderedList list = Parts.styled(new UnorderedList(), "fm-todo");
        rows.forEach(row -> list.add(new TodayRow(row, isPrimary(row))));
        return list;
    }

    private Section sessions(List<TodayItem> rows) {
        Section section = Parts.styled(new Section(new H2(title(SESSION))), "fm-section", "fm-next", "fm-sheet");
        rows.forEach(row -> section.add(TodayRow.facts(row, isPrimary(row))));
        return section;
    }

    /** The first act on the page is the loud one. */
    private boolean isPrimary(TodayItem row) {
        boolean isFirst = !hasPrimary && row.act().isPresent();
        hasPrimary |= isFirst;
        return isFirst;
    }

    private String title(TodayItem.Kind kind) {
        return switch (kind) {
            case STEP, START -> getTranslation("platform.today.steps");
            case SAFEGUARDING -> getTranslation("platform.today.safeguarding");
            case SESSION -> getTranslation("platform.today.session");
            case SERVICE -> getTranslation("platform.today.services");
            case LATE -> getTranslation("platform.today.late");
            case NOW -> getTranslation("platform.today.now");
            case SOON -> getTranslation("platform.today.soon");
            case NEW -> getTranslation("platform.today.new");
        };
    }

    private OrderedList steps(List<TodayItem> steps) {
        OrderedList list = Parts.styled(new OrderedList(), "fm-first");
        for (TodayItem step : steps) {
            Paragraph sentence = Parts.styled(new Paragraph(String.join(" ", step.details())), "fm-quiet");
            ListItem item = new ListItem(new Div(new H2(step.what()), sentence));
            step.act().ifPresent(act -> item.add(TodayRow.button(act, step, isPrimary(step))));
            list.add(item);
        }
        return list;
    }

    /** A {@link TodayItem} on the page. */
    static final class TodayRow extends ListItem {

        /** @param isPrimary whether its act is the loud one of the page */
        TodayRow(TodayItem item, boolean isPrimary) {
            Component when = Parts.styled(when(item), "fm-when");
            Div what = Parts.styled(new Div(link(item)), "fm-what");
            if (!item.details().isEmpty()) {
                what.add(new Bits(item.details().toArray(String[]::new)));
            }
            add(when, what);
            item.act().ifPresent(act -> add(button(act, item, isPrimary)));
        }

        /** The same one below the other, for the panel beside the lists. */
        static Div facts(TodayItem item, boolean isPrimary) {
            Div facts = new Div(link(item), Parts.styled(new Paragraph(item.when()), "fm-next-when"));
            item.details().stream()
                    .filter(fact -> !fact.isBlank())
                    .map(Paragraph::new)
                    .forEach(facts::add);
            item.question().ifPresent(wording -> {
                facts.add(Parts.styled(new Paragraph(wording), "fm-words"));
            });
            item.act().ifPresent(act -> facts.add(button(act, item, isPrimary)));
            return facts;
        }

        static ActLink button(String act, TodayItem item, boolean isPrimary) {
            ActLink link = new ActLink(act, item.href());
            link.setRouterIgnore(item.leads() == TodayItem.Leads.PAST_SCREENS);
            return isPrimary ? link.primary() : link;
        }

        private static Component when(TodayItem item) {
            return switch (item.kind()) {
                case SAFEGUARDING -> new StateMark(StateMark.State.GUARD, item.when());
                case LATE -> new StateMark(StateMark.State.LATE, item.when());
                case STEP, START, SESSION, SERVICE, NOW, SOON, NEW -> quiet(item.when());
            };
        }

        private static Anchor link(TodayItem item) {
            Anchor link = Parts.styled(new Anchor(item.href(), item.what()), "fm-title-link");
            link.setRouterIgnore(item.leads() == TodayItem.Leads.PAST_SCREENS);
            return link;
        }

        private static Span quiet(String text) {
            return Parts.styled(new Span(text), "fm-small", "fm-quiet");
        }
    }
}
