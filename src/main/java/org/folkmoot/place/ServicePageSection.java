package org.folkmoot.place;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something another module has to say on the page of a service, such as what people say about it. */
public interface ServicePageSection {

    /** Lower comes first; what people say is 100, what changes 200. */
    int order();

    /** The section for the person at hand; empty if there is nothing for them. */
    Optional<Component> section(ServiceSummary service);
}
