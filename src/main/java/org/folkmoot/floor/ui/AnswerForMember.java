package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.folkmoot.assembly.Roll;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.PollRefused;
import org.folkmoot.floor.polls.SentAnswer;
import org.folkmoot.floor.polls.SentAnswer.Reply;
import org.folkmoot.platform.ui.Parts;

/** Enters an answer in a poll for a member who has no screen. Folded away until it is needed. */
final class AnswerForMember extends Details {

    private final transient Supplier<List<Roll.Called>> missing;
    private final transient BiFunction<Roll.Called, SentAnswer, Reply> answer;
    private final transient Asked asked;
    private final ComboBox<Roll.Called> who = new ComboBox<>();
    private final Div fields = new Div();
    private final Paragraph said = Parts.status();
    private AnswerFields filled;
    /** The same while one answer is entered, so that a second press enters nothing more. */
    private UUID id = UUID.randomUUID();

    /**
     * @param missing who has not answered, by name
     * @param answer puts an answer in for a member
     */
    AnswerForMember(
            Asked asked, Supplier<List<Roll.Called>> missing, BiFunction<Roll.Called, SentAnswer, Reply> answer) {
        this.missing = missing;
        this.answer = answer;
        this.asked = asked;
        this.filled = new AnswerFields(asked);
        setSummaryText(getTranslation("floor.poll.enter"));
        setId("enter-answer");
        who.setLabel(getTranslation("floor.enter.who"));
        who.setItemLabelGenerator(Roll.Called::name);
        who.setId("enter-answer-who");
        fields.add(filled);
        Button enter = new Button(getTranslation("floor.poll.enter.act"), _ -> enter());
        enter.setId("enter-answer-act");
        add(Parts.form(who, fields, enter), said, Parts.small(getTranslation("floor.poll.enter.more")));
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                who.setItems(missing.get());
            }
        });
    }

    private void enter() {
        said.setText("");
        who.setInvalid(who.isEmpty());
        who.setErrorMessage(getTranslation("floor.enter.who.missing"));
        if (who.isEmpty()) {
            return;
        }
        Roll.Called member = who.getValue();
        try {
            Reply reply = answer.apply(member, new SentAnswer(id, filled.answer(), List.of()));
            if (reply instanceof Reply.Refused(var reason)) {
                refuse(reason);
                return;
            }
            said.setText(
                    switch (reply) {
                        case Reply.In _ -> getTranslation("floor.poll.enter.in", member.name());
                        case Reply.Another _ -> getTranslation("floor.poll.enter.another", member.name());
                        case Reply.TooLate _, Reply.Refused _ -> getTranslation("floor.poll.enter.late");
                    });
        } catch (PollRefused refused) {
            refuse(refused.reason());
            return;
        }
        id = UUID.randomUUID();
        who.clear();
        who.setItems(missing.get());
        filled = new AnswerFields(asked);
        fields.removeAll();
        fields.add(filled);
    }

    private void refuse(PollRefused.Reason reason) {
        said.setText(getTranslation("floor.poll.refused." + reason.name()));
    }
}
