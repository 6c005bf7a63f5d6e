package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.notes.Note.Kind;
import org.folkmoot.floor.notes.Note.Origin;
import org.folkmoot.floor.notes.Wall;
import org.folkmoot.floor.notes.WallNow;
import org.folkmoot.floor.notes.WallNow.Merged;
import org.folkmoot.floor.notes.WallNow.Piece;
import org.folkmoot.floor.notes.WallNow.Pile;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PrintedPage;

/** The wall of a session on paper: each group on a sheet of its own, with what was said at which table. */
@Route("assemblies/:id/sessions/:session/wall/print")
@PermitAll
@StyleSheet("assets/paper.css")
@StyleSheet("assets/wall.css")
class PrintedWallView extends PrintedPage {

    private final transient Assemblies assemblies;
    private final transient Wall wall;

    PrintedWallView(Assemblies assemblies, Wall wall) {
        this.assemblies = assemblies;
        this.wall = wall;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        SessionId session = AssembliesNavigation.id(event, "session", SessionId::of);
        WallNow now = wall.now(id, session);
        Assembly assembly = assemblies.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
        Session met = assembly.session(session).orElseThrow(() -> new NotFound("There is no such session"));
        title(getTranslation("floor.wall"));
        removeAll();
        add(tools(
                print(getTranslation("floor.wall.print.act")),
                new Anchor(WallView.address(id, session), getTranslation("floor.wall"))));
        String where = String.join(" · ", assembly.name(), met.title(), Dates.weekday(met.date(), getLocale()));
        add(Parts.styled(new H1(getTranslation("floor.wall")), "fm-hidden"));
        List<Pile> filled =
                now.piles().stream().filter(pile -> !pile.pieces().isEmpty()).toList();
        if (filled.isEmpty()) {
            add(new Paragraph(getTranslation("floor.wall.nothing")));
        }
        filled.forEach(pile -> add(sheet(pile, where)));
    }

    private Section sheet(Pile pile, String where) {
        String name = pile.group().isPresent() ? pile.name() : getTranslation("floor.wall.unsorted");
        Section sheet = page(
                Parts.small(where),
                new H2(name),
                Parts.small(getTranslation("floor.wall.count", pile.notes().size(), pile.tables())));
        for (Kind kind : Kind.values()) {
            List<Piece> pieces =
                    pile.pieces().stream().filter(piece -> piece.kind() == kind).toList();
            if (!pieces.isEmpty()) {
                UnorderedList list = Parts.styled(new UnorderedList(), "fm-wall-paper");
                pieces.forEach(piece -> list.add(line(piece)));
                sheet.add(new H3(getTranslation("floor.wall.kinds." + kind.name())), list);
            }
        }
        return sheet;
    }

    private ListItem line(Piece piece) {
        ListItem item = new ListItem();
        if (piece instanceof Merged) {
            UnorderedList sources = Parts.styled(new UnorderedList(), "fm-wall-sources");
            piece.notes().forEach(said -> sources.add(new ListItem(said(said))));
            item.add(Parts.styled(new Span(piece.words()), "fm-strong"), sources);
        } else {
            item.add(said(piece.notes().getFirst()));
        }
        return item;
    }

    private Span said(Said said) {
        Span line = new Span(
                Parts.styled(new Span(said.note().text()), "fm-words"),
                Parts.small(new Span(" " + getTranslation("floor.host.table", said.table()))));
        if (said.note().origin() == Origin.PAPER) {
            line.add(Parts.small(new Span(", " + getTranslation("floor.wall.paper"))));
        }
        if (!said.note().isReadBack()) {
            line.add(Parts.small(new Span(", " + getTranslation("floor.host.note.not-read"))));
        }
        return line;
    }
}
