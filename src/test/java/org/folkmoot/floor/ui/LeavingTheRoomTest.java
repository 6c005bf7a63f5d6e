package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.server.VaadinSession;
import java.time.ZonedDateTime;
import java.util.List;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.Accounts;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.web.KeptOpen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody sees who has no part in a session, or has no part in it any more, or whom it keeps signed in. */
@FloorTest
class LeavingTheRoomTest extends Rooms {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Assemblies assemblies;

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

    @Test
    void a_facilitators_page_keeps_them_signed_in_while_the_session_runs_and_not_on_other_days() {
        Moot moot = town.moot(1);
        cockpit(moot);
        assertThat(VaadinSession.getCurrent().getSession().getAttribute(KeptOpen.attribute()))
                .isNull();
        ZonedDateTime now = ZonedDateTime.now(Dates.ZONE);
        Session today = new Session(
                new SessionId(TimeOrderedId.next()), "Today", now.toLocalDate(), now.toLocalTime(), "", 0, List.of());
        town.as(moot.facilitator(), () -> assemblies.plan(moot.assembly(), today));
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(AssembliesNavigation.session(moot.assembly(), today.id()), SessionView.class);
        assertThat(VaadinSession.getCurrent().getSession().getAttribute(KeptOpen.attribute()))
                .isNotNull();
    }
}
