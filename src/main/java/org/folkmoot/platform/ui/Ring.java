package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * A meeting seen from above, one dot a person: filled is in, hollow is not yet. Hidden from screen readers, so its
 * number always stands beside it; {@link Turnout} is the two together.
 */
@Tag("fm-ring")
public final class Ring extends Component {

    public Ring(int in, int of) {
        getElement().setAttribute("aria-hidden", "true");
        show(in, of);
    }

    /**
     * @throws IllegalArgumentException unless {@code 0 <= in <= of}
     */
    public void show(int in, int of) {
        if (in < 0 || in > of) {
            throw new IllegalArgumentException("A ring shows 0 to " + of + " people, not " + in);
        }
        getElement().setAttribute("in", Integer.toString(in));
        getElement().setAttribute("of", Integer.toString(of));
    }
}
