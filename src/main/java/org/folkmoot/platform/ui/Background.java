package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;

/** Work that takes seconds: done beside the screen, as the same caller, with its result put on the screen when it is there. */
public final class Background {

    private Background() {}

    /** @param failed gets what the work threw */
    public static <T> void run(
            Component on, Callers callers, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        Caller caller = callers.current();
        CompletableFuture<Runnable> outcome = new CompletableFuture<>();
        Runnable show = Pushed.onto(on, callers, () -> outcome.join().run());
        Thread.ofVirtual().name("beside-a-screen").start(() -> {
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
