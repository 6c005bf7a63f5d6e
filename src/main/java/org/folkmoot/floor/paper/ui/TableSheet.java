package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.paper.SheetCode;
import org.folkmoot.floor.tables.TablePlan;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PrintedPage;
import org.folkmoot.platform.ui.PublicAddress;
import org.folkmoot.platform.ui.QrCode;

/** The sheet of a table: who sits there, and under each item of the agenda lines for what is said, of each kind as notes have them. */
final class TableSheet extends Section {

    private static final int LINES = 3;

    /** Who sits at which table in each round, by name; without rounds if there is no table plan. */
    record Seated(List<Map<Integer, List<String>>> rounds) {

        /** Members now, as the plan seats them. */
        static Seated of(Optional<TablePlan> plan, List<Member> members) {
            Map<MemberId, String> names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
            return new Seated(plan.stream()
                    .flatMap(known -> known.now().rounds().stream())
                    .map(round -> named(round, names))
                    .toList());
        }

        private static Map<Integer, List<String>> named(List<List<MemberId>> round, Map<MemberId, String> names) {
            return Stream.iterate(0, table -> table < round.size(), table -> table + 1)
                    .collect(Collectors.toMap(
                            table -> table + 1,
                            table -> round.get(table).stream()
                                    .map(names::get)
                                    .filter(Objects::nonNull)
                                    .sorted(String.CASE_INSENSITIVE_ORDER)
                                    .toList()));
        }
    }

    TableSheet(Session session, int table, String where, Seated seated, PublicAddress address) {
        addClassNames("fm-paper-page", "fm-pack-table");
        String link = address.of("room/" + session.id() + "?table=" + table);
        Div head = new Div(
                new Div(
                        Parts.small(where),
                        new H2(getTranslation("floor.pack.table", table)),
                        new Paragraph(
                                new Span(getTranslation("floor.pack.table.code") + " "),
                                Parts.styled(
                                        new Span(SheetCode.of(session.id(), table)
                                                .letters()),
                                        "fm-pack-code")),
                        Parts.styled(new Paragraph(getTranslation("floor.pack.table.host")), "fm-pack-write")),
                new QrCode(link, getTranslation("floor.pack.table.qr", table)));
        add(
                Parts.styled(head, "fm-pack-head"),
                Parts.small(getTranslation("floor.pack.table.link", link)),
                people(seated, table),
                Parts.small(getTranslation("floor.pack.table.how")));
        talked(session).forEach(item -> add(item(item)));
    }

    /** What notes are written under; of a day in which people talk at tables, that alone. */
    private static List<AgendaItem> talked(Session session) {
        Function<AgendaItem.Kind, List<AgendaItem>> of = kind ->
                session.agenda().stream().filter(item -> item.kind() == kind).toList();
        List<AgendaItem> atTables = of.apply(AgendaItem.Kind.TALK);
        return atTables.isEmpty()
                ? session.agenda().stream()
                        .filter(item -> item.kind() != AgendaItem.Kind.BREAK)
                        .toList()
                : atTables;
    }

    private Div people(Seated seated, int table) {
        Div people = Parts.styled(new Div(), "fm-pack-people");
        for (int round = 1; round <= seated.rounds().size(); round++) {
            List<String> names = seated.rounds().get(round - 1).getOrDefault(table, List.of());
            people.add(new Paragraph(
                    Parts.styled(new Span(getTranslation("floor.tables.round.title", round) + ": "), "fm-strong"),
                    new Span(String.join(", ", names))));
        }
        if (seated.rounds().isEmpty()) {
            people.add(Parts.styled(new Paragraph(getTranslation("floor.pack.table.people")), "fm-pack-write"));
        }
        return people;
    }

    private Section item(AgendaItem item) {
        Section section = Parts.styled(new Section(new H3(item.title())), "fm-pack-item");
        if (!item.prompt().isEmpty()) {
            section.add(Parts.styled(new Paragraph(item.prompt()), "fm-lines"));
        }
        for (Note.Kind kind : Note.Kind.values()) {
            section.add(Parts.styled(
                    new Div(new H4(getTranslation("floor.wall.kinds." + kind.name())), PrintedPage.ruled(LINES)),
                    "fm-pack-kind"));
        }
        return section;
    }
}
