package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.folkmoot.platform.ui.Parts;

/** Says what was done last on a wall, or why it could not be, and offers to undo it. */
final class WallUndo extends Div {

    private final Paragraph said = Parts.status();
    private final Button undo;
    private transient Optional<Runnable> last = Optional.empty();

    WallUndo() {
        addClassName("fm-wall-undo");
        undo = Parts.tertiary(getTranslation("floor.wall.undo"), () -> last.ifPresent(Runnable::run));
        undo.setId("undo");
        undo.setVisible(false);
        add(said, undo);
    }

    /** @param takeBack undoes what was done */
    void offer(Runnable takeBack, String did) {
        last = Optional.of(takeBack);
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
