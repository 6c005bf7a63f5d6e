package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;

/** Work that takes seconds: done beside the screen, as the same caller, with its result put on the screen when it is there. */
final class Background {

    private Background() {}

    /** @param failed gets what the work threw */
    static <T> void run(
            Component on, Callers callers, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        var ui = on.getUI().orElseThrow();
        Caller caller = callers.current();
        Thread.ofVirtual().name("import-preview").start(() -> {
            Command outcome = outcome(callers, caller, work, done, failed);
            try {
                Future<Void> _ = ui.access(outcome);
            } catch (UIDetachedException _) {
                // Nobody looks any more.
            }
        });
    }

    private static <T> Command outcome(
            Callers callers, Caller caller, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        try {
            T result = callers.as(caller, work);
            return onScreen(callers, caller, done, result);
        } catch (RuntimeException broken) {
            return onScreen(callers, caller, failed, broken);
        }
    }

    /** Whichever thread holds the screen then. */
    private static <T> Command onScreen(Callers callers, Caller caller, Consumer<T> outcome, T result) {
        return () -> callers.runAs(caller, () -> outcome.accept(result));
    }
}
