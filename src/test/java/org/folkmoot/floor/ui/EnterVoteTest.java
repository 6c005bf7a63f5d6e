package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The facilitator enters votes of members who have no screen. */
@FloorTest
class EnterVoteTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private Questions questions;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    EnterVoteTest(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    private BrowserlessUIContext cockpit(Moot moot) {
        BrowserlessUIContext window =
                product.newUser(moot.facilitator().signedIn()).newWindow();
        window.navigate(AssembliesNavigation.session(moot.assembly(), moot.session()), SessionView.class);
        window.runPendingSignalsTasks();
        window.activate();
        return window;
    }

    private static Component byId(String id) {
        return Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Member> who() {
        return (ComboBox<Member>) byId("enter-vote-who");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Choice> choice() {
        return (RadioButtonGroup<Choice>) byId("enter-vote-choice");
    }

    private static void press(BrowserlessUIContext window, String id) {
        window.activate();
        Button button = (Button) byId(id);
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        window.roundTrip();
    }

    private static List<Member> offered() {
        return who().getListDataView().getItems().toList();
    }

    @Test
    void a_vote_is_entered_for_one_of_those_who_have_not_voted() {
        Moot moot = town.moot(1);
        town.as(moot.facilitator(), () -> roll.add(moot.assembly(), List.of("Joyce Obi")));
        QuestionId id = town.question(moot, "Shall we?");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        town.as(moot.member(0), () -> town.cast(moot.assembly(), id, Choice.AGREE));
        BrowserlessUIContext window = cockpit(moot);
        ((Details) byId("enter-vote")).setOpened(true);
        assertThat(offered()).extracting(Member::name).containsExactly("Joyce Obi");

        press(window, "enter-vote-act");
        assertThat(who().isInvalid()).isTrue();
        who().setValue(offered().getFirst());
        choice().setValue(Choice.DISAGREE);
        press(window, "enter-vote-act");
        assertThat(Screen.text(UI.getCurrent())).contains("The vote of Joyce Obi is in.");
        assertThat(offered()).isEmpty();
        assertThat(town.as(moot.facilitator(), () -> town.closeAndCount(moot.assembly(), id))
                        .entered())
                .isEqualTo(1);
    }

    @Test
    void who_voted_meanwhile_on_their_own_screen_keeps_their_vote_and_that_is_said() {
        Moot moot = town.moot(1);
        QuestionId id = town.question(moot, "Shall we?");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        BrowserlessUIContext window = cockpit(moot);
        ((Details) byId("enter-vote")).setOpened(true);
        Member member = offered().getFirst();
        town.as(moot.member(0), () -> town.cast(moot.assembly(), id, Choice.AGREE));
        window.activate();
        who().setValue(member);
        choice().setValue(Choice.DISAGREE);
        press(window, "enter-vote-act");
        assertThat(Screen.text(UI.getCurrent())).contains("Member 0 has voted already. That vote stands");
    }
}
