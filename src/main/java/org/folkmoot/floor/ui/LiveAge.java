package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.folkmoot.floor.FloorNow;

/** Says how old the screen is, in the browser and by its clock, and when there is no signal. */
@Tag("fm-live")
final class LiveAge extends Component {

    LiveAge() {
        getElement().setText(getTranslation("floor.live"));
        getElement().setAttribute("class", "fm-state open fm-figure");
        getElement().setAttribute("seconds", getTranslation("floor.live.seconds"));
        getElement().setAttribute("minutes", getTranslation("floor.live.minutes"));
        getElement().setAttribute("lost-seconds", getTranslation("floor.lost.seconds"));
        getElement().setAttribute("lost-minutes", getTranslation("floor.lost.minutes"));
        getElement().setAttribute("notice", getTranslation("floor.lost.notice"));
    }

    void heard(FloorNow now) {
        getElement().setAttribute("beat", Long.toString(now.version()));
    }
}
