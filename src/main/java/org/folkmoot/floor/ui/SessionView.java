package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionRefused;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorNow;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;

/** The facilitator's screen of a session: the agenda, the question in hand with its turnout, prepared questions and results. */
@Route(value = "assemblies/:id/sessions/:session", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class SessionView extends Div implements BeforeEnterObserver {

    private final Assemblies assemblies;
    private final Questions questions;
    private final FloorBoard floor;
    private final Rights rights;

    private final LoudSlot loud = new LoudSlot();
    private final LiveAge live = new LiveAge();
    private final Section past = new Section();
    private Optional<PreparedQuestions> prepared = Optional.empty();
    private Optional<QuestionId> shown = Optional.empty();
    private Optional<Question.State> shownState = Optional.empty();
    private boolean isFilled;
    private AssemblyId assembly = new AssemblyId(new java.util.UUID(0, 0));
    private SessionId session = new SessionId(new java.util.UUID(0, 0));

    SessionView(Assemblies assemblies, Questions questions, FloorBoard floor, Rights rights) {
        this.assemblies = assemblies;
        this.questions = questions;
        this.floor = floor;
        this.rights = rights;
        addClassName("fm-wide");
        past.addClassName("fm-section");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assembly = Addressed.id(event, "id", AssemblyId::of);
        session = Addressed.id(event, "session", SessionId::of);
        questions.ofSession(assembly, session);
        Assembly at = assemblies.find(assembly).orElseThrow(() -> new NotFound("There is no such assembly"));
        Session met = at.session(session).orElseThrow(() -> new NotFound("There is no such session"));
        removeAll();
        PreparedQuestions drafts = new PreparedQuestions(questions, assembly, session, this::lookAtOpening);
        prepared = Optional.of(drafts);
        Paragraph lost = new Paragraph();
        lost.addClassNames("fm-lost", "fm-sheet", "fm-note");
        lost.getElement().setAttribute("role", "status");
        Div work = new Div(loud, drafts, past);
        Div cockpit = new Div(day(met), work);
        cockpit.addClassName("fm-cockpit");
        add(head(at, met), lost, cockpit);
        Signal<FloorNow> board = floor.of(assembly, session);
        LiveScreen.follow(this, board, () -> rights.holds(assembly.scope(), Role.FACILITATOR), this::show);
    }

    private PageHead head(Assembly at, Session met) {
        Anchor room = new Anchor(FloorNavigation.room(session), getTranslation("floor.session.room"));
        return new PageHead(met.title())
                .eyebrow(
                        at.name(),
                        Dates.weekday(met.date(), getLocale()),
                        getTranslation("floor.session.members", members().size()))
                .tools(live, new Anchor("assemblies/" + assembly, getTranslation("floor.session.back")), room);
    }

    private Section day(Session met) {
        Section day = new Section(new H2(getTranslation("floor.agenda")));
        if (met.agenda().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("floor.agenda.none"));
            none.addClassName("fm-quiet");
            day.add(none);
        } else {
            day.add(new AgendaList(met, 0));
            Paragraph ends = new Paragraph(getTranslation("floor.agenda.ends", Dates.time(met.ends(), getLocale())));
            ends.addClassNames("fm-small", "fm-quiet");
            day.add(ends);
        }
        return day;
    }

    private void show(FloorNow now) {
        live.heard(now);
        Optional<QuestionId> id = now.question().map(Question::id);
        Optional<Question.State> state = now.question().map(Question::state);
        if (!isFilled || !id.equals(shown) || !state.equals(shownState)) {
            isFilled = true;
            shown = id;
            shownState = state;
            showQuestion(now.question());
        } else {
            now.question()
                    .filter(question -> question.state() == Question.State.OPEN)
                    .ifPresent(loud::showTurnout);
        }
    }

    private void showQuestion(Optional<Question> question) {
        if (question.isEmpty()) {
            loud.showNothing();
        } else if (question.get().state() == Question.State.OPEN) {
            Question open = question.get();
            loud.showOpen(open, () -> close(open));
        } else {
            loud.showResult(question.get());
        }
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
            past.add(new Wording(question.text()));
            question.result().ifPresent(result -> past.add(new ResultPanel(result)));
        });
    }

    private void lookAtOpening(Question draft) {
        loud.showOpening(draft, members().size(), () -> open(draft), this::backToNow);
        loud.scrollIntoView();
    }

    private void backToNow() {
        showQuestion(questions.shown(assembly, session));
    }

    private void open(Question draft) {
        try {
            Question open = questions.open(assembly, draft.id());
            shown = Optional.of(open.id());
            shownState = Optional.of(open.state());
            showQuestion(Optional.of(open));
        } catch (QuestionRefused refused) {
            refuse(refused);
        }
    }

    private void close(Question open) {
        try {
            Question counted = questions.close(assembly, open.id());
            shown = Optional.of(counted.id());
            shownState = Optional.of(counted.state());
            showQuestion(Optional.of(counted));
        } catch (QuestionRefused refused) {
            refuse(refused);
        }
    }

    private void refuse(QuestionRefused refused) {
        backToNow();
        loud.refuse(getTranslation("ballot.refused." + refused.reason().name()));
    }

    private List<Member> members() {
        return assemblies.members(assembly).stream().filter(Member::isNow).toList();
    }
}
