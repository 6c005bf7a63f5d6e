package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.folkmoot.assembly.AttendanceSheet.Line;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Presence;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.StateMark;

/** The members of one day, each with a button for each mark. What stays on the screen is changed in place, so that the keyboard keeps its place. */
final class AttendanceTable extends Div {

    private static final int A_PAGE = 50;
    private static final List<Presence> MARKS = List.of(Presence.PRESENT, Presence.APOLOGIES, Presence.ABSENT);

    private final transient BiConsumer<Line, Presence> mark;
    private final Div rows = new Div();
    private final Button earlier = Parts.tertiary(getTranslation("assembly.people.earlier"), () -> turn(-1));
    private final Button later = Parts.tertiary(getTranslation("assembly.people.later"), () -> turn(1));
    private final transient Map<MemberId, Marks> shown = new HashMap<>();
    private transient List<Line> lines = List.of();
    private transient List<MemberId> drawn = List.of();
    private String sought = "";
    private boolean isRollEmpty;
    private int page;

    AttendanceTable(BiConsumer<Line, Presence> mark) {
        this.mark = mark;
        add(rows, Parts.acts(earlier, later));
    }

    /** @param search what was looked for, to say so if there is nobody */
    void show(List<Line> found, String search, boolean isNobodyThere) {
        lines = found;
        sought = search;
        isRollEmpty = isNobodyThere;
        draw();
    }

    private void turn(int pages) {
        page += pages;
        draw();
    }

    private void draw() {
        page = Math.clamp(page, 0, Math.max(0, (lines.size() - 1) / A_PAGE));
        int from = page * A_PAGE;
        List<Line> part = lines.subList(from, Math.min(from + A_PAGE, lines.size()));
        earlier.setVisible(from > 0);
        later.setVisible(from + part.size() < lines.size());
        List<MemberId> wanted = part.stream().map(line -> line.member().id()).toList();
        if (wanted.equals(drawn) && !wanted.isEmpty()) {
            part.forEach(
                    line -> Optional.ofNullable(shown.get(line.member().id())).ifPresent(marks -> marks.show(line)));
            return;
        }
        drawn = wanted;
        shown.clear();
        rows.removeAll();
        rows.add(part.isEmpty() ? nobody() : table(part));
    }

    private Paragraph nobody() {
        String key = isRollEmpty
                ? "assembly.members.none"
                : sought.isBlank() ? "assembly.attendance.all-known" : "assembly.people.nobody";
        return Parts.styled(new Paragraph(getTranslation(key, sought)), "fm-quiet");
    }

    private PlainTable<Line> table(List<Line> part) {
        part.forEach(line -> shown.put(line.member().id(), new Marks(line)));
        return new PlainTable<Line>(getTranslation("assembly.attendance.caption"))
                .rowHead(
                        getTranslation("assembly.members.name"),
                        line -> new Span(line.member().name()))
                .component(getTranslation("assembly.attendance.state"), line -> marks(line).state)
                .acts(getTranslation("assembly.members.acts"), line -> marks(line).buttons)
                .rows(part);
    }

    private Marks marks(Line line) {
        return shown.computeIfAbsent(line.member().id(), _ -> new Marks(line));
    }

    /** How one member is marked, and the buttons to mark them otherwise. */
    private final class Marks {

        private final Span state = new Span();
        private final Div buttons = Parts.styled(new Div(), "fm-chips", "fm-marks");
        private final Map<Presence, NativeButton> each = new EnumMap<>(Presence.class);
        private Line line;

        Marks(Line line) {
            this.line = line;
            buttons.getElement().setAttribute("role", "group");
            buttons.getElement().setAttribute("aria-label", line.member().name());
            MARKS.forEach(presence -> {
                NativeButton button = Parts.styled(
                        new NativeButton(getTranslation("assembly.presence." + presence.name())), "fm-chip");
                button.addClickListener(_ -> mark.accept(this.line, next(presence)));
                each.put(presence, button);
                buttons.add(button);
            });
            show(line);
        }

        /** Pressed once more, a mark is taken off. */
        private Presence next(Presence pressed) {
            return line.presence() == pressed ? Presence.UNKNOWN : pressed;
        }

        void show(Line now) {
            line = now;
            each.forEach((presence, button) ->
                    button.getElement().setAttribute("aria-pressed", Boolean.toString(presence == now.presence())));
            state.removeAll();
            state.add(new StateMark(
                    switch (now.presence()) {
                        case PRESENT -> StateMark.State.OPEN;
                        case APOLOGIES, UNKNOWN -> StateMark.State.DONE;
                        case ABSENT -> StateMark.State.CANNOT;
                    },
                    getTranslation("assembly.presence." + now.presence().name())));
            notes(now).forEach(note -> state.add(Parts.small(new Span(" · " + note))));
        }

        private List<String> notes(Line now) {
            List<String> notes = new ArrayList<>();
            if (now.isCardUsed()) {
                notes.add(getTranslation("assembly.attendance.card-used"));
            }
            if (!now.isExpected() && now.presence() == Presence.UNKNOWN) {
                notes.add(getTranslation("assembly.attendance.not-expected"));
            }
            return notes;
        }
    }
}
