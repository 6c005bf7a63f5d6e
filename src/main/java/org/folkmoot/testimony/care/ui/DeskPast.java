package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.care.Opened;
import org.folkmoot.testimony.care.QueueItem;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingSecret;

/** What happened to a telling so far, as its author sees it too, and what the team and the author wrote to each other. */
final class DeskPast extends Section {

    DeskPast(QueueItem item, Opened opened) {
        addClassName("fm-section");
        add(new H2(getTranslation("testimony.care.past")));
        OrderedList list = new OrderedList();
        list.addClassName("fm-care-past");
        item.telling().acts().forEach(act -> list.add(line(act)));
        add(list);
        opened.messages().forEach(message -> add(message(this, message)));
    }

    private ListItem line(Telling.Act act) {
        Span when = new Span(Dates.moment(act.at(), getLocale()));
        when.addClassNames("fm-small", "fm-quiet");
        String what = getTranslation("testimony.care.act." + act.kind().name());
        ListItem line = new ListItem(when, new Span(what));
        if (act.kind() == Telling.Kind.DECLINED || act.kind() == Telling.Kind.HELD) {
            act.reason().ifPresent(reason -> {
                Span why = new Span(getTranslation("testimony.care.reason." + reason));
                why.addClassNames("fm-small", "fm-quiet");
                line.add(why);
            });
        }
        return line;
    }

    /** What one side wrote, and when. */
    static Div message(Component on, TellingSecret.Message message) {
        boolean author = message.from() == TellingSecret.Message.From.AUTHOR;
        Span who = new Span(on.getTranslation(
                "testimony.care.message." + message.from().name() + "."
                        + message.topic().name(),
                Dates.moment(message.at(), Texts.current())));
        who.addClassNames("fm-small", "fm-quiet");
        Div div = new Div(who, author ? new Words(message.text()) : lines(message.text()));
        div.addClassName("fm-care-message");
        return div;
    }

    private static Paragraph lines(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("fm-lines");
        return paragraph;
    }
}
