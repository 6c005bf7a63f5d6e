package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.ballot.Choice;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.VoteAnswer;
import org.folkmoot.platform.ui.StateMark;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/**
 * A member's choices with the state of their vote above. The vote is said to be in only after the store acknowledged it; between the
 * tap and that answer the browser says that it is not.
 */
@Tag("fm-ballot")
final class VoteBox extends Component implements HasComponents {

    private static final List<Choice> CHOICES = List.of(Choice.AGREE, Choice.DISAGREE, Choice.ABSTAIN);

    private final Function<Choice, VoteAnswer> cast;
    private final StateMark mark = new StateMark(StateMark.State.DONE, "");
    private final Span sentence = new Span();
    private final RadioButtonGroup<Choice> choices = new RadioButtonGroup<>();
    private final Button hide = new Button();
    private Optional<Choice> acknowledged;

    /**
     * @param questionId id of the element that asks
     * @param mine what the store holds of this member's vote
     */
    VoteBox(String questionId, MyVote mine, Function<Choice, VoteAnswer> cast) {
        this.cast = cast;
        this.acknowledged = mine.choice();
        choices.setId("votes");
        choices.addClassName("fm-votes");
        choices.setItems(CHOICES);
        choices.setItemLabelGenerator(choice -> getTranslation("floor.choice." + choice.name()));
        choices.setAriaLabelledBy(questionId);
        Iterator<Component> buttons = choices.getChildren().iterator();
        CHOICES.forEach(choice -> buttons.next().getElement().setAttribute("data-choice", choice.name()));
        mine.choice().ifPresent(choices::setValue);
        choices.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                vote(change.getValue());
            }
        });
        hide.setId("hide-choice");
        hide.addThemeVariants(ButtonVariant.TERTIARY);
        hide.addClickListener(_ -> showChoices(choices.isVisible() ? Sight.HIDDEN : Sight.SHOWN));
        add(state(), choices, hide);
        showChoices(Sight.SHOWN);
        showVote();
    }

    private enum Sight {
        SHOWN,
        HIDDEN
    }

    private Paragraph state() {
        Span known = new Span(mark, sentence);
        known.addClassName("fm-vote-known");
        Paragraph state = new Paragraph(
                known,
                pending("fm-vote-sending", "floor.vote.sending", "floor.vote.sending.more"),
                pending("fm-vote-waiting", "floor.vote.waiting", "floor.vote.waiting.more"));
        state.setId("vote-state");
        state.addClassName("fm-vote-state");
        state.getElement().setAttribute("role", "status");
        return state;
    }

    private Span pending(String className, String word, String rest) {
        Span span = new Span(new StateMark(StateMark.State.LATE, getTranslation(word)), new Span(getTranslation(rest)));
        span.addClassName(className);
        return span;
    }

    private void vote(Choice choice) {
        try {
            switch (cast.apply(choice)) {
                case VoteAnswer.In(Choice in) -> {
                    acknowledged = Optional.of(in);
                    showVote();
                }
                case VoteAnswer.Refused(Reason reason) -> refuse(reason);
            }
        } catch (AccessDeniedException _) {
            refuse(Reason.NOT_A_MEMBER);
        } catch (DataAccessException _) {
            takeBack();
            say(StateMark.State.LATE, "floor.vote.failed", "floor.vote.failed.more");
        }
    }

    private void refuse(Reason reason) {
        takeBack();
        if (reason == Reason.CLOSED) {
            close();
            say(
                    StateMark.State.CANNOT,
                    "floor.vote.too-late",
                    acknowledged.isPresent() ? "floor.vote.too-late.earlier" : "floor.vote.too-late.none");
        } else {
            close();
            say(StateMark.State.CANNOT, "floor.vote.refused", "ballot.refused." + reason.name());
        }
    }

    /** Puts the choice on the screen back to the one the store holds. */
    private void takeBack() {
        acknowledged.ifPresentOrElse(choices::setValue, choices::clear);
    }

    /** The question closed: whoever was still choosing is told so, unless they were told already. */
    void closed() {
        if (choices.isReadOnly()) {
            return;
        }
        boolean in = acknowledged.isPresent();
        takeBack();
        close();
        say(
                StateMark.State.DONE,
                in ? "floor.vote.over.in" : "floor.vote.over.out",
                in ? "floor.vote.over.in.more" : "floor.vote.over.out.more");
    }

    private void close() {
        choices.setReadOnly(true);
        choices.setVisible(false);
        hide.setVisible(false);
    }

    private void showVote() {
        getElement().setAttribute("acknowledged", acknowledged.map(Choice::name).orElse(""));
        hide.setVisible(acknowledged.isPresent());
        if (acknowledged.isPresent()) {
            say(StateMark.State.OPEN, "floor.vote.in", "floor.vote.in.more");
        } else {
            say(StateMark.State.DONE, "floor.vote.none", "floor.vote.none.more");
        }
    }

    private void showChoices(Sight sight) {
        choices.setVisible(sight == Sight.SHOWN);
        hide.setText(getTranslation(sight == Sight.SHOWN ? "floor.choice.hide" : "floor.choice.show"));
    }

    private void say(StateMark.State state, String word, String rest) {
        mark.show(state, getTranslation(word));
        sentence.setText(" " + getTranslation(rest));
    }
}
