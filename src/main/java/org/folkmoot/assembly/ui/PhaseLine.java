package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.assembly.Phase;
import org.folkmoot.assembly.Session;
import org.folkmoot.platform.ui.Parts;

/** The phases of an assembly in their order, each with its sessions, and the one it is in. */
final class PhaseLine extends OrderedList {

    PhaseLine() {
        addClassName("fm-phases");
    }

    /**
     * @param now empty if it is not under way
     * @param shown what is told of a session
     */
    void show(List<Session> sessions, Optional<Phase> now, Function<Session, Component> shown) {
        removeAll();
        for (Phase phase : Phase.values()) {
            ListItem item = new ListItem(
                    Parts.styled(new Span(getTranslation("assembly.phase." + phase.name())), "fm-phase-name"));
            if (now.filter(phase::equals).isPresent()) {
                item.getElement().setAttribute("aria-current", "step");
                item.add(new Span(" "), Parts.styled(new Span(getTranslation("assembly.phase.now")), "fm-quiet"));
            }
            List<ListItem> under = sessions.stream()
                    .filter(session -> session.phase() == phase)
                    .map(session -> new ListItem(shown.apply(session)))
                    .toList();
            if (!under.isEmpty()) {
                item.add(new UnorderedList(under.toArray(ListItem[]::new)));
            }
            add(item);
        }
    }
}
