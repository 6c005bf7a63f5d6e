package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.Promises.Described;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The first session of an assembly to which nothing was promised, on the screens of two who run it. */
@FloorTest
class PromiseFirstTest extends Rooms {

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Promises promises;

    private Moot moot;

    PromiseFirstTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @BeforeEach
    void unpromised() {
        moot = town.moot(2);
        town.as(moot.facilitator(), () -> {
            Described before = Described.of(assemblies.find(moot.assembly()).orElseThrow());
            return promises.describe(
                    moot.assembly(), before, new Described(before.name(), before.remit(), Optional.empty()), "");
        });
    }

    private Assembly now() {
        return town.as(moot.facilitator(), () -> assemblies.find(moot.assembly()))
                .orElseThrow();
    }

    private static void write(BrowserlessUIContext window, String who) {
        window.activate();
        window.find(TextField.class).withId("promise-who").single().setValue(who);
        window.find(TextArea.class).withId("promise-text").single().setValue("We will answer in public.");
        window.find(DatePicker.class).withId("promise-respond-by").single().setValue(LocalDate.parse("2031-12-01"));
    }

    private static void press(BrowserlessUIContext window, String id) {
        window.activate();
        Rooms.press(window, window.find(Button.class).withId(id).single());
    }

    @Test
    void it_is_asked_for_before_the_session_begins() {
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.click(femi, "Begin the session");
        assertThat(now().history().fixed()).isEmpty();
        press(femi, "make-promise");
        assertThat(Rooms.text(femi)).contains("A promise needs who promises, what, and a day for the answer.");
        write(femi, "Marlow Vale Council");
        press(femi, "make-promise");
        Rooms.sees(femi, "Hear from the tables");
        assertThat(now().promise().orElseThrow().who()).isEqualTo("Marlow Vale Council");
        assertThat(now().history().fixed()).isPresent();
    }

    @Test
    void it_can_be_left_out_and_that_is_recorded() {
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.click(femi, "Begin the session");
        press(femi, "begin-without-promise");
        Rooms.sees(femi, "Hear from the tables");
        assertThat(now().promise()).isEmpty();
        assertThat(now().history().without().orElseThrow().by())
                .isEqualTo(moot.facilitator().id().value());
    }

    @Test
    void the_second_who_writes_another_is_told_and_the_session_does_not_begin_on_it() {
        BrowserlessUIContext femi = cockpit(moot);
        BrowserlessUIContext colleague = cockpit(moot);
        Rooms.click(femi, "Begin the session");
        Rooms.click(colleague, "Begin the session");
        write(femi, "Marlow Vale Council");
        write(colleague, "Health board");
        press(femi, "make-promise");
        press(colleague, "make-promise");
        assertThat(Rooms.text(colleague)).contains("Somebody else has changed the name, remit or promise meanwhile");
        assertThat(now().promise().orElseThrow().who()).isEqualTo("Marlow Vale Council");
        assertThat(now().history().earlier()).isEmpty();
    }
}
