package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.UUID;
import org.folkmoot.ballot.Choice;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.Accounts;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody sees who has no part in a session, or has no part in it any more. */
@FloorTest
class LeavingTheRoomTest {

    @Autowired
    private Town town;

    @Autowired
    private Questions questions;

    @Autowired
    private Accounts accounts;

    private final Rooms rooms;

    LeavingTheRoomTest(@Autowired ApplicationContext context) {
        rooms = new Rooms(context);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_vote_by_someone_just_removed_is_refused_with_a_reason_and_the_choice_taken_back() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext screen = rooms.room(moot, moot.member(0));
        remove(moot, moot.member(0));
        Rooms.vote(screen, Choice.AGREE);
        assertThat(Rooms.text(screen)).contains("Your vote did not go in.", "Only members of this assembly can vote.");
        assertThat(screen.find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                        .orElseThrow()
                        .voted())
                .isZero();
    }

    @Test
    void a_screen_for_somebody_elses_session_does_not_open() {
        Moot moot = town.moot(1);
        Moot other = town.moot(1);
        openedQuestion(other);
        assertThatThrownBy(() -> rooms.room(other, moot.member(0))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    BrowserlessUIContext window = rooms.window(moot.member(0));
                    window.navigate(FloorNavigation.session(moot.assembly(), moot.session()), SessionView.class);
                })
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    BrowserlessUIContext window = rooms.window(moot.facilitator());
                    window.navigate(FloorNavigation.session(moot.assembly(), other.session()), SessionView.class);
                })
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    BrowserlessUIContext window = rooms.window(moot.facilitator());
                    window.navigate("room/" + UUID.randomUUID(), RoomView.class);
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_open_screen_hears_nothing_more_once_its_persons_role_has_ended() {
        Moot moot = town.moot(2);
        BrowserlessUIContext removed = rooms.room(moot, moot.member(0));
        BrowserlessUIContext stays = rooms.room(moot, moot.member(1));
        BrowserlessUIContext cockpit = rooms.cockpit(moot);
        remove(moot, moot.member(0));
        remove(moot, moot.facilitator(), Role.FACILITATOR, moot.place().scope());
        QuestionId question = town.question(moot, "One named worker rings the next service.");
        town.asProduct(() -> questions.open(moot.assembly(), question));

        Rooms.sees(stays, "One named worker rings the next service.");
        Rooms.sees(removed, "This page is closed to you");
        assertThat(Rooms.text(removed)).doesNotContain("One named worker");
        Rooms.sees(cockpit, "This page is closed to you");
        assertThat(Rooms.text(cockpit)).doesNotContain("One named worker");
    }

    private void remove(Moot moot, Somebody member) {
        remove(moot, member, Role.MEMBER, moot.assembly().scope());
    }

    private void remove(Moot moot, Somebody somebody, Role role, Scope scope) {
        town.asProduct(() -> {
            accounts.revoke(somebody.id(), role, scope);
            return moot;
        });
    }

    private QuestionId openedQuestion(Moot moot) {
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        return id;
    }
}
