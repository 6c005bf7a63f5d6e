package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.HelpPages.HelpPage;

/** The help for one page: what it is for, how the main things are done, its words, and the way back. Open to anyone. */
@Route(value = "help/:page", layout = MemberLayout.class)
@AnonymousAllowed
class HelpView extends Div implements BeforeEnterObserver {

    /** The page that led here, if it is one of ours: its address may hold what only the person at this browser knows. */
    private static final String FROM =
            "if (document.referrer.startsWith(document.baseURI)) { this.href = document.referrer; this.hidden = false; }";

    private final transient HelpPages pages;

    HelpView(HelpPages pages) {
        this.pages = pages;
        addClassName("fm-help-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name = event.getRouteParameters().get("page").orElse("");
        HelpPage page = pages.find(getLocale(), name)
                .orElseThrow(() -> new NotFound("There is no help for a page of this name"));
        removeAll();
        add(new PageHead(page.title()).eyebrow(getTranslation("platform.help")), new Markdown(page.text()));
        UnorderedList words = new UnorderedList();
        page.words().stream()
                .map(word -> new ListItem(getTranslation("platform.word." + word)))
                .forEach(words::add);
        add(Parts.styled(new Section(new H2(getTranslation("platform.help.words")), words), "fm-section"), back(name));
    }

    private Anchor back(String name) {
        Optional<String> address = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> HelpPages.nameOf(route.getNavigationTarget()).equals(name))
                .map(route -> route.getTemplate())
                .filter(template -> !template.contains(":"))
                .findFirst();
        Anchor back = Parts.styled(
                new Anchor(address.filter(path -> !path.isEmpty()).orElse("."), getTranslation("platform.help.back")),
                "fm-help-back");
        back.getElement().setProperty("hidden", address.isEmpty());
        back.getElement().executeJs(FROM);
        return back;
    }
}
