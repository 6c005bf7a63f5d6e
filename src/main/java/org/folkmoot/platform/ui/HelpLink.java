package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;

/** The way from each page to its help; hidden where there is none, as on pages that tell of an error. */
final class HelpLink extends Anchor {

    private final transient HelpPages pages;

    private HelpLink(HelpPages pages) {
        this.pages = pages;
        addClassName("fm-help");
        setText(getTranslation("platform.help"));
        setRouterIgnore(true);
        setVisible(false);
    }

    /** For pages that keep what was done on them when they are left. */
    static HelpLink inPlace(HelpPages pages) {
        return new HelpLink(pages);
    }

    /** For pages with forms, which would be lost with the page. */
    static HelpLink inNewTab(HelpPages pages) {
        HelpLink link = new HelpLink(pages);
        link.setTarget("_blank");
        Span hidden = new Span(" " + link.getTranslation("platform.help.new-tab"));
        hidden.addClassName("fm-hidden");
        link.add(hidden);
        return link;
    }

    void show(AfterNavigationEvent event) {
        String name = event.getActiveChain().stream()
                .findFirst()
                .filter(com.vaadin.flow.component.Component.class::isInstance)
                .map(view -> HelpPages.nameOf(((com.vaadin.flow.component.Component) view).getClass()))
                .orElse("");
        setVisible(pages.find(getLocale(), name).isPresent());
        setHref("help/" + name);
    }
}
