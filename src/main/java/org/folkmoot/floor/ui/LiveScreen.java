package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.folkmoot.floor.FloorNow;
import org.folkmoot.platform.ui.EmptyPage;

/** A screen that follows a session by itself, for as long as its reader may: who has lost the part in it that opened the screen hears nothing more. */
final class LiveScreen {

    private LiveScreen() {}

    /** @param isOpen asked each time, as roles end while screens are open */
    static void follow(Div screen, Signal<FloorNow> board, BooleanSupplier isOpen, Consumer<FloorNow> show) {
        Signal.effect(screen, () -> {
            FloorNow now = board.get();
            if (isOpen.getAsBoolean()) {
                show.accept(now);
            } else {
                screen.removeAll();
                screen.add(new EmptyPage(
                        screen.getTranslation("floor.closed.title"), screen.getTranslation("floor.closed.text")));
            }
        });
    }
}
