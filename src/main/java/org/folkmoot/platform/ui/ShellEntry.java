package org.folkmoot.platform.ui;

import java.util.List;
import java.util.Optional;

/**
 * One entry of the staff navigation. A module registers a bean for each of its pages; the shell shows those whose
 * {@link #isVisible()} answers yes for the person at hand, in their order.
 */
public interface ShellEntry {

    /** Key of the label, such as {@code evidence.navigation}. */
    String textKey();

    /** Route without a leading slash, such as {@code evidence}; pages below it belong to it too. */
    String route();

    /** Routes elsewhere whose pages belong to it too. */
    default List<String> alsoAt() {
        return List.of();
    }

    /** Place in the list: today 0, evidence 100, themes 200, services 300, testimony 400, assemblies 600; administration from 900. */
    int order();

    /** Whether the person at hand has a use for the page. Hiding an entry protects nothing; the services do that. */
    boolean isVisible();

    /** A short fact beside the label, such as {@code 7 to read}; already translated. */
    default Optional<String> badge() {
        return Optional.empty();
    }
}
