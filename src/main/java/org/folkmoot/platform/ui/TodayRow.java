package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A {@link TodayItem} on the page. */
final class TodayRow extends ListItem {

    /** @param isPrimary whether its act is the loud one of the page */
    TodayRow(TodayItem item, boolean isPrimary) {
        Component when = when(item);
        when.addClassName("fm-when");
        Div what = new Div(link(item));
        what.addClassName("fm-what");
        if (!item.details().isEmpty()) {
            what.add(new Bits(item.details().toArray(String[]::new)));
        }
        add(when, what);
        item.act().ifPresent(act -> add(button(act, item.href(), isPrimary)));
    }

    /** The same one below the other, for the panel beside the lists. */
    static Div facts(TodayItem item, boolean isPrimary) {
        Paragraph when = new Paragraph(item.when());
        when.addClassName("fm-next-when");
        Div facts = new Div(link(item), when);
        item.details().stream()
                .filter(fact -> !fact.isBlank())
                .map(Paragraph::new)
                .forEach(facts::add);
        item.question().ifPresent(wording -> {
            Paragraph words = new Paragraph(wording);
            words.addClassName("fm-words");
            facts.add(words);
        });
        item.act().ifPresent(act -> facts.add(button(act, item.href(), isPrimary)));
        return facts;
    }

    static ActLink button(String act, String href, boolean isPrimary) {
        ActLink link = new ActLink(act, href);
        return isPrimary ? link.primary() : link;
    }

    private static Component when(TodayItem item) {
        return switch (item.kind()) {
            case SAFEGUARDING -> new StateMark(StateMark.State.GUARD, item.when());
            case LATE -> new StateMark(StateMark.State.LATE, item.when());
            case STEP, START, SESSION, SERVICE, NOW, SOON, NEW -> quiet(item.when());
        };
    }

    private static Anchor link(TodayItem item) {
        Anchor link = new Anchor(item.href(), item.what());
        link.addClassName("fm-title-link");
        return link;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("fm-small", "fm-quiet");
        return span;
    }
}
