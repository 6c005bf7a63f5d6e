package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.platform.ui.Screen;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The screens of a session, each person with a browser of their own. */
final class Rooms implements AutoCloseable {

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    Rooms(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(
                context, RoomView.class.getPackageName(), AssembliesNavigation.class.getPackageName());
    }

    BrowserlessUIContext window(Somebody somebody) {
        return product.newUser(somebody.signedIn()).newWindow();
    }

    BrowserlessUIContext room(Moot moot, Somebody member) {
        BrowserlessUIContext window = window(member);
        window.navigate(FloorNavigation.room(moot.session()), RoomView.class);
        window.runPendingSignalsTasks();
        return window;
    }

    BrowserlessUIContext cockpit(Moot moot) {
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(FloorNavigation.session(moot.assembly(), moot.session()), SessionView.class);
        window.runPendingSignalsTasks();
        return window;
    }

    @SuppressWarnings("unchecked")
    static RadioButtonGroup<Choice> votes(BrowserlessUIContext window) {
        window.activate();
        return (RadioButtonGroup<Choice>) window.find(RadioButtonGroup.class).single();
    }

    static void vote(BrowserlessUIContext window, Choice choice) {
        String label = Map.of(Choice.AGREE, "Agree", Choice.DISAGREE, "Disagree", Choice.ABSTAIN, "Abstain")
                .get(choice);
        RadioButtonGroup<Choice> votes = votes(window);
        new com.vaadin.flow.component.radiobutton.RadioButtonGroupTester<RadioButtonGroup<Choice>, Choice>(votes)
                .selectItem(label);
        window.roundTrip();
    }

    static void click(BrowserlessUIContext window, String button) {
        window.activate();
        window.test(window.find(Button.class).withText(button).all().getFirst()).click();
        window.roundTrip();
    }

    static void sees(BrowserlessUIContext window, String words) {
        await(() -> {
            window.activate();
            window.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return text(window).contains(words);
        });
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("seen in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** All text on the screen that is visible, as the server holds it. */
    static String text(BrowserlessUIContext window) {
        window.activate();
        return Screen.text((Component) window.getCurrentView());
    }

    @Override
    public void close() {
        product.close();
    }
}
