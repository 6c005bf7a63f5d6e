package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.floor.notes.Note.Kind;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.platform.ui.Parts;

/** The heads of a wall's columns with how many notes there are of each kind. They stay in sight while the piles scroll under them. */
final class WallHeads extends Div {

    private final Map<Kind, Span> counts = new EnumMap<>(Kind.class);

    WallHeads() {
        addClassName("fm-wall-heads");
        getElement().setAttribute("aria-hidden", "true");
        for (Kind kind : Kind.values()) {
            Span count = Parts.styled(new Span(), "fm-quiet", "fm-figure");
            counts.put(kind, count);
            add(new Div(new Span(getTranslation("floor.wall.kinds." + kind.name())), count));
        }
    }

    void show(List<Said> notes) {
        counts.forEach((kind, count) -> count.setText(Long.toString(
                notes.stream().filter(said -> said.note().kind() == kind).count())));
    }
}
