package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.rehearsal.Rehearsals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rehearsing a session from the facilitator's screen. */
@FloorTest
class RehearsalBarTest extends Rooms {

    private static final String EVERYBODY = "Everybody here is invented";

    @Autowired
    private Rehearsals rehearsals;

    RehearsalBarTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @Test
    void a_session_is_rehearsed_on_a_screen_that_says_so_and_ended_again() {
        Moot moot = town.moot(3);
        BrowserlessUIContext window = cockpit(moot);
        assertThat(text(window)).doesNotContain(EVERYBODY);

        click(window, "Rehearse this session");
        sees(window, EVERYBODY);
        click(window, "Let members act");
        sees(window, "There is nothing to do for members now.");
        click(window, "Let 5 minutes pass");
        sees(window, "This session has not begun.");
        click(window, "Begin the session");
        click(window, "Let members act");
        sees(window, "8 notes, 2 hands, 1 call for help");
        click(window, "Let 15 minutes pass");
        sees(window, "15 minutes have passed.");

        BrowserlessUIContext real = cockpit(moot);
        assertThat(text(real)).doesNotContain("Invented").contains("Begin the session");
        click(real, "Go on with your rehearsal");
        sees(real, EVERYBODY);

        click(window, "End the rehearsal");
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        sees(window, "Rehearse this session");
        assertThat(town.as(moot.facilitator(), () -> rehearsals.find(moot.assembly(), moot.session())))
                .isEmpty();
    }
}
