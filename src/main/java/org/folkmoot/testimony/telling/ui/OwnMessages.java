package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnComplaint;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingSecret.Message;

/** What the team asked and what the author answered; an open question has its answer field. */
final class OwnMessages extends Div {

    OwnMessages(OwnPage page, MyWords words, OwnWords own, Opener opener) {
        if (own.secret().messages().isEmpty()) {
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("fm-mine-rows");
        own.secret().messages().forEach(message -> list.add(row(message)));
        Section section = OwnPage.section("own-messages", getTranslation("testimony.mine.messages"), list);
        own.complaint().ifPresent(complaint -> section.addComponentAtIndex(1, complaint(complaint)));
        if (own.telling().stage() == Telling.Stage.ASKED) {
            TextArea answer = new TextArea(getTranslation("testimony.mine.answer"));
            answer.addClassName("fm-voice-field");
            answer.setMaxLength(20_000);
            Button send = new Button(
                    getTranslation("testimony.mine.answer.act"),
                    _ -> page.act(
                            () -> words.answer(opener, answer.getValue()), getTranslation("testimony.mine.answered")));
            section.add(answer, send);
        }
        add(section);
    }

    /** Where the complaint stands, with the day of each step. */
    private UnorderedList complaint(OwnComplaint complaint) {
        UnorderedList steps = new UnorderedList();
        steps.addClassName("fm-own-complaint");
        steps.add(step("raised", complaint.raised()));
        complaint
                .acknowledged()
                .map(at -> step("acknowledged", at))
                .or(() -> Optional.of(step("acknowledge-by", complaint.acknowledgeBy()))
                        .filter(_ -> complaint.answered().isEmpty()))
                .ifPresent(steps::add);
        steps.add(complaint
                .answered()
                .map(at -> step("answered", at))
                .orElseGet(() -> step("answer-by", complaint.answerBy())));
        complaint
                .outcome()
                .ifPresent(
                        outcome -> steps.add(new ListItem(getTranslation("testimony.care.reason." + outcome.name()))));
        return steps;
    }

    private ListItem step(String what, LocalDate day) {
        return new ListItem(getTranslation("testimony.mine.complaint." + what, OwnTexts.day(this, day)));
    }

    private ListItem row(Message message) {
        String who = message.topic() == Message.Topic.COMPLAINT ? "complaint" : "question";
        Paragraph from = new Paragraph(getTranslation(
                "testimony.mine.message." + who + "." + OwnTexts.key(message.from()),
                OwnTexts.day(this, message.at())));
        from.addClassNames("fm-small", "fm-quiet");
        return message.from() == Message.From.AUTHOR
                ? new ListItem(from, new Words(message.text()))
                : new ListItem(from, new Paragraph(message.text()));
    }
}
