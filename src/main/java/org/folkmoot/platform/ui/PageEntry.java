package org.folkmoot.platform.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;

/**
 * An entry of the staff navigation, told in one line.
 *
 * @param visible asked each time
 * @param fact beside the label, asked each time
 */
public record PageEntry(
        String textKey,
        String route,
        List<String> alsoAt,
        int order,
        BooleanSupplier visible,
        Supplier<Optional<String>> fact)
        implements ShellEntry {

    /** @param visible whether the person at hand has a use for the page; asked each time */
    public static PageEntry of(String textKey, String route, int order, BooleanSupplier visible) {
        return new PageEntry(textKey, route, List.of(), order, visible, Optional::empty);
    }

    /** For those who hold one of the roles anywhere. */
    public static PageEntry forRoles(String textKey, String route, int order, Rights rights, Role... roles) {
        return of(textKey, route, order, () -> !rights.scopesOf(roles).isEmpty());
    }

    /** The same with a short fact beside the label; asked each time. */
    public PageEntry withBadge(Supplier<Optional<String>> fact) {
        return new PageEntry(textKey, route, alsoAt, order, visible, fact);
    }

    /** The same, also for the pages at and below these routes. */
    public PageEntry alsoAt(String... routes) {
        return new PageEntry(textKey, route, List.of(routes), order, visible, fact);
    }

    @Override
    public boolean isVisible() {
        return visible.getAsBoolean();
    }

    @Override
    public Optional<String> badge() {
        return fact.get();
    }
}
