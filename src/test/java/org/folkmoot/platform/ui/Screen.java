package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.stream.Stream;

/** What a person sees of a component and all within it, as the server holds it. */
public final class Screen {

    private Screen() {}

    /** All visible text, white space made one space. */
    public static String text(Component component) {
        StringBuilder text = new StringBuilder();
        collect(component, text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** The component and all within it, visible or not. */
    public static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(Screen::within));
    }

    /** The element and all within it. */
    public static Stream<Element> within(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(Screen::within));
    }

    private static void collect(Component component, StringBuilder text) {
        if (!component.isVisible()) {
            return;
        }
        text.append(' ');
        if (component instanceof UI ui) {
            // Its pages are no children of its element.
            ui.getChildren().forEach(page -> collect(page, text));
            return;
        }
        component.getElement().getChildren().forEach(child -> {
            if (child.isTextNode()) {
                text.append(child.getText());
            } else if (child.getComponent().isPresent()) {
                collect(child.getComponent().orElseThrow(), text);
            } else {
                text.append(child.getTextRecursively());
            }
        });
    }
}
