package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.ui.Pushed;

/** Work that takes seconds: done beside the screen, as the same caller, with its result put on the screen when it is there. */
final class Background {

    private Background() {}

    /** @param failed gets what the work threw */
    static <T> void run(
            Component on, Callers callers, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        Caller caller = callers.current();
        CompletableFuture<Runnable> outcome = new CompletableFuture<>();
        Runnable show = Pushed.onto(on, callers, () -> outcome.join().run());
        Thread.ofVirtual().name("import-preview").start(() -> {
            try {
                T result = callers.as(caller, work);
                outcome.complete(() -> done.accept(result));
            } catch (RuntimeException broken) {
                outcome.complete(() -> failed.accept(broken));
            }
            show.run();
        });
    }
}
