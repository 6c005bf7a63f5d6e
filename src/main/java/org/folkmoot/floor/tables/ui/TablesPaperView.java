package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.tables.Arrangement;
import org.folkmoot.floor.tables.Hall;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PrintedPage;

/** A table plan on paper: a list by name for the door, and a card for each table. Names and tables, and nothing else that is known of anybody. */
@Route("assemblies/:id/sessions/:session/tables/paper")
@PermitAll
@StyleSheet("assets/paper.css")
class TablesPaperView extends PrintedPage {

    private static final String ONLY = "only";
    private static final String CARDS = "cards";
    private static final String LIST = "list";

    private final transient Assemblies assemblies;
    private final transient TablePlans plans;

    TablesPaperView(Assemblies assemblies, TablePlans plans) {
        this.assemblies = assemblies;
        this.plans = plans;
    }

    static String address(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.tables(assembly, session) + "/paper";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        SessionId of = AssembliesNavigation.id(event, "session", SessionId::of);
        Hall hall = plans.find(id, of)
                .map(plan -> plans.hall(id, plan))
                .orElseThrow(() -> new NotFound("There is no plan to print"));
        Session session = assemblies
                .find(id)
                .flatMap(known -> known.session(of))
                .orElseThrow(() -> new NotFound("There is no such session"));
        Optional<String> only = event.getLocation().getQueryParameters().getSingleParameter(ONLY);
        Named named = new Named(hall.members());
        String title = getTranslation("floor.tables.paper.title");
        title(title);
        removeAll();
        String here = address(id, of) + "?" + ONLY + "=";
        add(
                tools(
                        print(getTranslation("floor.tables.paper.act")),
                        new Anchor(here + LIST, getTranslation("floor.tables.paper.list")),
                        new Anchor(here + CARDS, getTranslation("floor.tables.paper.cards")),
                        new Anchor(AssembliesNavigation.tables(id, of), getTranslation("floor.tables.title"))),
                Parts.styled(new H1(title), "fm-hidden"));
        if (only.filter(CARDS::equals).isEmpty()) {
            add(list(hall, session, named));
        }
        if (only.filter(LIST::equals).isEmpty()) {
            IntStream.rangeClosed(1, hall.plan().rules().tables())
                    .forEach(table -> add(card(hall, session, table, named)));
        }
    }

    private Section list(Hall hall, Session session, Named named) {
        Arrangement plan = hall.plan();
        NativeTableRow heads = new NativeTableRow(Parts.head("col", new Span(getTranslation("floor.tables.name"))));
        int rounds = plan.rounds().size();
        IntStream.rangeClosed(1, rounds)
                .forEach(round ->
                        heads.add(Parts.head("col", new Span(getTranslation("floor.tables.round.title", round)))));
        NativeTable table = Parts.styled(new NativeTable(), "fm-seat-list");
        table.getHead().add(heads);
        for (Member member : hall.members()) {
            NativeTableRow row = new NativeTableRow(Parts.head("row", new Span(named.of(member))));
            IntStream.rangeClosed(1, rounds).forEach(round -> {
                int seat = plan.tableOf(round, member.id());
                row.add(new NativeTableCell(seat == 0 ? "–" : Integer.toString(seat)));
            });
            table.getBody().add(row);
        }
        return page(
                new H2(getTranslation("floor.tables.paper.list.title")),
                new Paragraph(getTranslation("floor.tables.paper.list.how", session.title())),
                table);
    }

    private Section card(Hall hall, Session session, int table, Named named) {
        Div rounds = Parts.styled(new Div(), "fm-table-card-rounds");
        for (int round = 1; round <= hall.plan().rounds().size(); round++) {
            UnorderedList names = new UnorderedList();
            sorted(hall, round, table, named).forEach(name -> names.add(new ListItem(name)));
            rounds.add(new Div(new H3(getTranslation("floor.tables.round.title", round)), names));
        }
        return Parts.styled(
                page(new Paragraph(session.title()), new H2(getTranslation("floor.tables.table", table)), rounds),
                "fm-table-card");
    }

    private static List<String> sorted(Hall hall, int round, int table, Named named) {
        return hall.plan().at(round, table).stream()
                .flatMap(id -> named.find(id).stream())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
