package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/** A page to be printed: sheets of paper under the tools of the screen, which stay off the paper. */
public abstract class PrintedPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private String title = "";

    protected PrintedPage() {
        addClassName("fm-paper");
    }

    /** What the window is called. */
    protected final void title(String text) {
        title = text;
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("platform.page-title", title);
    }

    protected static Div tools(Component... tools) {
        return Parts.styled(Parts.acts(tools), "fm-paper-tools");
    }

    protected static Button print(String text) {
        Button print = new Button(text);
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        return print;
    }

    /** One sheet. */
    protected static Section page(Component... parts) {
        return Parts.styled(new Section(parts), "fm-paper-page");
    }

    /** Text with the lines as they were written. */
    protected static Paragraph lines(String text) {
        return Parts.styled(new Paragraph(text), "fm-lines");
    }

    /** A link as a square to photograph, and in letters. */
    protected static Div code(String link, String label) {
        return Parts.styled(new Div(new QrCode(link, label), link(link)), "fm-paper-code");
    }

    protected static Paragraph link(String text) {
        return Parts.styled(new Paragraph(text), "fm-paper-link");
    }

    /** Lines to write on. */
    public static Div ruled(int count) {
        Div lines = Parts.styled(new Div(), "fm-ruled");
        lines.getElement().setAttribute("aria-hidden", "true");
        for (int line = 0; line < count; line++) {
            lines.add(new Div());
        }
        return lines;
    }

    /** Boxes to tick. */
    protected static UnorderedList boxes(List<String> choices) {
        UnorderedList boxes = Parts.styled(new UnorderedList(), "fm-boxes");
        choices.forEach(choice -> boxes.add(new ListItem(choice)));
        return boxes;
    }

    protected static Paragraph asked(String question) {
        return Parts.styled(new Paragraph(question), "fm-asked");
    }
}
