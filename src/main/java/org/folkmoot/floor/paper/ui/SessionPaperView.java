package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.PaperVotes;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.paper.TableSheets;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** The paper of a session: where it is printed, and where two people key in what came back. */
@Route(value = "assemblies/:id/sessions/:session/paper", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class SessionPaperView extends Div implements BeforeEnterObserver {

    private final transient TableSheets sheets;
    private final transient PaperVotes votes;
    private final transient Roll roll;
    private final transient Rights rights;

    SessionPaperView(TableSheets sheets, PaperVotes votes, Roll roll, Rights rights) {
        this.sheets = sheets;
        this.votes = votes;
        this.roll = roll;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        SessionId of = AssembliesNavigation.id(event, "session", SessionId::of);
        Session session = sheets.session(id, of);
        boolean isRunBy = rights.holds(id.scope(), Role.FACILITATOR);
        PageHead head = new PageHead(getTranslation("floor.paper.title"))
                .eyebrow(session.title(), Dates.weekday(session.date(), getLocale()));
        if (isRunBy) {
            head.tools(
                    new Anchor(SessionPaperNavigation.pack(id, of), getTranslation("floor.pack.link")),
                    new Anchor(AssembliesNavigation.session(id, of), getTranslation("floor.wall.back")));
        }
        removeAll();
        add(head, new Paragraph(getTranslation("floor.paper.lead")), new SheetsSection(sheets, id, session));
        PapersSection.Desk desk = new PapersSection.Desk(votes, roll, id, isRunBy ? RunBy.CALLER : RunBy.ANOTHER);
        List<Question> taking = votes.taking(id, of);
        if (taking.isEmpty()) {
            Section none = Parts.section(
                    getTranslation("floor.paper.ballots"), new Paragraph(getTranslation("floor.paper.ballots.none")));
            add(none);
        }
        taking.forEach(question -> add(new PapersSection(desk, question)));
    }

    /** Who runs the assembly. */
    enum RunBy {
        CALLER,
        ANOTHER
    }
}
