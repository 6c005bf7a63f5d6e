package org.folkmoot.platform.ui;

/**
 * A page that goes on in the browser once it stands and asks the server's screens for nothing more, so that no session has to be kept for it. A module
 * registers a bean for each.
 *
 * @param route without a slash before and with one behind, such as {@code tell/}
 */
public record StandalonePage(String route) {

    /** True for its location and those below, with or without a slash before. */
    public boolean isAt(String location) {
        return location.startsWith(route) || location.startsWith("/" + route);
    }
}
