package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;

/** Work on a screen that begins outside its own requests, done as its person with the roles they hold by then, and in its language. */
public final class Pushed {

    private Pushed() {}

    /**
     * Hands work to the screen's UI whenever it is run, on whatever thread. Once the screen is closed it does nothing.
     *
     * @param screen on a UI; whoever calls now is its person
     */
    public static Runnable onto(Component screen, Callers callers, Runnable work) {
        UI ui = screen.getUI().orElseThrow(() -> new IllegalStateException("Nobody looks at this screen yet"));
        Supplier<Caller> person = callers.remembered();
        Command asPerson = () -> callers.runAs(person.get(), work);
        return () -> {
            try {
                Future<Void> _ = ui.access(asPerson);
            } catch (UIDetachedException _) {
                // Closed by now: there is nothing to show it on.
            }
        };
    }
}
