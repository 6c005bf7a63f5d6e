package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Anchor;
import org.folkmoot.assembly.SessionId;

/** The ways to the members' screen of a session, which is no screen of Flow's: the browser goes there by itself. */
final class RoomLinks {

    private RoomLinks() {}

    static String address(SessionId session) {
        return "room/" + session;
    }

    static <A extends Anchor> A leading(A link) {
        link.setRouterIgnore(true);
        return link;
    }
}
