package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.checklist.Checklists;
import org.folkmoot.floor.checklist.Checklists.Line;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.PrintedPage;

/** The checklist of a session on paper. */
@Route("assemblies/:id/sessions/:session/checklist/print")
@PermitAll
@StyleSheet("assets/paper.css")
class ChecklistPaperView extends PrintedPage {

    private final transient Assemblies assemblies;
    private final transient Checklists checklists;

    ChecklistPaperView(Assemblies assemblies, Checklists checklists) {
        this.assemblies = assemblies;
        this.checklists = checklists;
    }

    static String address(AssemblyId assembly, SessionId session) {
        return ChecklistView.address(assembly, session) + "/print";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId at = AssembliesNavigation.id(event, "id", AssemblyId::of);
        SessionId session = AssembliesNavigation.id(event, "session", SessionId::of);
        List<Line> lines = checklists.lines(at, session).stream()
                .filter(line -> line.entry().isListed())
                .toList();
        String met = assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(session))
                .map(Session::title)
                .orElse("");
        title(getTranslation("floor.checklist"));
        removeAll();
        add(
                tools(
                        print(getTranslation("floor.checklist.print")),
                        new Anchor(ChecklistView.address(at, session), getTranslation("floor.checklist.back"))),
                page(
                        new H1(getTranslation("floor.checklist.of", met)),
                        new PlainTable<Line>(getTranslation("floor.checklist.caption"))
                                .rowHead(
                                        getTranslation("floor.checklist.label"),
                                        line -> new Span(ChecklistView.name(this, line.entry())))
                                .text(getTranslation("floor.checklist.state"), line -> ChecklistView.state(this, line))
                                .text(
                                        getTranslation("floor.checklist.owner"),
                                        line -> line.entry().form().owner())
                                .text(
                                        getTranslation("floor.checklist.due"),
                                        line -> line.entry()
                                                .form()
                                                .due()
                                                .map(day -> Dates.date(day, getLocale()))
                                                .orElse(""))
                                .rows(lines)));
    }
}
