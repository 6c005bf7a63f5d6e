package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.HelpAct;
import org.folkmoot.floor.notes.HelpAct.Wish;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.notes.TableNotes.TableState;
import org.folkmoot.platform.ui.Parts;

/** The tables of a session for whoever runs it: which asks for help, and how far each is with its notes. */
final class TablesSection extends Section {

    private final TableNotes notes;
    private final Clock clock;
    private final AssemblyId assembly;
    private final SessionId session;

    private final Span said = Parts.spoken(Parts.styled(new Span(), "fm-hidden"));
    private final Span count = Parts.small(new Span());
    private final UnorderedList list = Parts.styled(new UnorderedList(), "fm-queue", "fm-table-states");
    private List<TableState> shown = List.of();
    private long minute;

    TablesSection(TableNotes notes, Clock clock, AssemblyId assembly, SessionId session) {
        this.notes = notes;
        this.clock = clock;
        this.assembly = assembly;
        this.session = session;
        addClassName("fm-section");
        setId("tables");
        Anchor wall = new Anchor(WallView.address(assembly, session), getTranslation("floor.tables-now.wall"));
        add(said, Parts.styled(new Div(new H2(getTranslation("floor.tables-now")), count, wall), "fm-head-line"), list);
    }

    /** As it stands in the store. What is as before is left alone but for the minutes. */
    void show() {
        List<TableState> tables = notes.tables(assembly, session);
        Instant now = clock.instant();
        setVisible(!tables.isEmpty());
        if (tables.equals(shown) && now.getEpochSecond() / 60 == minute) {
            return;
        }
        long asking = asking(tables);
        if (asking > asking(shown)) {
            said.setText(getTranslation("floor.tables-now.count", asking));
        }
        shown = tables;
        minute = now.getEpochSecond() / 60;
        count.setText(getTranslation("floor.tables-now.count", asking));
        list.removeAll();
        tables.stream()
                .sorted(Comparator.comparing(
                                (TableState table) -> table.helpSince().orElse(Instant.MAX))
                        .thenComparingInt(TableState::table))
                .forEach(table -> list.add(row(table, now)));
    }

    private static long asking(List<TableState> tables) {
        return tables.stream().filter(table -> table.helpSince().isPresent()).count();
    }

    private ListItem row(TableState table, Instant now) {
        Span name = new Span(getTranslation("floor.tables-now.table", table.table()));
        Span state = table.helpSince()
                .map(since -> Parts.styled(
                        new Span(getTranslation(
                                "floor.tables-now.help",
                                Duration.between(since, now).toMinutes())),
                        "fm-state",
                        "late"))
                .orElseGet(() -> Parts.small(
                        new Span(getTranslation("floor.tables-now.notes", table.notes(), table.notReadBack()))));
        ListItem row = new ListItem(name, state);
        table.helpSince().ifPresent(_ -> {
            Button going = new Button(getTranslation("floor.tables-now.going"), _ -> goTo(table.table()));
            going.setAriaLabel(getTranslation("floor.tables-now.going.to", table.table()));
            row.add(going);
        });
        return row;
    }

    private void goTo(int table) {
        notes.help(assembly, session, table, new HelpAct(UUID.randomUUID(), Wish.NO_MORE));
        show();
    }
}
