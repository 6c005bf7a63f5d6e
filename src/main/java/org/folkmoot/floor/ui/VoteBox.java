package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;

/**
 * A member's choices with the state of their vote above. Choosing is not voting: that is for a button. The vote is said to be in only
 * after the store acknowledged it; between the tap and that answer the {@link VoteQueue} around it says that it is not.
 */
final class VoteBox extends Div {

    private static final List<Choice> CHOICES = List.of(Choice.AGREE, Choice.DISAGREE, Choice.ABSTAIN);

    private final StateMark mark = new StateMark(StateMark.State.DONE, "");
    private final Span sentence = new Span();
    private final RadioButtonGroup<Choice> choices = new RadioButtonGroup<>();
    private final Button cast = new Button();
    private final Button hide = new Button();
    private final Div acts = Parts.styled(new Div(cast, hide), "fm-acts");
    private Optional<MyVote.Filed> filed;
    private Optional<Instant> castAt = Optional.empty();
    private boolean isOpen = true;

    /**
     * @param questionId id of the element that asks
     * @param mine what the store holds of this member's vote
     */
    VoteBox(String questionId, MyVote mine) {
        filed = mine.filed();
        choices.setId("votes");
        choices.addClassName("fm-votes");
        choices.setItems(CHOICES);
        choices.setItemLabelGenerator(this::words);
        choices.setAriaLabelledBy(questionId);
        Iterator<Component> buttons = choices.getChildren().iterator();
        CHOICES.forEach(choice -> buttons.next().getElement().setAttribute("data-choice", choice.name()));
        // The queue around it hears the click in the browser, where there may be no signal.
        cast.setId("cast-vote");
        cast.addThemeVariants(ButtonVariant.PRIMARY);
        hide.setId("hide-choice");
        hide.addThemeVariants(ButtonVariant.TERTIARY);
        hide.addClickListener(_ -> showChoices(choices.isVisible() ? Sight.HIDDEN : Sight.SHOWN));
        add(state(), choices, acts);
        showChoices(Sight.SHOWN);
        showVote();
    }

    private enum Sight {
        SHOWN,
        HIDDEN
    }

    private Paragraph state() {
        Span known = Parts.styled(new Span(mark, sentence), "fm-vote-known");
        Paragraph state = new Paragraph(
                known,
                line("fm-vote-sending", "floor.vote.sending", "floor.vote.sending.more"),
                line("fm-vote-waiting", "floor.vote.waiting", "floor.vote.waiting.more"),
                line("fm-vote-other", "floor.vote.other", "floor.vote.other.more"),
                line("fm-vote-unchosen", "floor.vote.unchosen", "floor.vote.unchosen.more"));
        state.setId("vote-state");
        state.addClassName("fm-vote-state");
        state.getElement().setAttribute("role", "status");
        return state;
    }

    private Span line(String className, String word, String rest) {
        return Parts.styled(
                new Span(
                        new StateMark(StateMark.State.LATE, getTranslation(word)),
                        new Span(" " + getTranslation(rest))),
                className);
    }

    /** The member voted on another of their screens, maybe. A choice they are just making here stays. */
    void renew(MyVote mine) {
        if (isOpen && !mine.filed().equals(filed)) {
            stand(mine.filed());
            showVote();
        }
    }

    /** What became of the vote that was sent from here. */
    void answer(Vote.Answer answer, Instant now) {
        switch (answer) {
            case Vote.Answer.In(MyVote.Filed in) -> {
                castAt = Optional.of(now);
                stand(Optional.of(in));
                choices.setValue(in.choice());
                showVote();
            }
            case Vote.Answer.Another(MyVote.Filed other) -> {
                stand(Optional.of(other));
                choices.setValue(other.choice());
                showVote();
                say(StateMark.State.LATE, "floor.vote.another", "floor.vote.another.more");
            }
            case Vote.Answer.TooLate(Instant closed, boolean earlierCounts) -> {
                close();
                mark.show(StateMark.State.CANNOT, getTranslation("floor.vote.late", seconds(closed)));
                sentence.setText(" " + late(earlierCounts));
            }
            case Vote.Answer.Refused(var reason) -> {
                close();
                say(StateMark.State.CANNOT, "floor.vote.refused", "ballot.refused." + reason.name());
            }
        }
    }

    private String late(boolean earlierCounts) {
        if (!earlierCounts) {
            return getTranslation("floor.vote.late.none");
        }
        return castAt.map(at -> getTranslation("floor.vote.late.earlier-at", Dates.time(at, getLocale())))
                .orElseGet(() -> getTranslation("floor.vote.late.earlier"));
    }

    /**
     * The question is over: the member is told what became of their vote, unless they were told already.
     *
     * @param mine what the store says of it now
     */
    void over(Question question, MyVote mine) {
        if (question.undone().isPresent()) {
            close();
            say(StateMark.State.CANNOT, "floor.vote.undone." + question.state().name(), "floor.vote.undone.more");
        } else if (isOpen) {
            close();
            mark.show(StateMark.State.DONE, getTranslation("floor.vote.over", seconds(question.ended())));
            sentence.setText(" " + over(mine));
        }
    }

    private String over(MyVote mine) {
        if (!mine.in()) {
            return getTranslation("floor.vote.over.out");
        }
        return castAt.map(at -> getTranslation("floor.vote.over.in-at", Dates.time(at, getLocale())))
                .orElseGet(() -> getTranslation("floor.vote.over.in"));
    }

    /** Whether a vote can still be cast, as far as this screen has heard. */
    boolean isOpen() {
        return isOpen;
    }

    Optional<MyVote.Filed> filed() {
        return filed;
    }

    private void stand(Optional<MyVote.Filed> now) {
        Optional<Choice> before = filed.map(MyVote.Filed::choice);
        if (choices.getOptionalValue().equals(before)) {
            now.map(MyVote.Filed::choice).ifPresentOrElse(choices::setValue, choices::clear);
        }
        filed = now;
    }

    private void close() {
        isOpen = false;
        choices.setVisible(false);
        acts.setVisible(false);
    }

    private void showVote() {
        filed.map(MyVote.Filed::choice).filter(_ -> choices.isEmpty()).ifPresent(choices::setValue);
        hide.setVisible(filed.isPresent());
        cast.setText(getTranslation(filed.isPresent() ? "floor.vote.change" : "floor.vote.cast"));
        if (filed.isPresent()) {
            say(StateMark.State.OPEN, "floor.vote.in", "floor.vote.in.more");
        } else {
            say(StateMark.State.DONE, "floor.vote.none", "floor.vote.none.more");
        }
    }

    private void showChoices(Sight sight) {
        choices.setVisible(sight == Sight.SHOWN);
        cast.setVisible(sight == Sight.SHOWN);
        hide.setText(getTranslation(sight == Sight.SHOWN ? "floor.choice.hide" : "floor.choice.show"));
    }

    private void say(StateMark.State state, String word, String rest) {
        mark.show(state, getTranslation(word));
        sentence.setText(" " + getTranslation(rest));
    }

    private String seconds(Instant moment) {
        return Dates.seconds(moment, getLocale());
    }

    private String words(Choice choice) {
        return getTranslation("floor.choice." + choice.name());
    }
}
