package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteAnswer;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.notes.Wall;
import org.folkmoot.floor.notes.Wall.WallChange;
import org.folkmoot.floor.notes.WallAct;
import org.folkmoot.floor.notes.WallNow;
import org.folkmoot.floor.notes.WallNow.Pile;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.floor.notes.WallRefused;
import org.folkmoot.floor.ui.LiveScreen.LiveAge;
import org.folkmoot.floor.ui.LiveScreen.OutOfTouch;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.folkmoot.floor.witnesses.WitnessRefused;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Pushed;
import org.folkmoot.platform.ui.Shell;

/** The wall of a session: the notes of all tables in columns by kind, sorted into groups by those who run it, while they come. */
@Route(value = "assemblies/:id/sessions/:session/wall", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
@StyleSheet("assets/wall.css")
class WallView extends Div implements BeforeEnterObserver, WallPile.Acts {

    private final Assemblies assemblies;
    private final Wall wall;
    private final TableNotes notes;
    private final WitnessQuestions witnesses;
    private final Rights rights;
    private final Callers callers;
    private final LiveScreen screen;

    private final LiveAge live = new LiveAge();
    private final WallFilter filter = new WallFilter(this::draw);
    private final WallHeads heads = new WallHeads();
    private final WallUndo undo = new WallUndo();
    private final Paragraph said = Parts.styled(Parts.status(), "fm-hidden");
    private final Div piles = new Div();
    private final Map<Optional<GroupId>, WallPile> shown = new LinkedHashMap<>();
    private final Set<NoteId> known = new HashSet<>();
    private Optional<Registration> following = Optional.empty();
    private boolean isDrawn;
    private AssemblyId assembly = new AssemblyId(new UUID(0, 0));
    private SessionId session = new SessionId(new UUID(0, 0));
    private WallNow now = new WallNow(List.of());

    WallView(
            Assemblies assemblies,
            Wall wall,
            TableNotes notes,
            WitnessQuestions witnesses,
            FloorBoard floor,
            Rights rights,
            Callers callers) {
        this.assemblies = assemblies;
        this.wall = wall;
        this.notes = notes;
        this.witnesses = witnesses;
        this.rights = rights;
        this.callers = callers;
        this.screen = new LiveScreen(this, floor, callers);
        addClassNames("fm-wide", "fm-wall");
        addAttachListener(_ -> follow());
        addDetachListener(_ -> stop());
    }

    static String address(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/wall";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assembly = AssembliesNavigation.id(event, "id", AssemblyId::of);
        session = AssembliesNavigation.id(event, "session", SessionId::of);
        now = wall.now(assembly, session);
        Assembly at = assemblies.find(assembly).orElseThrow(() -> new NotFound("There is no such assembly"));
        Session met = notes.session(assembly, session);
        removeAll();
        add(
                head(at, met),
                new OutOfTouch(getTranslation("floor.signed-out.run"), address(assembly, session)),
                filter,
                undo,
                said,
                heads,
                piles,
                new NewGroup(name ->
                        act("floor.wall.did.group", new WallAct.NewGroup(new GroupId(UUID.randomUUID()), name))),
                new NoteForTable(met, this::write));
        screen.follow(assembly, session, this::mayRun, beat -> {
            live.heard(beat);
            look();
        });
        if (isAttached()) {
            follow();
        }
    }

    private PageHead head(Assembly at, Session met) {
        Anchor print = new Anchor(address(assembly, session) + "/print", getTranslation("floor.wall.print"));
        print.setId("print-wall");
        return new PageHead(getTranslation("floor.wall"))
                .eyebrow(at.name(), met.title())
                .tools(
                        live,
                        new Anchor(AssembliesNavigation.session(assembly, session), getTranslation("floor.wall.back")),
                        new Anchor(WitnessesView.address(assembly, session), getTranslation("floor.witnesses")),
                        print);
    }

    private boolean mayRun() {
        return rights.holds(assembly.scope(), Role.FACILITATOR);
    }

    private void follow() {
        stop();
        following = Optional.of(notes.follow(assembly, session, Pushed.onto(this, callers, () -> {
            if (mayRun()) {
                look();
            }
        })));
    }

    private void stop() {
        following.ifPresent(Registration::remove);
        following = Optional.empty();
    }

    private void look() {
        now = wall.now(assembly, session);
        announce();
        draw();
    }

    /** What is new since the screen was opened is said once. */
    private void announce() {
        List<Said> fresh =
                now.notes().stream().filter(one -> known.add(one.note().id())).toList();
        if (isDrawn && !fresh.isEmpty()) {
            Said last = fresh.getLast();
            said.setText(getTranslation(
                    "floor.wall.new",
                    getTranslation("floor.wall.kind." + last.note().kind().name()),
                    last.table()));
        }
        isDrawn = true;
    }

    private void draw() {
        filter.show(now.notes());
        heads.show(now.notes());
        shown.keySet().retainAll(now.piles().stream().map(Pile::group).toList());
        List<WallPile> wanted = now.piles().stream()
                .map(pile -> {
                    WallPile one = shown.computeIfAbsent(pile.group(), _ -> new WallPile(this));
                    one.show(pile, filter);
                    return one;
                })
                .toList();
        InPlace.put(piles, wanted);
    }

    @Override
    public WallNow now() {
        return now;
    }

    @Override
    public boolean act(String did, WallAct act) {
        try {
            WallChange change = wall.act(assembly, session, act);
            undo.offer(() -> takeBack(change), getTranslation(did));
            return true;
        } catch (WallRefused refused) {
            undo.refuse(getTranslation("floor.wall.refused." + refused.reason().name()));
            return false;
        } finally {
            look();
        }
    }

    private void takeBack(WallChange change) {
        try {
            wall.undo(assembly, session, change);
            undo.taken();
        } catch (WallRefused refused) {
            undo.refuse(getTranslation("floor.wall.refused." + refused.reason().name()));
        }
        look();
    }

    @Override
    public void readBack(Said heard) {
        Note note = heard.note();
        notes.act(
                assembly,
                session,
                heard.table(),
                new NoteAct.ReadBack(UUID.randomUUID(), List.of(new NoteAct.Line(note.id(), note.version()))));
        look();
    }

    @Override
    public NoteEdits edits() {
        return new NoteEdits(notes, undo, this::look, assembly, session);
    }

    @Override
    public void askWitnesses(Said question) {
        try {
            witnesses.adopt(assembly, session, question.note().id());
            undo.refuse(getTranslation("floor.witnesses.did.adopt"));
        } catch (WitnessRefused refused) {
            undo.refuse(
                    getTranslation("floor.witnesses.refused." + refused.reason().name()));
        }
    }

    /** Empty if it is written. */
    private Optional<NoteAnswer.Reason> write(int table, NoteAct.Write note) {
        NoteAnswer answer = notes.act(assembly, session, table, note);
        look();
        return answer instanceof NoteAnswer.Refused(var reason) ? Optional.of(reason) : Optional.empty();
    }
}
