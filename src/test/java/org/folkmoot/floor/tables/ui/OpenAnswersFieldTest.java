package org.folkmoot.floor.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.tables.OpenAnswers;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Tables that are formed by a poll, on the screen of whoever runs the session. */
@FloorTest
class OpenAnswersFieldTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private TablePlans plans;

    @Autowired
    private Polls polls;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    OpenAnswersFieldTest(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private static String text() {
        return Screen.text(UI.getCurrent());
    }

    private static void press(BrowserlessUIContext window, String text) {
        Button button = window.find(Button.class).withText(text).all().getLast();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        window.roundTrip();
    }

    private Poll poll(Moot moot, String wording) {
        PollId id = new PollId(TimeOrderedId.next());
        PollPlan plan = new PollPlan(wording, new Asked.One(List.of("Buses", "Trains")), Optional.empty());
        return run(moot, () -> {
            polls.prepare(moot.assembly(), moot.session(), id, plan);
            return polls.ofSession(moot.assembly(), moot.session()).getLast();
        });
    }

    private static void showed(BrowserlessUIContext window, String option, Member... who) {
        answer(window, option).setValue(Set.of(who));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Member> answer(BrowserlessUIContext window, String option) {
        window.activate();
        return Screen.within(UI.getCurrent())
                .filter(MultiSelectComboBox.class::isInstance)
                .map(box -> (MultiSelectComboBox<Member>) box)
                .filter(box -> option.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void tables_are_formed_by_a_poll_that_was_counted_by_hands_and_never_by_a_secret_one() {
        Moot moot = town.moot(4);
        Poll hands = poll(moot, "Which first?");
        run(moot, () -> polls.countHands(moot.assembly(), hands.id(), 0, List.of(2, 2)));
        Poll secret = poll(moot, "Whom do you trust?");
        run(moot, () -> polls.open(moot.assembly(), secret.id(), 0));
        run(moot, () -> polls.close(moot.assembly(), secret.id()));
        BrowserlessUIContext window =
                product.newUser(moot.facilitator().signedIn()).newWindow();
        window.navigate(AssembliesNavigation.tables(moot.assembly(), moot.session()), TablesView.class);
        window.activate();
        assertThat(text()).contains("Answers on phones are secret, and who sits where would tell them.");
        Select<Poll> offered = (Select<Poll>) Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter("answers-poll"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        List<Poll> open = offered.getListDataView().getItems().toList();
        assertThat(open).extracting(Poll::id).containsExactly(hands.id());
        offered.setValue(open.getFirst());
        List<Member> people = run(moot, () -> roll.members(moot.assembly()));
        showed(window, "Buses", people.get(0), people.get(1));
        showed(window, "Trains", people.get(1), people.get(2));
        press(window, "Make the plan");
        assertThat(answer(window, "Trains").getErrorMessage())
                .isEqualTo(people.get(1).name() + " stands under two answers. Take them out of one.");
        showed(window, "Trains", people.get(2));
        press(window, "Make the plan");
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            window.activate();
            window.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return text().contains("Mixed by what people showed");
        });
        OpenAnswers answers = run(moot, () -> plans.find(moot.assembly(), moot.session()))
                .orElseThrow()
                .now()
                .rules()
                .answers();
        assertThat(answers.asked()).isEqualTo("Which first?");
        assertThat(answers.said())
                .isEqualTo(Map.of(
                        people.get(0).id(),
                        0,
                        people.get(1).id(),
                        0,
                        people.get(2).id(),
                        1));
    }
}
