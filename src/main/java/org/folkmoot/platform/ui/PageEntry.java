package org.folkmoot.platform.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;

/** An entry of the staff navigation, told in one line. */
public final class PageEntry implements ShellEntry {

    private final String textKey;
    private final String route;
    private final List<String> elsewhere;
    private final int order;
    private final BooleanSupplier visible;
    private final Supplier<Optional<String>> badge;

    private PageEntry(
            String textKey,
            String route,
            List<String> elsewhere,
            int order,
            BooleanSupplier visible,
            Supplier<Optional<String>> badge) {
        this.textKey = textKey;
        this.route = route;
        this.elsewhere = elsewhere;
        this.order = order;
        this.visible = visible;
        this.badge = badge;
    }

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
        return new PageEntry(textKey, route, elsewhere, order, visible, fact);
    }

    /** The same, also for the pages at and below these routes. */
    public PageEntry alsoAt(String... routes) {
        return new PageEntry(textKey, route, List.of(routes), order, visible, badge);
    }

    @Override
    public String textKey() {
        return textKey;
    }

    @Override
    public String route() {
        return route;
    }

    @Override
    public List<String> alsoAt() {
        return elsewhere;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public boolean isVisible() {
        return visible.getAsBoolean();
    }

    @Override
    public Optional<String> badge() {
        return badge.get();
    }
}
