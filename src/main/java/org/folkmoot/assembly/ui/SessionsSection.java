package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Session;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.Parts;

/** The sessions of an assembly, each with the way to run it, and the form for one more. */
final class SessionsSection extends Section {

    private final Assemblies assemblies;
    private final Consumer<Assembly> changed;
    private final Div list = new Div();
    private final Details another = new Details();

    /** @param changed runs with the assembly after a session was planned here */
    SessionsSection(Assemblies assemblies, Assembly assembly, Consumer<Assembly> changed) {
        this.assemblies = assemblies;
        this.changed = changed;
        addClassName("fm-section");
        another.setSummaryText(getTranslation("assembly.session.add"));
        another.setId("add-session");
        add(new H2(getTranslation("assembly.sessions")), list, another);
        show(assembly);
    }

    private void show(Assembly assembly) {
        list.removeAll();
        if (assembly.sessions().isEmpty()) {
            list.add(Parts.styled(new Paragraph(getTranslation("assembly.sessions.none")), "fm-quiet"));
        }
        assembly.sessions().forEach(session -> list.add(row(assembly, session)));
        another.removeAll();
        another.setOpened(false);
        another.add(new SessionForm(Optional.empty(), session -> keep(assembly, session)));
    }

    private void keep(Assembly assembly, Session session) {
        Assembly planned = assemblies.plan(assembly.id(), session);
        show(planned);
        changed.accept(planned);
        Aloud.saved(this);
    }

    private Div row(Assembly assembly, Session session) {
        Anchor run = Parts.styled(
                new Anchor(AssembliesNavigation.session(assembly.id(), session.id()), session.title()),
                "fm-title-link");
        Bits when = Parts.small(new Bits(
                Dates.weekday(session.date(), getLocale()),
                Dates.time(session.starts(), getLocale()),
                session.venue(),
                getTranslation("assembly.session.items", session.agenda().size())));
        Details change = new Details(
                getTranslation("assembly.session.change"),
                new SessionForm(Optional.of(session), changed -> keep(assembly, changed)));
        Anchor tables = new Anchor(
                AssembliesNavigation.tables(assembly.id(), session.id()), getTranslation("assembly.session.tables"));
        tables.setAriaLabel(getTranslation("assembly.session.tables.of", session.title()));
        return Parts.styled(new Div(run, when, tables, change), "fm-prepared");
    }
}
