package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The screens of a session, each person with a browser of their own. */
abstract class Rooms {

    @Autowired
    Town town;

    @Autowired
    Questions questions;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    Rooms(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(
                context, SessionView.class.getPackageName(), AssembliesNavigation.class.getPackageName());
    }

    BrowserlessUIContext window(Somebody somebody) {
        return product.newUser(somebody.signedIn()).newWindow();
    }

    BrowserlessUIContext cockpit(Moot moot) {
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(AssembliesNavigation.session(moot.assembly(), moot.session()), SessionView.class);
        window.runPendingSignalsTasks();
        return window;
    }

    static void click(BrowserlessUIContext window, String button) {
        window.activate();
        window.test(button(window, button)).click();
        window.roundTrip();
    }

    static Button button(BrowserlessUIContext window, String text) {
        window.activate();
        return window.find(Button.class).withText(text).all().getFirst();
    }

    /** The press of a button that arrives after the screen may have changed. */
    static void press(BrowserlessUIContext window, Button button) {
        window.activate();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        window.roundTrip();
    }

    static TextField field(BrowserlessUIContext window, String label) {
        window.activate();
        return window.find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    static void sees(BrowserlessUIContext window, String words) {
        await(() -> {
            window.activate();
            window.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return text(window).contains(words);
        });
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("seen in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** All text on the screen that is visible, as the server holds it. */
    static String text(BrowserlessUIContext window) {
        window.activate();
        return Screen.text(UI.getCurrent());
    }

    @AfterEach
    final void close() {
        product.close();
    }

    final QuestionId openedQuestion(Moot moot) {
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        return id;
    }

    void votesOf(Moot moot, int from, int to, Choice choice) {
        QuestionId open = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                .orElseThrow()
                .id();
        for (int i = from; i < to; i++) {
            town.as(moot.member(i), () -> town.cast(moot.assembly(), open, choice));
        }
    }

    /** The words are on the screen as they were written, and no element, attribute or property was made of them. */
    static void assertInert(BrowserlessUIContext window, String... words) {
        List.of(words).forEach(each -> Rooms.sees(window, each.replaceAll("\\s+", " ")));
        // The UI's own element does not count the screen among its children.
        com.vaadin.flow.dom.Element screen = window.getCurrentView().getElement();
        assertThat(screen.getChildCount()).isPositive();
        assertNoMarkup(screen);
    }

    static void assertNoMarkup(com.vaadin.flow.dom.Element element) {
        assertThat(element.getTag()).isNotIn("script", "img", "svg");
        assertThat(element.getProperty("innerHTML")).isNull();
        element.getChildren().filter(child -> !child.isTextNode()).forEach(Rooms::assertNoMarkup);
    }
}
