package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionRefused;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Votes;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.ui.LiveScreen.LiveAge;
import org.folkmoot.floor.ui.LiveScreen.OutOfTouch;
import org.folkmoot.floor.ui.PrimaryAction.UndoForm;
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
class SessionView extends Div implements BeforeEnterObserver, PrimaryAction.Acts {

    private final Assemblies assemblies;
    private final Roll roll;
    private final Questions questions;
    private final Votes votes;
    private final Rights rights;
    private final Clock clock;
    private final CockpitParts parts;
    private final LiveScreen screen;

    private final PrimaryAction loud = new PrimaryAction();
    private final LiveAge live = new LiveAge();
    private final Section past = Parts.styled(new Section(), "fm-section");
    private final Div entering = new Div();
    private Optional<RunningAgenda> running = Optional.empty();
    private Optional<SpeakingSection> hands = Optional.empty();
    private Optional<TablesSection> tables = Optional.empty();
    private Optional<PreparedQuestions> prepared = Optional.empty();
    private Optional<QuestionId> shown = Optional.empty();
    private Optional<Question.State> shownState = Optional.empty();
    private boolean isFilled;
    private boolean closing;
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
        PreparedQuestions drafts = new PreparedQuestions(questions, assembly, session, this::lookAtOpening);
        prepared = Optional.of(drafts);
        RunningAgenda day = parts.day(assembly, met);
        running = Optional.of(day);
        SpeakingSection queue = parts.hands(assembly, session, this::members);
        hands = Optional.of(queue);
        TablesSection tablesNow = parts.tables(assembly, session);
        tables = Optional.of(tablesNow);
        OutOfTouch lost =
                new OutOfTouch(getTranslation("floor.signed-out.run"), AssembliesNavigation.session(assembly, session));
        add(
                head(at, met),
                lost,
                Parts.styled(
                        new Div(day, new Div(day.catchUp(), loud, entering, tablesNow, queue, drafts, past)),
                        "fm-cockpit"));
        screen.follow(assembly, session, () -> rights.holds(assembly.scope(), Role.FACILITATOR), now -> {
            LiveScreen.keepOpen(met, clock);
            show(now);
        });
    }

    private PageHead head(Assembly at, Session met) {
        Anchor room = RoomLinks.leading(new Anchor(RoomLinks.address(session), getTranslation("floor.session.room")));
        return new PageHead(met.title())
                .eyebrow(
                        at.name(),
                        Dates.weekday(met.date(), getLocale()),
                        getTranslation("floor.session.members", members().size()))
                .tools(
                        live,
                        new Anchor("assemblies/" + assembly, getTranslation("floor.session.back")),
                        parts.projector(getTranslation("floor.projecting"), assembly, session),
                        new Anchor(WallView.address(assembly, session), getTranslation("floor.wall")),
                        room);
    }

    private void show(FloorBoard.Now now) {
        live.heard(now);
        running.ifPresent(day -> day.show(now.agenda()));
        hands.ifPresent(queue -> {
            queue.setVisible(now.agenda().flatMap(LiveAgenda::current).isPresent());
            queue.show();
        });
        tables.ifPresent(TablesSection::show);
        Optional<QuestionId> id = now.question().map(Question::id);
        Optional<Question.State> state = now.question().map(Question::state);
        if (!isFilled || !id.equals(shown) || !state.equals(shownState)) {
            isFilled = true;
            showQuestion(now.question());
        } else {
            now.question()
                    .filter(question -> question.state() == Question.State.OPEN)
                    .ifPresent(open -> loud.showTurnout(open, closing ? absent(open) : List.of()));
        }
    }

    private void showQuestion(Optional<Question> question) {
        closing = false;
        shown = question.map(Question::id);
        shownState = question.map(Question::state);
        if (question.isEmpty()) {
            loud.showNothing();
        } else if (question.get().state() == Question.State.OPEN) {
            loud.showOpen(question.get(), this);
        } else {
            loud.showEnded(question.get(), this);
        }
        entering.removeAll();
        question.filter(asked -> asked.state() == Question.State.OPEN)
                .ifPresent(open -> entering.add(new VoteForMember(
                        () -> notVoted(open),
                        (member, vote) -> votes.castFor(assembly, open.id(), member.id(), vote))));
        showLists(question);
    }

    private void showLists(Optional<Question> loudest) {
        List<Question> all = questions.ofSession(assembly, session);
        boolean isOpen = all.stream().anyMatch(question -> question.state() == Question.State.OPEN);
        prepared.ifPresent(drafts -> drafts.show(
                all, isOpen ? PreparedQuestions.Opening.ANOTHER_IS_OPEN : PreparedQuestions.Opening.POSSIBLE));
        past.removeAll();
        List<Question> earlier = all.stream()
                .filter(Question::isOver)
                .filter(question ->
                        loudest.map(Question::id).filter(question.id()::equals).isEmpty())
                .toList();
        past.setVisible(!earlier.isEmpty());
        past.add(new H2(getTranslation("floor.past")));
        earlier.forEach(question -> {
            past.add(new Wording(question.text()), new Ending(question));
            if (question.undone().isEmpty()) {
                past.add(new UndoForm(question, reason -> undo(question, reason)));
            }
        });
    }

    private void lookAtOpening(Question draft) {
        loud.showOpening(draft, members().size(), () -> open(draft), this::back);
        loud.scrollIntoView();
    }

    @Override
    public void lookAtClosing(Question open) {
        closing = true;
        Question now = questions
                .shown(assembly, session)
                .filter(shownNow -> shownNow.id().equals(open.id()))
                .orElse(open);
        loud.showClosing(now, absent(now), this);
    }

    @Override
    public void back() {
        showQuestion(questions.shown(assembly, session));
    }

    private void open(Question draft) {
        act(() -> questions.open(assembly, draft.id()));
    }

    @Override
    public void close(Question open) {
        act(() -> questions.close(assembly, open.id()));
    }

    @Override
    public void undo(Question question, String reason) {
        if (question.isOver()) {
            questions.declareVoid(assembly, question.id(), reason);
        } else {
            questions.withdraw(assembly, question.id(), reason);
        }
        back();
    }

    @Override
    public void again(Question undone) {
        questions.prepare(assembly, session, undone.text(), undone.rule());
        showLists(Optional.of(undone));
        prepared.ifPresent(PreparedQuestions::changeLast);
    }

    /** Somebody else may have been faster: what is shown is how it stands, whoever did it. */
    private void act(Supplier<Question> act) {
        try {
            showQuestion(Optional.of(act.get()));
        } catch (QuestionRefused refused) {
            refuse(refused);
        }
    }

    private void refuse(QuestionRefused refused) {
        back();
        loud.refuse(getTranslation("ballot.refused." + refused.reason().name()));
    }

    /** Names of those on the roll who have not voted, as called in the room. */
    private List<String> absent(Question open) {
        return notVoted(open).stream().map(Member::name).toList();
    }

    private List<Member> notVoted(Question open) {
        Set<MemberId> missing = votes.notVoted(assembly, open.id());
        return roll.members(assembly).stream()
                .filter(member -> missing.contains(member.id()))
                .toList();
    }

    private List<Member> members() {
        return roll.members(assembly).stream().filter(Member::isNow).toList();
    }
}
