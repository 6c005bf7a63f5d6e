package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.DecisionRule;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionRefused;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Votes;
import org.folkmoot.floor.ui.PrimaryAction.UndoForm;
import org.folkmoot.platform.ui.Parts;

/** The questions of a session on the facilitator's screen: the one in hand, votes for members without a screen, those prepared and those that are over. */
final class QuestionDesk implements PrimaryAction.Acts {

    private final Questions questions;
    private final Votes votes;
    private final Supplier<List<Member>> members;
    private final Clock clock;
    private final AssemblyId assembly;
    private final SessionId session;

    private final PrimaryAction loud = new PrimaryAction();
    private final Div entering = new Div();
    private final PreparedQuestions drafts;
    private final Section past = Parts.styled(new Section(), "fm-section");
    private Optional<QuestionId> shown = Optional.empty();
    private Optional<Question.State> shownState = Optional.empty();
    private String shownClosed = "";
    private boolean isFilled;
    private boolean closing;

    /**
     * @param members who is on the roll now
     * @param usual the rule that a new question begins with
     */
    QuestionDesk(
            Questions questions,
            Votes votes,
            Supplier<List<Member>> members,
            Clock clock,
            AssemblyId assembly,
            SessionId session,
            DecisionRule usual) {
        this.questions = questions;
        this.votes = votes;
        this.members = members;
        this.clock = clock;
        this.assembly = assembly;
        this.session = session;
        this.drafts = new PreparedQuestions(questions, assembly, session, usual, this::lookAtOpening);
    }

    /** The question in hand, with what can be done about it. */
    Component loud() {
        return loud;
    }

    /** Votes for members without a screen. */
    Component entering() {
        return entering;
    }

    Component prepared() {
        return drafts;
    }

    Component past() {
        return past;
    }

    void show(Optional<Question> question) {
        boolean isChanged = question.filter(this::isClosedAndChanged).isPresent()
                || !question.map(Question::id).equals(shown)
                || !question.map(Question::state).equals(shownState);
        if (!isFilled || isChanged) {
            isFilled = true;
            showQuestion(question);
        } else {
            question.filter(one -> one.state() == Question.State.OPEN)
                    .ifPresent(open -> loud.showTurnout(open, closing ? absent(open) : List.of()));
        }
    }

    /** Whether a question that is closed and not counted offers something else than it did, or has more votes in. */
    private boolean isClosedAndChanged(Question question) {
        return question.state() == Question.State.CLOSED && !closedKey(question).equals(shownClosed);
    }

    private String closedKey(Question question) {
        Predicate<Instant> isToCome = clock.instant()::isBefore;
        return question.voted()
                + "/" + question.graceEnds().filter(isToCome).isPresent()
                + "/" + question.reopenableUntil().filter(isToCome).isPresent();
    }

    private void showQuestion(Optional<Question> question) {
        closing = false;
        shownClosed = question.map(this::closedKey).orElse("");
        shown = question.map(Question::id);
        shownState = question.map(Question::state);
        if (question.isEmpty()) {
            loud.showNothing();
        } else if (question.get().state() == Question.State.OPEN) {
            loud.showOpen(question.get(), this);
        } else if (question.get().state() == Question.State.CLOSED) {
            loud.showClosed(question.get(), clock.instant(), this);
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
        drafts.show(all, isOpen ? PreparedQuestions.Opening.ANOTHER_IS_OPEN : PreparedQuestions.Opening.POSSIBLE);
        past.removeAll();
        List<Question> earlier = all.stream()
                .filter(Question::isOver)
                .filter(question ->
                        loudest.map(Question::id).filter(question.id()::equals).isEmpty())
                .toList();
        past.setVisible(!earlier.isEmpty());
        past.add(new H2(loud.getTranslation("floor.past")));
        earlier.forEach(question -> {
            past.add(new Wording(question.text()), new Ending(question));
            if (question.undone().isEmpty()) {
                past.add(new UndoForm(question, reason -> undo(question, reason)));
            }
        });
    }

    private void lookAtOpening(Question draft) {
        loud.showOpening(draft, members.get().size(), () -> open(draft), this::back);
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
    public void count(Question closed) {
        act(() -> questions.count(assembly, closed.id()));
    }

    @Override
    public void reopen(Question closed) {
        act(() -> questions.reopen(assembly, closed.id()));
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
        drafts.changeLast();
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
        loud.refuse(loud.getTranslation("ballot.refused." + refused.reason().name()));
    }

    /** Names of those on the roll who have not voted, as called in the room. */
    private List<String> absent(Question open) {
        return notVoted(open).stream().map(Member::name).toList();
    }

    private List<Member> notVoted(Question open) {
        Set<MemberId> missing = votes.notVoted(assembly, open.id());
        return members.get().stream()
                .filter(member -> missing.contains(member.id()))
                .toList();
    }
}
