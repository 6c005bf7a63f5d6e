package org.folkmoot.floor.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.platform.api.NotFound;

/** Reads ids from the address of a page. */
final class Addressed {

    private Addressed() {}

    /** @throws NotFound if the address has no such id */
    static <T> T id(BeforeEnterEvent event, String name, Function<String, T> read) {
        return event.getRouteParameters()
                .get(name)
                .flatMap(text -> parse(text, read))
                .orElseThrow(() -> new NotFound("There is no such page"));
    }

    private static <T> Optional<T> parse(String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
