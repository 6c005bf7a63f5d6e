package org.folkmoot.floor.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionAt;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorNow;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.Ring;

/** A member's screen in the room: what is asked now, their vote and whether it is in, the result after the close, what comes next. */
@Route(value = "room/:session", layout = MemberLayout.class)
@PermitAll
@StyleSheet("assets/floor.css")
class RoomView extends Div implements BeforeEnterObserver {

    private final Assemblies assemblies;
    private final Questions questions;
    private final FloorBoard floor;
    private final Rights rights;
    private final Clock clock;

    private final LiveAge live = new LiveAge();
    private final Section ask = new Section();
    private final Ring ring = new Ring(0, 0);
    private final Span turnout = new Span();
    private final Span secrecy = new Span();
    private final Div turn = new Div(ring, new Paragraph(turnout, secrecy));
    private Optional<QuestionId> shown = Optional.empty();
    private Optional<Question.State> shownState = Optional.empty();
    private Optional<VoteBox> vote = Optional.empty();
    private String name = "";

    RoomView(Assemblies assemblies, Questions questions, FloorBoard floor, Rights rights, Clock clock) {
        this.assemblies = assemblies;
        this.questions = questions;
        this.floor = floor;
        this.rights = rights;
        this.clock = clock;
        ask.addClassName("fm-ask");
        turn.addClassName("fm-turn");
        turnout.addClassName("fm-figure");
        turnout.getStyle().set("font-weight", "700");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SessionId id = Addressed.id(event, "session", SessionId::of);
        SessionAt at = assemblies.session(id).orElseThrow(() -> new NotFound("There is no such session"));
        name = at.assembly().name();
        removeAll();
        Paragraph lost = new Paragraph();
        lost.addClassNames("fm-lost", "fm-sheet", "fm-note");
        lost.getElement().setAttribute("role", "status");
        add(lost, now(at.session()), ask, turn, next(at.session()));
        Signal<FloorNow> board = floor.of(at.assembly().id(), id);
        LiveScreen.follow(
                this,
                board,
                () -> rights.holds(at.assembly().id().scope(), Role.MEMBER, Role.FACILITATOR),
                now -> show(at.assembly(), now));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        findAncestor(MemberLayout.class).setPlace(name);
        findAncestor(MemberLayout.class).setLive(live);
    }

    private Section now(Session session) {
        Bits when = new Bits(
                Dates.weekday(session.date(), getLocale()), Dates.time(session.starts(), getLocale()), session.venue());
        when.addClassName("fm-quiet");
        Section now = new Section(new H1(session.title()), when);
        now.addClassName("fm-now");
        return now;
    }

    private void show(Assembly assembly, FloorNow now) {
        live.heard(now);
        Optional<QuestionId> id = now.question().map(Question::id);
        Optional<Question.State> state = now.question().map(Question::state);
        boolean first = ask.getChildren().findAny().isEmpty();
        if (first || !id.equals(shown) || !state.equals(shownState)) {
            boolean sameClosed = id.equals(shown)
                    && vote.isPresent()
                    && now.question().filter(Question::isOver).isPresent();
            if (sameClosed) {
                vote.orElseThrow().closed();
                now.question().ifPresent(this::addResult);
            } else {
                ask(assembly, now.question());
            }
            shown = id;
            shownState = state;
        }
        turn.setVisible(state.filter(Question.State.OPEN::equals).isPresent());
        now.question().ifPresent(this::showTurnout);
    }

    private void ask(Assembly assembly, Optional<Question> question) {
        ask.removeAll();
        vote = Optional.empty();
        H2 head = new H2(getTranslation(
                question.isEmpty()
                        ? "floor.room.waiting"
                        : question.get().isOver() ? "floor.room.last" : "floor.room.ask"));
        head.setId("ask");
        ask.add(head);
        if (question.isEmpty()) {
            Paragraph wait = new Paragraph(getTranslation("floor.room.waiting.more"));
            wait.getElement().setAttribute("role", "status");
            ask.add(wait);
            return;
        }
        ask.add(new Wording(question.get().text()));
        if (question.get().isOver()) {
            addResult(question.get());
        } else if (assemblies.isMember(assembly.id())) {
            QuestionId id = question.get().id();
            VoteBox box = new VoteBox(
                    "ask", questions.mine(assembly.id(), id), choice -> questions.cast(assembly.id(), id, choice));
            vote = Optional.of(box);
            ask.add(box);
        } else {
            ask.add(new Paragraph(getTranslation("floor.room.no-member")));
        }
    }

    private void addResult(Question question) {
        ask.getChildren().filter(ResultPanel.class::isInstance).toList().forEach(ask::remove);
        question.result().ifPresent(result -> {
            ResultPanel panel = new ResultPanel(result);
            panel.getElement().setAttribute("role", "status");
            ask.add(panel);
        });
    }

    private void showTurnout(Question question) {
        ring.show(question.voted(), question.roll());
        turnout.setText(getTranslation("floor.turnout", question.voted(), question.roll()));
        secrecy.setText(" " + getTranslation("floor.turnout.more"));
    }

    /** The rest of the agenda: on the day of the session what has not started by the plan, else all of it. */
    private Section next(Session session) {
        boolean today = session.date().equals(LocalDate.now(clock.withZone(Dates.ZONE)));
        LocalTime time = LocalTime.now(clock.withZone(Dates.ZONE));
        int from = today
                ? IntStream.range(0, session.agenda().size())
                        .filter(i -> session.startOf(i).isAfter(time))
                        .findFirst()
                        .orElse(session.agenda().size())
                : 0;
        Section next = new Section();
        if (from < session.agenda().size()) {
            next.addClassName("fm-section");
            next.add(new H2(getTranslation(today ? "floor.room.next" : "floor.agenda")), new AgendaList(session, from));
        }
        return next;
    }
}
