package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens screens, and reads and judges what stands on them. */
final class Screens {

    /** Elements that load or run something, which no screen makes by hand. */
    private static final Set<String> RUNNING = Set.of("script", "iframe", "object", "embed", "svg", "style", "base");

    private Screens() {}

    /** Goes to the address in the window at hand. */
    static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    /** The screen with its layout, if any is shown; the UI's own element does not count it among its children. */
    static Optional<Element> page() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .reduce((_, outer) -> outer)
                .map(HasElement::getElement);
    }

    static void collect(Component component, List<Component> all) {
        all.add(component);
        component.getChildren().forEach(child -> collect(child, all));
    }

    static void assertInert(Element element, String address) {
        if (element.isTextNode()) {
            return;
        }
        assertThat(RUNNING).as(address).doesNotContain(element.getTag().toLowerCase(Locale.ROOT));
        assertThat(element.getProperty("innerHTML")).as(address).isNull();
        assertThat(element.getProperty("outerHTML")).as(address).isNull();
        assertThat(element.getAttributeNames().filter(name -> name.startsWith("on") || name.equals("srcdoc")))
                .as(address)
                .isEmpty();
        for (String link : List.of("href", "src", "action")) {
            String target = String.valueOf(element.getAttribute(link)) + element.getProperty(link, "");
            assertThat(target.strip().toLowerCase(Locale.ROOT)).as(address).doesNotContain("javascript:");
        }
        element.getChildren().forEach(child -> assertInert(child, address));
    }

    /** Texts, attributes and properties of the whole page. */
    static String everything(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.getAttributeNames().map(element::getAttribute).collect(Collectors.joining(" "))
                + element.getPropertyNames()
                        .map(name -> String.valueOf(element.getPropertyRaw(name)))
                        .collect(Collectors.joining(" "))
                + element.getChildren().map(Screens::everything).collect(Collectors.joining(" "));
    }
}
