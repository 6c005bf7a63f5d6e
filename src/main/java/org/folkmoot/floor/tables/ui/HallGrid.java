package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.tables.Hall;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.Price;
import org.folkmoot.floor.tables.Swap;
import org.folkmoot.platform.ui.Parts;

/** The tables of one round, always in the same place, with a button for each person. */
final class HallGrid extends Div {

    /** More are drawn in parts. */
    private static final int A_PAGE = 40;

    /** In larger rooms each button would cost too much; the choice by table and name is there for all. */
    private static final int MOST_DRAGGED = 300;

    private final transient Consumer<MemberId> chosen;
    private final transient Consumer<Swap> dropped;
    private final Div tables = Parts.styled(new Div(), "fm-hall");
    private final Div pages = Parts.acts();
    private final transient Map<MemberId, NativeButton> people = new HashMap<>();
    private final transient Map<MemberId, Span> notes = new HashMap<>();
    private transient Optional<Hall> shown = Optional.empty();
    private transient Named named = new Named(List.of());
    private int round = 1;
    private int page;

    /**
     * @param chosen hears of somebody who was pressed
     * @param dropped hears of somebody who was dragged onto a table or a person
     */
    HallGrid(Consumer<MemberId> chosen, Consumer<Swap> dropped) {
        this.chosen = chosen;
        this.dropped = dropped;
        add(tables, pages);
    }

    void show(Hall hall, int of, Named names) {
        shown = Optional.of(hall);
        named = names;
        round = of;
        draw(hall);
    }

    private void draw(Hall hall) {
        tables.removeAll();
        pages.removeAll();
        people.clear();
        notes.clear();
        int count = hall.plan().rules().tables();
        page = Math.clamp(page, 0, (count - 1) / A_PAGE);
        for (int table = page * A_PAGE + 1; table <= Math.min(count, (page + 1) * A_PAGE); table++) {
            tables.add(table(hall, table));
        }
        for (int at = 0; count > A_PAGE && at <= (count - 1) / A_PAGE; at++) {
            int to = at;
            Button turn = Parts.tertiary(
                    getTranslation("floor.tables.page", at * A_PAGE + 1, Math.min(count, (at + 1) * A_PAGE)), () -> {
                        page = to;
                        draw(hall);
                    });
            turn.setEnabled(at != page);
            pages.add(turn);
        }
    }

    private Section table(Hall hall, int table) {
        List<MemberId> here = new ArrayList<>(hall.plan().at(round, table));
        here.sort(Comparator.comparing(this::name, String.CASE_INSENSITIVE_ORDER));
        String has = hall.plan().rules().metAt(table).stream()
                .map(need -> getTranslation("assembly.need." + need.name()))
                .collect(Collectors.joining(", "));
        H3 title = new H3(getTranslation("floor.tables.table", table));
        title.setId("table-" + table);
        long there = here.stream().filter(id -> !hall.isGone(id)).count();
        Header header = new Header(
                title,
                Parts.small(new Span(has)),
                Parts.styled(new Span(getTranslation("floor.tables.at", there)), "fm-small", "fm-hall-count"));
        UnorderedList list = new UnorderedList();
        here.forEach(id -> list.add(new ListItem(person(hall, table, id))));
        Section section = Parts.styled(new Section(header, list), "fm-hall-table");
        section.getElement().setAttribute("aria-labelledby", "table-" + table);
        if (isDragged(hall)) {
            drop(section, table, Optional.empty());
        }
        return section;
    }

