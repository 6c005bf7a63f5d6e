package org.folkmoot.platform.ui;

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
import org.folkmoot.platform.i18n.Dates;

/** The first page after sign-in: what is late, what waits, what is new; on the first days the steps that get it going. */
@Route(value = "", layout = Shell.class)
@PermitAll
class TodayView extends Div {

    TodayView(List<TodaySource> sources, Clock clock) {
        addClassName("fm-today");
        Map<TodayItem.Kind, List<TodayItem>> items = sources.stream()
                .sorted(Comparator.comparingInt(TodaySource::order))
                .flatMap(source -> source.items().stream())
                .collect(Collectors.groupingBy(TodayItem::kind));
        List<TodayItem> steps = items.getOrDefault(TodayItem.Kind.STEP, List.of());
        boolean quiet = items.keySet().stream().allMatch(kind -> kind == TodayItem.Kind.STEP);
        add(quiet ? quietHead(steps.size()) : workingHead(clock, items));
        if (quiet && !steps.isEmpty()) {
            add(steps(steps));
            return;
        }
        boolean primary = true;
        for (TodayItem.Kind kind :
                List.of(TodayItem.Kind.SAFEGUARDING, TodayItem.Kind.LATE, TodayItem.Kind.NOW, TodayItem.Kind.SOON)) {
            List<TodayItem> rows = items.getOrDefault(kind, List.of());
            if (!rows.isEmpty()) {
                add(group(kind, rows, primary));
                primary = false;
            }
        }
        if (items.containsKey(TodayItem.Kind.NEW)) {
            add(group(TodayItem.Kind.NEW, items.get(TodayItem.Kind.NEW), false));
        }
        if (!steps.isEmpty()) {
            Section more = new Section(new H2(getTranslation("platform.today.steps")), steps(steps));
            more.addClassName("fm-section");
            add(more);
        }
    }

    private PageHead quietHead(int steps) {
        PageHead head = new PageHead(getTranslation("platform.today.quiet"));
        return head.lead(
                steps == 0
                        ? getTranslation("platform.today.quiet.lead")
                        : getTranslation("platform.today.quiet.steps", steps));
    }

    private PageHead workingHead(Clock clock, Map<TodayItem.Kind, List<TodayItem>> items) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        int late = items.getOrDefault(TodayItem.Kind.LATE, List.of()).size();
        int due = items.getOrDefault(TodayItem.Kind.NOW, List.of()).size()
                + items.getOrDefault(TodayItem.Kind.SOON, List.of()).size()
                + items.getOrDefault(TodayItem.Kind.SAFEGUARDING, List.of()).size();
        return new PageHead(getTranslation("platform.today.title", Dates.weekday(today, getLocale())))
                .lead(getTranslation("platform.today.lead", late + due, late));
    }

    private Section group(TodayItem.Kind kind, List<TodayItem> rows, boolean withPrimary) {
        Span count = new Span(Integer.toString(rows.size()));
        count.addClassNames("fm-small", "fm-quiet", "fm-figure");
        Div head = new Div(new H2(title(kind)), count);
        head.addClassName("fm-group");
        UnorderedList list = new UnorderedList();
        list.addClassName("fm-todo");
        boolean loud = withPrimary;
        for (TodayItem row : rows) {
            list.add(row(row, loud && row.act().isPresent()));
            loud = loud && row.act().isEmpty();
        }
        Section section = new Section(head, list);
        section.addClassName("fm-section");
        return section;
    }

    private String title(TodayItem.Kind kind) {
        return switch (kind) {
            case STEP -> getTranslation("platform.today.steps");
            case SAFEGUARDING -> getTranslation("platform.today.safeguarding");
            case LATE -> getTranslation("platform.today.late");
            case NOW -> getTranslation("platform.today.now");
            case SOON -> getTranslation("platform.today.soon");
            case NEW -> getTranslation("platform.today.new");
        };
    }

    private static ListItem row(TodayItem item, boolean loud) {
        Component when = switch (item.kind()) {
            case SAFEGUARDING -> new StateMark(StateMark.State.GUARD, item.when());
            case LATE -> new StateMark(StateMark.State.LATE, item.when());
            case STEP, NOW, SOON, NEW -> quiet(item.when());
        };
        when.addClassName("fm-when");
        Anchor link = new Anchor(item.href(), item.what());
        link.addClassName("fm-title-link");
        Div what = new Div(link);
        what.addClassName("fm-what");
        if (!item.details().isEmpty()) {
            what.add(new Bits(item.details().toArray(String[]::new)));
        }
        ListItem row = new ListItem(when, what);
        item.act().ifPresent(act -> row.add(button(act, item.href(), loud)));
        return row;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("fm-small", "fm-quiet");
        return span;
    }

    private static ActLink button(String act, String href, boolean loud) {
        ActLink link = new ActLink(act, href);
        return loud ? link.primary() : link;
    }

    private static OrderedList steps(List<TodayItem> steps) {
        OrderedList list = new OrderedList();
        list.addClassName("fm-first");
        for (TodayItem step : steps) {
            Paragraph sentence = new Paragraph(String.join(" ", step.details()));
            sentence.addClassName("fm-quiet");
            ListItem item = new ListItem(new Div(new H2(step.what()), sentence));
            step.act().ifPresent(act -> item.add(button(act, step.href(), step.equals(steps.getFirst()))));
            list.add(item);
        }
        return list;
    }
}
