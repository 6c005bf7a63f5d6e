package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Rehearsal;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Votes;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.paper.ui.SessionPaperNavigation;
import org.folkmoot.floor.ui.LiveScreen.LiveAge;
import org.folkmoot.floor.ui.LiveScreen.OutOfTouch;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** The facilitator's screen of a session: the clock and the agenda as it runs, the question in hand with its turnout, prepared questions and results. */
@Route(value = "assemblies/:id/sessions/:session", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class SessionView extends Div implements BeforeEnterObserver {

    private final Assemblies assemblies;
    private final Roll roll;
    private final Questions questions;
    private final Votes votes;
    private final Rights rights;
    private final Clock clock;
    private final CockpitParts parts;
    private final LiveScreen screen;

    private final LiveAge live = new LiveAge();
    private Optional<RunningAgenda> running = Optional.empty();
    private Optional<SpeakingSection> hands = Optional.empty();
    private Optional<TablesSection> tables = Optional.empty();
    private Optional<QuestionDesk> desk = Optional.empty();
    private Optional<WitnessesLink> witnesses = Optional.empty();
    private Optional<PollsSection> polls = Optional.empty();
    private Optional<Anchor> record = Optional.empty();
    private AssemblyId assembly = new AssemblyId(new UUID(0, 0));
    private SessionId session = new SessionId(new UUID(0, 0));

    SessionView(
            Assemblies assemblies,
            Roll roll,
            Questions questions,
            Votes votes,
            FloorBoard floor,
            CockpitParts parts,
            Rights rights,
            Callers callers,
            Clock clock) {
        this.assemblies = assemblies;
        this.roll = roll;
        this.questions = questions;
        this.votes = votes;
        this.rights = rights;
        this.clock = clock;
        this.parts = parts;
        this.screen = new LiveScreen(this, floor, callers);
        addClassName("fm-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assembly = AssembliesNavigation.id(event, "id", AssemblyId::of);
        session = AssembliesNavigation.id(event, "session", SessionId::of);
        questions.ofSession(assembly, session);
        Assembly at = assemblies.find(assembly).orElseThrow(() -> new NotFound("There is no such assembly"));
        Session met = at.session(session).orElseThrow(() -> new NotFound("There is no such session"));
        removeAll();
        QuestionDesk asked = new QuestionDesk(
                questions,
                votes,
                this::members,
                clock,
                assembly,
                session,
                at.shape().rule());
        desk = Optional.of(asked);
        RunningAgenda day = parts.day(at, met);
        running = Optional.of(day);
        SpeakingSection queue = parts.hands(assembly, session, this::members);
        hands = Optional.of(queue);
        TablesSection tablesNow = parts.tables(assembly, session);
        tables = Optional.of(tablesNow);
        PollsSection pollsNow = parts.polls(assembly, met);
        polls = Optional.of(pollsNow);
        OutOfTouch lost =
                new OutOfTouch(getTranslation("floor.signed-out.run"), AssembliesNavigation.session(assembly, session));
        add(head(at, met));
        parts.rehearsal(at).ifPresent(this::add);
        add(
                lost,
                Parts.styled(
                        new Div(
                                day,
                                new Div(
                                        day.catchUp(),
                                        asked.loud(),
                                        asked.entering(),
                                        pollsNow.inHand(),
                                        tablesNow,
                                        queue,
                                        asked.prepared(),
                                        asked.past(),
                                        pollsNow)),
                        "fm-cockpit"));
        screen.follow(assembly, session, () -> rights.holds(assembly.scope(), Role.FACILITATOR), now -> {
            LiveScreen.keepOpen(met, clock);
            show(now);
        });
    }

    private PageHead head(Assembly at, Session met) {
        WitnessesLink asked = parts.witnesses(assembly, session);
        witnesses = Optional.of(asked);
        Anchor ended = parts.record(getTranslation("floor.record"), assembly, session);
        record = Optional.of(ended);
        Anchor room = RoomLinks.leading(new Anchor(RoomLinks.address(session), getTranslation("floor.session.room")));
        PageHead head = new PageHead(met.title())
                .eyebrow(
                        at.name(),
                        Dates.weekday(met.date(), getLocale()),
                        getTranslation("floor.session.members", members().size()))
                .tools(
                        live,
                        new Anchor(
                                "assemblies/"
                                        + at.rehearsal().map(Rehearsal::of).orElse(assembly),
                                getTranslation("floor.session.back")),
                        parts.projector(getTranslation("floor.projecting"), assembly, session),
                        new Anchor(WallView.address(assembly, session), getTranslation("floor.wall")),
                        new Anchor(GlossaryView.address(assembly), getTranslation("floor.session.words")),
                        parts.checklist(
                                count -> getTranslation("floor.checklist.link", count.notReady(), count.of()),
                                assembly,
                                session),
                        new Anchor(MaterialsView.address(assembly, session), getTranslation("floor.materials")),
                        new Anchor(EvaluationView.address(assembly, session), getTranslation("floor.evaluations")),
                        asked,
                        new Anchor(SessionPaperNavigation.paper(assembly, session), getTranslation("floor.paper.link")),
                        ended,
                        room);
        parts.rehearse(at, session).ifPresent(head::tool);
        return head;
    }

    private void show(FloorBoard.Now now) {
        live.heard(now);
        running.ifPresent(day -> day.show(now.agenda()));
        hands.ifPresent(queue -> {
            queue.setVisible(now.agenda().flatMap(LiveAgenda::current).isPresent());
            queue.show(now.shown().tablesNow());
        });
        tables.ifPresent(TablesSection::show);
        desk.ifPresent(asked -> asked.show(now.question()));
        witnesses.ifPresent(WitnessesLink::show);
        polls.ifPresent(section -> section.show(now));
        record.ifPresent(link -> link.setVisible(parts.isOver(assembly, session)));
    }

    private List<Member> members() {
        return roll.members(assembly).stream().filter(Member::isNow).toList();
    }
}
