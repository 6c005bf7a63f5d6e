package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: place and scope as a small line, the title, one sentence, and the one tool of the page. The title is the window's too. */
public final class PageHead extends Header {

    private final Div eyebrow = new Div();
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div words = new Div(eyebrow, title, lead);
    private final Div tools = new Div();

    public PageHead(String title) {
        addClassName("fm-page-head");
        eyebrow.addClassName("fm-eyebrow");
        lead.addClassName("fm-lead");
        tools.addClassName("fm-page-tools");
        words.addClassName("fm-page-words");
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

    /** Changes the title on the page and on the window. */
    public void retitle(String text) {
        title.setText(text);
        getUI().ifPresent(ui -> PageFocus.title(ui, text));
    }
}
