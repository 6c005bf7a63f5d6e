package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.floor.notes.Wall.WallChange;
import org.folkmoot.platform.ui.Parts;

/** Says what was done last on a wall, or why it could not be, and offers to undo it. */
final class WallUndo extends Div {

    private final Paragraph said = Parts.status();
    private final Button undo;
    private transient Optional<WallChange> last = Optional.empty();

    WallUndo(Consumer<WallChange> takeBack) {
        addClassName("fm-wall-undo");
        undo = Parts.tertiary(getTranslation("floor.wall.undo"), () -> last.ifPresent(takeBack));
        undo.setId("undo");
        undo.setVisible(false);
        add(said, undo);
    }

    void offer(WallChange change, String did) {
        last = Optional.of(change);
        said.setText(did);
        undo.setVisible(true);
    }

    void taken() {
        last = Optional.empty();
        said.setText(getTranslation("floor.wall.undone"));
        undo.setVisible(false);
    }

    /** What was done before can be undone still. */
    void refuse(String why) {
        said.setText(why);
    }
}
