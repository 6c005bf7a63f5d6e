package org.folkmoot.testimony;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.folkmoot.place.Place;

/** A way to find and erase people, on the page of erasing: each module that knows people by a name of its own registers a bean. */
public interface EraseSection {

    /** Place among the sections, from 100. */
    int order();

    /** The section for the place; empty if there is nobody to find. */
    Optional<Component> at(Place place);
}
