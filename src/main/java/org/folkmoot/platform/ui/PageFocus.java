package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens when a person arrives on another page: the window takes its title, and focus goes to its heading so that screen readers say where they are. */
final class PageFocus {

    private PageFocus() {}

    static void announce(Component layout, AfterNavigationEvent event) {
        UI ui = UI.getCurrent();
        Optional<H1> heading = heading(layout);
        // Flow gives a page without a title of its own the product's name, at the end of its work.
        heading.ifPresent(h1 -> ui.beforeClientResponse(h1, _ -> title(ui, h1.getText())));
        String path = event.getLocation().getPath();
        Path before = ComponentUtil.getData(ui, Path.class);
        ComponentUtil.setData(ui, Path.class, new Path(path));
        // The browser puts focus right on the first page; and narrowing a list must not move it.
        if (before != null && !before.value().equals(path)) {
            heading.ifPresent(h1 -> {
                h1.getElement().setAttribute("tabindex", "-1");
                h1.getElement().callJsFunction("focus");
            });
        }
    }

    static void title(UI ui, String page) {
        ui.getPage().setTitle(ui.getTranslation("platform.page-title", page));
    }

    private static Optional<H1> heading(Component layout) {
        return within(layout).filter(H1.class::isInstance).map(H1.class::cast).findFirst();
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(PageFocus::within));
    }

    private record Path(String value) {}
}
