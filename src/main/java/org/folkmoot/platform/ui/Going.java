package org.folkmoot.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Goes to an address as a link on the page would. {@link UI#navigate(String)} takes the path alone. */
public final class Going {

    private Going() {}

    /** @param address of one of the product's pages, with its query: {@code evidence?q=bus} */
    public static void to(UI ui, String address) {
        Location location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
    }
}
