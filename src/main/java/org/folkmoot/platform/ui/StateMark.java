package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state: a word with a shape, so that it reads without colour. */
public final class StateMark extends Span {

    public enum State {
        /** Filled dot: going on. */
        OPEN,
        /** Hollow dot: done. */
        DONE,
        /** Diamond: late. */
        LATE,
        /** Triangle: asks for help. */
        HELP,
        /** Bar: will not happen. */
        CANNOT,
        /** Filled dot in the colour that is kept for safeguarding: somebody may be in danger. */
        GUARD
    }

    public StateMark(State state, String word) {
        super(word);
        show(state, word);
    }

    public void show(State state, String word) {
        setText(word);
        setClassName("fm-state " + state.name().toLowerCase(Locale.ROOT));
    }
}
