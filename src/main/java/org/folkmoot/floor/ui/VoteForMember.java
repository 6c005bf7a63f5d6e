package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.folkmoot.assembly.Member;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.platform.ui.Parts;

/** Enters a vote for a member who has no screen and said aloud, or wrote down, what it is. Folded away until it is needed. */
final class VoteForMember extends Details {

    private final transient Supplier<List<Member>> missing;
    private final transient BiFunction<Member, Vote, Vote.Answer> cast;
    private final ComboBox<Member> who = new ComboBox<>();
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final Paragraph said = Parts.status();
    /** The same while one vote is entered, so that a second press enters nothing more. */
    private UUID vote = UUID.randomUUID();

    /**
     * @param missing who has not voted, by name
     * @param cast puts a vote in for a member
     */
    VoteForMember(Supplier<List<Member>> missing, BiFunction<Member, Vote, Vote.Answer> cast) {
        this.missing = missing;
        this.cast = cast;
        setSummaryText(getTranslation("floor.enter"));
        setId("enter-vote");
        who.setLabel(getTranslation("floor.enter.who"));
        who.setHelperText(getTranslation("floor.enter.who.help"));
        who.setItemLabelGenerator(Member::name);
        who.setId("enter-vote-who");
        choice.setLabel(getTranslation("floor.enter.choice"));
        choice.setItems(Choice.AGREE, Choice.DISAGREE, Choice.ABSTAIN);
        choice.setItemLabelGenerator(one -> getTranslation("floor.choice." + one.name()));
        choice.setId("enter-vote-choice");
        Button enter = new Button(getTranslation("floor.enter.act"), _ -> enter());
        enter.setId("enter-vote-act");
        add(
                Parts.form(who, choice, enter),
                said,
                Parts.styled(new Paragraph(getTranslation("floor.enter.more")), "fm-small", "fm-quiet"));
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                renew();
            }
        });
    }

    /** Looks up who has not voted by now. A choice that is just being made stays. */
    private void renew() {
        List<Member> open = missing.get();
        Member chosen = who.getValue();
        who.setItems(open);
        if (chosen != null && open.contains(chosen)) {
            who.setValue(chosen);
        }
    }

    private void enter() {
        said.setText("");
        who.setInvalid(who.isEmpty());
        who.setErrorMessage(getTranslation("floor.enter.who.missing"));
        choice.setInvalid(choice.isEmpty());
        choice.setErrorMessage(getTranslation("floor.enter.choice.missing"));
        if (who.isEmpty() || choice.isEmpty()) {
            return;
        }
        Member member = who.getValue();
        Vote.Answer answer = cast.apply(member, new Vote(vote, choice.getValue(), List.of()));
        said.setText(
                switch (answer) {
                    case Vote.Answer.In _ -> getTranslation("floor.enter.in", member.name());
                    case Vote.Answer.Another _ -> getTranslation("floor.enter.another", member.name());
                    case Vote.Answer.TooLate _ -> getTranslation("floor.enter.late");
                    case Vote.Answer.Refused(var reason) -> getTranslation("ballot.refused." + reason.name());
                });
        vote = UUID.randomUUID();
        who.clear();
        choice.clear();
        renew();
    }
}
