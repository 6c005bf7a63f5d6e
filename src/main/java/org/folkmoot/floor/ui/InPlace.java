package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;

/** Changes what stands in a place without touching what stays, so that it keeps the focus and what is being typed. */
final class InPlace {

    private InPlace() {}

    static <P extends Component & HasComponents> void put(P place, List<? extends Component> wanted) {
        place.getChildren().filter(child -> !wanted.contains(child)).toList().forEach(place::remove);
        for (int i = 0; i < wanted.size(); i++) {
            Component next = wanted.get(i);
            List<Component> there = place.getChildren().toList();
            if (i >= there.size() || !there.get(i).equals(next)) {
                place.addComponentAtIndex(i, next);
            }
        }
    }
}
