package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
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
