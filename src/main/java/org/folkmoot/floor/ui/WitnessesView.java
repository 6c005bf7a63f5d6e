package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.floor.ui.LiveScreen.LiveAge;
import org.folkmoot.floor.ui.LiveScreen.OutOfTouch;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.folkmoot.floor.witnesses.WitnessRefused;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** Questions to the witnesses of a session on the screen of those who run it: asked, sorted, ticked, put on a list, answered. */
@Route(value = "assemblies/:id/sessions/:session/witnesses", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
@StyleSheet("assets/wall.css")
@StyleSheet("assets/witnesses.css")
class WitnessesView extends Div implements BeforeEnterObserver, WitnessStage.Acts {

    private final Assemblies assemblies;
    private final WitnessQuestions questions;
    private final TableNotes notes;
    private final Rights rights;
    private final CockpitParts parts;
    private final LiveScreen screen;

    private final LiveAge live = new LiveAge();
    private final Paragraph said = Parts.status();
    private Optional<Drawn> drawn = Optional.empty();
    private AssemblyId assembly = new AssemblyId(new UUID(0, 0));
    private SessionId session = new SessionId(new UUID(0, 0));
    private List<RoundNow> rounds = List.of();

    /** The parts of the page. */
    private record Drawn(WitnessStage stage, SlateSection slate, AskedSection asked, TableQuestions tables)
            implements java.io.Serializable {}

    WitnessesView(
            Assemblies assemblies,
            WitnessQuestions questions,
            TableNotes notes,
            FloorBoard floor,
            CockpitParts parts,
            Rights rights,
            Callers callers) {
        this.assemblies = assemblies;
        this.questions = questions;
        this.notes = notes;
        this.rights = rights;
        this.parts = parts;
        this.screen = new LiveScreen(this, floor, callers);
        said.addClassName("fm-witness-said");
        addClassNames("fm-wide", "fm-witnesses");
    }

    static String address(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/witnesses";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assembly = AssembliesNavigation.id(event, "id", AssemblyId::of);
        session = AssembliesNavigation.id(event, "session", SessionId::of);
        rounds = questions.rounds(assembly, session);
        Assembly at = assemblies.find(assembly).orElseThrow(() -> new NotFound("There is no such assembly"));
        Session met = notes.session(assembly, session);
        Drawn page = new Drawn(
                new WitnessStage(met, this), new SlateSection(this), new AskedSection(this), new TableQuestions(this));
        drawn = Optional.of(page);
        removeAll();
        add(
                head(at, met),
                new OutOfTouch(getTranslation("floor.signed-out.run"), address(assembly, session)),
                page.stage(),
                said,
                page.slate(),
                page.asked(),
                page.tables());
        screen.follow(assembly, session, () -> rights.holds(assembly.scope(), Role.FACILITATOR), beat -> {
            live.heard(beat);
            look();
        });
    }

    private PageHead head(Assembly at, Session met) {
        return new PageHead(getTranslation("floor.witnesses"))
                .eyebrow(at.name(), met.title())
                .tools(
                        live,
                        new Anchor(AssembliesNavigation.session(assembly, session), getTranslation("floor.wall.back")),
                        new Anchor(WallView.address(assembly, session), getTranslation("floor.wall")),
                        parts.projector(getTranslation("floor.projecting"), assembly, session));
    }

    private void look() {
        rounds = questions.rounds(assembly, session);
        List<Said> unused = questions.atTables(assembly, session);
        drawn.ifPresent(page -> {
            page.stage().show(now(), rounds.size());
            page.slate().show(now());
            page.asked().show(rounds);
            page.tables().show(now(), unused);
        });
    }

    @Override
    public Optional<RoundNow> now() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    @Override
    public void begin(Optional<ItemId> item) {
        act("floor.witnesses.did.ASKING", () -> questions.begin(assembly, session, item));
    }

    @Override
    public boolean act(String did, RoundAct act) {
        return now().filter(round -> act(did, () -> questions.act(assembly, session, round.number(), act)))
                .isPresent();
    }

    @Override
    public void propose() {
        now().ifPresent(round ->
                act("floor.witnesses.did.propose", () -> questions.propose(assembly, session, round.number())));
    }

    @Override
    public void choose(List<AskedId> seen) {
        now().ifPresent(round -> act(
                "floor.witnesses.did." + Stage.ANSWERING,
                () -> questions.choose(assembly, session, round.number(), seen)));
    }

    @Override
    public void adopt(Said question) {
        act(
                "floor.witnesses.did.adopt",
                () -> questions.adopt(assembly, session, question.note().id()));
    }

    /** Somebody else may have been faster: what is shown afterwards is how it stands, whoever did it. */
    private boolean act(String did, Supplier<RoundNow> act) {
        try {
            var _ = act.get();
            said.setText(getTranslation(did));
            return true;
        } catch (WitnessRefused refused) {
            said.setText(
                    getTranslation("floor.witnesses.refused." + refused.reason().name()));
            return false;
        } finally {
            look();
        }
    }
}
