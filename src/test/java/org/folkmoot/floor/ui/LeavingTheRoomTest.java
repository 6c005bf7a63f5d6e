package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.Accounts;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody sees who has no part in a session, or has no part in it any more. */
@FloorTest
class LeavingTheRoomTest extends Rooms {

    @Autowired
    private Accounts accounts;

    LeavingTheRoomTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @Test
    void a_screen_for_somebody_elses_session_does_not_open() {
        Moot moot = town.moot(1);
        Moot other = town.moot(1);
        openedQuestion(other);
        assertThatThrownBy(() -> {
                    BrowserlessUIContext window = window(moot.member(0));
                    window.navigate(AssembliesNavigation.session(moot.assembly(), moot.session()), SessionView.class);
                })
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    BrowserlessUIContext window = window(moot.facilitator());
                    window.navigate(AssembliesNavigation.session(moot.assembly(), other.session()), SessionView.class);
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_open_screen_hears_nothing_more_once_its_persons_role_has_ended() {
        Moot moot = town.moot(2);
        BrowserlessUIContext cockpit = cockpit(moot);
        remove(moot.facilitator(), Role.FACILITATOR, moot.place().scope());
        QuestionId question = town.question(moot, "One named worker rings the next service.");
        town.asProduct(() -> questions.open(moot.assembly(), question));

        Rooms.sees(cockpit, "Your rights changed");
        assertThat(Rooms.text(cockpit)).doesNotContain("One named worker");
    }

    private void remove(Somebody somebody, Role role, Scope scope) {
        town.asProduct(() -> {
            accounts.revoke(somebody.id(), role, scope);
            return somebody;
        });
    }
}
