package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.internal.CurrentInstance;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.ui.Pushed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What reaches a screen from threads that are nobody's. */
@FloorTest
class PushedTest extends Rooms {

    @Autowired
    private Callers callers;

    PushedTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @Test
    void a_push_from_a_thread_that_knows_no_more_than_the_screen_acts_as_its_person_in_their_language()
            throws InterruptedException {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = cockpit(moot);
        UI ui = UI.getCurrent();
        ui.setLocale(Locale.of("cy"));
        Div screen = (Div) window.getCurrentView();
        AtomicReference<Caller> caller = new AtomicReference<>(new Caller.Anonymous());
        AtomicReference<String> words = new AtomicReference<>("");
        Runnable push = Pushed.onto(screen, callers, () -> {
            caller.set(callers.current());
            words.set(screen.getTranslation("floor.live"));
        });

        Runnable asTheProduct = () -> {
            CurrentInstance.set(UI.class, ui);
            callers.runAs(new Caller.Product("test"), push);
        };
        Thread thread = Thread.ofPlatform().start(asTheProduct);
        thread.join();
        Rooms.await(() -> {
            window.activate();
            window.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return words.get().equals("Byw");
        });
        assertThat(caller.get())
                .isInstanceOfSatisfying(
                        Caller.Account.class,
                        account -> assertThat(account.id())
                                .isEqualTo(moot.facilitator().id().value()));
    }
}
