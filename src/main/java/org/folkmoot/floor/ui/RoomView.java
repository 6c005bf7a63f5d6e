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
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.ui.LiveScreen.LiveAge;
import org.folkmoot.floor.ui.LiveScreen.OutOfTouch;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Ring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** A member's screen in the room: what is asked now, their vote and whether it is in, the result after the close, what comes next. */
@Route(value = RoomView.ROOM + ":session", layout = MemberLayout.class)
@PermitAll
@StyleSheet("assets/floor.css")
class RoomView extends Div implements BeforeEnterObserver {

    static final String ROOM = "room/";

    private static final Logger LOG = LoggerFactory.getLogger(RoomView.class);

    private final Assemblies assemblies;
    private final Votes votes;
    private final FloorBoard floor;
    private final Rights rights;
    private final Callers callers;
    private final Clock clock;
    private final LiveScreen screen;

    private final LiveAge live = new LiveAge();
    private final Span said = Parts.spoken(Parts.styled(new Span(), "fm-hidden"));
    private final Paragraph earlier = Parts.styled(Parts.status(), "fm-earlier");
    private final Section ask = Parts.styled(new Section(), "fm-ask");
    private final VoteQueue queue = new VoteQueue();
    private final Ring ring = new Ring(0, 0);
    private final Span turnout = Parts.styled(new Span(), "fm-figure");
    private final Span secrecy = new Span();
    private final Div turn = Parts.styled(new Div(ring, new Paragraph(turnout, secrecy)), "fm-turn");
    private Optional<QuestionId> shown = Optional.empty();
    private Optional<Question.State> shownState = Optional.empty();
    private Optional<VoteBox> vote = Optional.empty();
    private int ownVotes;
    private AssemblyId assembly = new AssemblyId(new UUID(0, 0));
    private SessionId session = new SessionId(new UUID(0, 0));
    private String name = "";

    RoomView(Assemblies assemblies, Votes votes, FloorBoard floor, Rights rights, Callers callers, Clock clock) {
        this.assemblies = assemblies;
        this.votes = votes;
        this.floor = floor;
        this.rights = rights;
        this.callers = callers;
        this.clock = clock;
        this.screen = new LiveScreen(this, floor, callers);
        queue.add(said, earlier, ask);
        queue.onSent(this::cast);
        turnout.getStyle().set("font-weight", "700");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SessionId id = AssembliesNavigation.id(event, "session", SessionId::of);
        SessionAt at = assemblies.session(id).orElseThrow(() -> new NotFound("There is no such session"));
        name = at.assembly().name();
        removeAll();
        OutOfTouch lost = new OutOfTouch(getTranslation("floor.signed-out.vote"), RoomView.address(id));
        add(lost, now(at.session()), queue, turn, next(at.session()));
        assembly = at.assembly().id();
        session = id;
        if (callers.current() instanceof Caller.Account account) {
            queue.begin(new MemberId(account.id()), session);
        }
        screen.follow(
                assembly, session, () -> rights.holds(assembly.scope(), Role.MEMBER, Role.FACILITATOR), this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        findAncestor(MemberLayout.class).setPlace(name);
        findAncestor(MemberLayout.class).setLive(live);
    }

    /** The way to the room of the session. */
    static String address(SessionId session) {
        return ROOM + session;
    }

    private Section now(Session session) {
        Bits when = Parts.styled(
                new Bits(
                        Dates.weekday(session.date(), getLocale()),
                        Dates.time(session.starts(), getLocale()),
                        session.venue()),
                "fm-quiet");
        return Parts.styled(new Section(new H1(session.title()), when), "fm-now");
    }

    private void show(FloorBoard.Now now) {
        live.heard(now);
        Optional<QuestionId> id = now.question().map(Question::id);
        Optional<Question.State> state = now.question().map(Question::state);
        boolean first = ask.getChildren().findAny().isEmpty();
        int votedSoFar = floor.ownVotes(assembly, session);
        if (first || !id.equals(shown) || !state.equals(shownState)) {
            boolean nowOver = id.equals(shown)
                    && vote.isPresent()
                    && now.question().filter(Question::isOver).isPresent();
            if (nowOver) {
                end(now.question().orElseThrow());
            } else {
                ask(now.question());
            }
            shown = id;
            shownState = state;
        } else if (votedSoFar != ownVotes) {
            vote.ifPresent(box -> box.renew(votes.mine(assembly, id.orElseThrow())));
        }
        ownVotes = votedSoFar;
        queue.show(id.filter(_ -> state.filter(Question.State.OPEN::equals).isPresent()), vote.flatMap(VoteBox::filed));
        turn.setVisible(state.filter(Question.State.OPEN::equals).isPresent());
        now.question().ifPresent(this::showTurnout);
    }

    private void ask(Optional<Question> question) {
        ask.removeAll();
        vote = Optional.empty();
        H2 head = new H2(getTranslation(
                question.isEmpty()
                        ? "floor.room.waiting"
                        : question.get().isOver() ? "floor.room.last" : "floor.room.ask"));
        head.setId("ask");
        ask.add(head);
        said.setText(question.filter(asked -> !asked.isOver())
                .map(asked -> head.getText() + " " + asked.text().wording())
                .orElse(head.getText()));
        if (question.isEmpty()) {
            ask.add(new Paragraph(getTranslation("floor.room.waiting.more")));
            return;
        }
        ask.add(new Wording(question.get().text()));
        if (assemblies.isMember(assembly)) {
            VoteBox box = new VoteBox("ask", votes.mine(assembly, question.get().id()));
            vote = Optional.of(box);
            ask.add(box);
        } else if (!question.get().isOver()) {
            ask.add(new Paragraph(getTranslation("floor.room.no-member")));
        }
        if (question.get().isOver()) {
            end(question.get());
        }
    }

    private void end(Question question) {
        vote.ifPresent(box -> box.over(question, votes.mine(assembly, question.id())));
        ask.getChildren().filter(Ending.class::isInstance).toList().forEach(ask::remove);
        Ending ending = new Ending(question);
        said.setText(ending.word());
        ask.add(ending);
    }

    /** A vote arrived, whichever question it is for: the one in hand, or one that was when the member lost the signal. */
    private void cast(VoteQueue.Sent sent) {
        Vote.Answer answer;
        try {
            answer = floor.cast(assembly, session, sent.question(), sent.vote());
        } catch (AccessDeniedException _) {
            answer = new Vote.Answer.Refused(Reason.NOT_A_MEMBER);
        } catch (DataAccessException broken) {
            // The browser holds the vote and sends it again, and says until then that it is not in.
            LOG.warn("A vote could not be stored: {}", broken.getClass().getName());
            return;
        }
        queue.answer(sent.vote().id());
        if (shown.filter(sent.question()::equals).isPresent() && vote.isPresent()) {
            vote.get().answer(answer, clock.instant());
            queue.show(shown.filter(_ -> vote.get().isOpen()), vote.get().filed());
        } else if (!(answer instanceof Vote.Answer.In)) {
            earlier.setText(
                    answer instanceof Vote.Answer.TooLate(var _, boolean counts) && counts
                            ? getTranslation("floor.vote.earlier-question.counts")
                            : getTranslation("floor.vote.earlier-question"));
        }
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