    private Component person(Hall hall, int table, MemberId id) {
        if (hall.isGone(id)) {
            return Parts.styled(new Span(getTranslation("floor.tables.gone", name(id))), "fm-hall-gone");
        }
        MemberDetails details = hall.member(id).map(Member::details).orElse(MemberDetails.NONE);
        List<String> traits = hall.plan().rules().mixed().stream()
                .map(trait -> details.traits().getOrDefault(trait, ""))
                .filter(value -> !value.isEmpty())
                .toList();
        String needs = needs(details);
        Span note = needs.isEmpty()
                ? new Span(traits.size() > 1 ? traits.get(1) : "")
                : Parts.styled(new Span(needs), "fm-hall-need");
        NativeButton button = Parts.styled(new NativeButton("", _ -> chosen.accept(id)), "fm-chip", "fm-hall-person");
        button.add(Parts.styled(new Span(name(id)), "n"), new Span(traits.isEmpty() ? "" : traits.getFirst()), note);
        button.setAriaLabel(getTranslation(
                needs.isEmpty() ? "floor.tables.person" : "floor.tables.person.needs",
                name(id),
                String.join(", ", traits),
                needs));
        people.put(id, button);
        notes.put(id, note);
        if (isDragged(hall)) {
            DragSource.create(button).setDragData(id);
            drop(button, table, Optional.of(id));
        }
        return button;
    }

    private String needs(MemberDetails details) {
        return details.needs().stream()
                .filter(need -> PlanRules.OF_TABLES.contains(need)
                        || need == AccessNeed.INTERPRETER
                        || need == AccessNeed.CARER)
                .map(need ->
                        need == AccessNeed.INTERPRETER && !details.language().isEmpty()
                                ? details.language()
                                : getTranslation("floor.tables.need." + need.name()))
                .collect(Collectors.joining(", "));
    }

    private static boolean isDragged(Hall hall) {
        return hall.members().size() <= MOST_DRAGGED;
    }

    private <C extends Component> void drop(C target, int table, Optional<MemberId> other) {
        ComponentEventListener<DropEvent<C>> listener = event -> event.getDragData()
                .filter(MemberId.class::isInstance)
                .map(MemberId.class::cast)
                .filter(one -> !other.equals(Optional.of(one)))
                .ifPresent(one -> dropped.accept(new Swap(round, one, table, other)));
        DropTarget.create(target).addDropListener(listener);
    }

    private String name(MemberId id) {
        return named.find(id)
                .or(() -> shown.flatMap(hall -> hall.member(id)).map(Member::name))
                .orElse("…");
    }

    /** Marks who would go where, and who would meet again; with nothing, takes the marks away. */
    void mark(Optional<Price> price) {
        people.values().forEach(button -> {
            button.removeClassNames("on", "goes", "again");
            button.getElement().removeAttribute("aria-pressed");
        });
        shown.ifPresent(hall -> notes.forEach((id, note) -> note.getElement().removeAttribute("data-again")));
        price.ifPresent(asked -> shown.ifPresent(hall -> {
            Swap swap = asked.swap();
            goes(swap.one(), swap.table());
            swap.other().ifPresent(other -> goes(other, hall.plan().tableOf(round, swap.one())));
            again(hall, swap.one(), swap.table());
            swap.other().ifPresent(other -> again(hall, other, hall.plan().tableOf(round, swap.one())));
        }));
    }

    private void goes(MemberId id, int table) {
        Optional.ofNullable(people.get(id)).ifPresent(button -> {
            button.addClassNames("on", "goes");
            button.getElement().setAttribute("aria-pressed", "true");
        });
        note(id, getTranslation("floor.tables.goes", table));
    }

    private void again(Hall hall, MemberId id, int table) {
        hall.plan().at(round, table).forEach(other -> {
            List<Integer> rounds = hall.together(id, other, round);
            NativeButton button = people.get(other);
            if (!rounds.isEmpty() && button != null && !button.hasClassName("goes")) {
                button.addClassName("again");
                note(other, getTranslation("floor.tables.also", rounds.getFirst()));
            }
        });
    }

    private void note(MemberId id, String text) {
        Optional.ofNullable(notes.get(id)).ifPresent(note -> note.getElement().setAttribute("data-again", text));
    }

    void focus(MemberId id) {
        shown.ifPresent(hall -> {
            int table = hall.plan().tableOf(round, id);
            if (table > 0 && (table - 1) / A_PAGE != page) {
                page = (table - 1) / A_PAGE;
                draw(hall);
            }
        });
        Optional.ofNullable(people.get(id)).ifPresent(NativeButton::focus);
    }
}
