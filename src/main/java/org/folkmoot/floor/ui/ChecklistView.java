package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.checklist.Checklists;
import org.folkmoot.floor.checklist.Checklists.Line;
import org.folkmoot.floor.checklist.Entry;
import org.folkmoot.floor.checklist.EntryId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;

/** The checklist of a session. */
@Route(value = "assemblies/:id/sessions/:session/checklist", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class ChecklistView extends Div implements BeforeEnterObserver {

    private final transient Assemblies assemblies;
    private final transient Checklists checklists;
    private final Div list = new Div();
    private final Div adding = new Div();
    private AssemblyId at = new AssemblyId(new UUID(0, 0));
    private SessionId session = new SessionId(new UUID(0, 0));

    ChecklistView(Assemblies assemblies, Checklists checklists) {
        this.assemblies = assemblies;
        this.checklists = checklists;
    }

    static String address(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/checklist";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        at = AssembliesNavigation.id(event, "id", AssemblyId::of);
        session = AssembliesNavigation.id(event, "session", SessionId::of);
        // Members may read their assembly, but not this page: who runs it is asked first.
        checklists.lines(at, session);
        Optional<Assembly> assembly = assemblies.find(at);
        removeAll();
        add(
                new PageHead(getTranslation("floor.checklist"))
                        .eyebrow(
                                assembly.map(Assembly::name).orElse(""),
                                assembly.flatMap(known -> known.session(session))
                                        .map(Session::title)
                                        .orElse(""))
                        .lead(getTranslation("floor.checklist.lead"))
                        .tools(
                                new Anchor(
                                        AssembliesNavigation.session(at, session), getTranslation("floor.wall.back")),
                                new Anchor(
                                        ChecklistPaperView.address(at, session),
                                        getTranslation("floor.checklist.print"))),
                Parts.styled(new Section(list, adding), "fm-section"));
        show();
        another();
    }

    private void another() {
        EntryId id = new EntryId(TimeOrderedId.next());
        Details details = new Details(
                getTranslation("floor.checklist.another"),
                new ChecklistRow(
                        Optional.empty(),
                        form -> {
                            checklists.add(at, session, id, form);
                            show();
                            another();
                            Aloud.saved(this);
                        },
                        getTranslation("floor.checklist.add")));
        details.setId("another-entry");
        adding.removeAll();
        adding.add(details);
    }

    private void show() {
        List<Line> all = checklists.lines(at, session);
        Checklists.Count count = checklists.count(at, session);
        list.removeAll();
        list.add(
                Parts.small(getTranslation("floor.checklist.count", count.notReady(), count.of())),
                new PlainTable<Line>(getTranslation("floor.checklist.caption"))
                        .rowHead(getTranslation("floor.checklist.label"), line -> new Span(name(this, line.entry())))
                        .text(getTranslation("floor.checklist.state"), line -> state(this, line))
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
                        .acts(getTranslation("floor.checklist.acts"), this::acts)
                        .rows(all.stream()
                                .filter(line -> line.entry().isListed())
                                .toList()));
        all.stream().map(Line::entry).filter(entry -> !entry.isListed()).forEach(entry -> list.add(removed(entry)));
    }

    /** What an entry is called. */
    static String name(Component reader, Entry entry) {
        return entry.standard()
                .map(standard -> reader.getTranslation("floor.checklist.standard." + standard.name()))
                .orElse(entry.form().label());
    }

    /** How it stands, and why if the product knows. */
    static String state(Component reader, Line line) {
        return line.fact()
                .filter(fact -> line.state() == Entry.State.TO_DO)
                .flatMap(fact -> line.entry()
                        .standard()
                        .map(standard -> reader.getTranslation(
                                "floor.checklist." + fact.stand().name() + "." + standard.name(), fact.missing())))
                .orElseGet(() -> reader.getTranslation(
                        "floor.checklist.state." + line.state().name()));
    }

    private Component acts(Line line) {
        Entry entry = line.entry();
        Button remove = Parts.tertiary(getTranslation("floor.checklist.remove"), () -> {
            checklists.setAside(at, session, entry.id());
            show();
            Aloud.removed(this);
        });
        remove.setAriaLabel(getTranslation("floor.checklist.remove.of", name(this, entry)));
        Details details = new Details(
                getTranslation("floor.checklist.change"),
                new Div(
                        new ChecklistRow(
                                Optional.of(entry),
                                form -> {
                                    checklists.write(at, session, entry.id(), entry.version(), form);
                                    show();
                                    Aloud.saved(this);
                                },
                                getTranslation("floor.checklist.save")),
                        remove));
        details.getElement().setAttribute("aria-label", getTranslation("floor.checklist.change.of", name(this, entry)));
        return details;
    }

    private Div removed(Entry entry) {
        Button back = Parts.tertiary(getTranslation("floor.checklist.put-back"), () -> {
            checklists.putBack(at, session, entry.id());
            show();
            Aloud.saved(this);
        });
        back.setAriaLabel(getTranslation("floor.checklist.put-back.of", name(this, entry)));
        return new Div(Parts.small(getTranslation("floor.checklist.removed", name(this, entry))), back);
    }
}
