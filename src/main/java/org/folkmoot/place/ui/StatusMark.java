package org.folkmoot.place.ui;

import com.vaadin.flow.component.html.Span;
import org.folkmoot.place.ServiceStatus;
import org.folkmoot.platform.ui.StateMark;

/** How a service stands, as a word with a shape. */
final class StatusMark {

    private StatusMark() {}

    static StateMark of(String word) {
        ServiceStatus status = ServiceStatus.of(word).orElse(ServiceStatus.INACTIVE);
        StateMark.State state = switch (status) {
            case ACTIVE -> StateMark.State.OPEN;
            case TEMPORARILY_CLOSED -> StateMark.State.LATE;
            case INACTIVE, DEFUNCT -> StateMark.State.DONE;
        };
        return new StateMark(state, new Span().getTranslation("place.status." + status.name()));
    }
}
