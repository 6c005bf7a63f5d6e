package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What a form on paper is made of: lines to write on and boxes to tick. */
final class Ruled {

    private Ruled() {}

    static Div lines(int count) {
        Div lines = new Div();
        lines.addClassName("fm-ruled");
        lines.getElement().setAttribute("aria-hidden", "true");
        for (int line = 0; line < count; line++) {
            lines.add(new Div());
        }
        return lines;
    }

    static UnorderedList boxes(List<String> choices) {
        UnorderedList boxes = new UnorderedList();
        boxes.addClassName("fm-boxes");
        choices.forEach(choice -> boxes.add(new ListItem(choice)));
        return boxes;
    }

    static Paragraph asked(String question) {
        Paragraph asked = new Paragraph(question);
        asked.addClassName("fm-asked");
        return asked;
    }
}
