package org.folkmoot.assembly;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of an assembly's page that another module contributes, such as its questions. A module registers a bean. */
public interface AssemblySection {

    /** Place among the sections, from 100. */
    int order();

    /** The section for the person at hand; empty if it has nothing to show them. */
    Optional<Component> of(Assembly assembly);
}
