package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: place and scope as a small line, the title, one sentence, and the one tool of the page. The title is the window's too. */
public final class PageHead extends Header {

    private final Div eyebrow = Parts.styled(new Div(), "fm-eyebrow");
    private final H1 title = new H1();
    private final Paragraph lead = Parts.styled(new Paragraph(), "fm-lead");
    private final Div words = Parts.styled(new Div(eyebrow, title, lead), "fm-page-words");
    private final Div tools = Parts.styled(new Div(), "fm-page-tools");

    public PageHead(String title) {
        addClassName("fm-page-head");
        eyebrow.setVisible(false);
        lead.setVisible(false);
        tools.setVisible(false);
        this.title.setText(title);
        add(words, tools);
    }

    /** Place and scope, joined by dots: {@code Marlow Vale · 12 services}. */
    public PageHead eyebrow(String... parts) {
        eyebrow.setText(String.join(" · ", parts));
        eyebrow.setVisible(parts.length > 0);
        return this;
    }

    public PageHead lead(String sentence) {
        lead.setText(sentence);
        lead.setVisible(!sentence.isEmpty());
        return this;
    }

    /** What stands right of the title: the page's one tool, or its {@link Views}. */
    public PageHead tools(Component... components) {
        tools.removeAll();
        tools.add(components);
        tools.setVisible(components.length > 0);
        return this;
    }

    /** One more right of the title. */
    public void tool(Component more) {
        tools.add(more);
        tools.setVisible(true);
    }

    /** Changes the title on the page and on the window. */
    public void retitle(String text) {
        title.setText(text);
        getUI().ifPresent(ui -> PageFocus.title(ui, text));
    }
}
