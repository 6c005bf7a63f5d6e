package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Choice;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Rule;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.Accounts;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** A session from the screens of the facilitator and the members in it, each with their own browser. */
@FloorTest
class RoomTest {

    private static final String PAYLOAD = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{3*3}}${4*4}'--";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Town town;

    @Autowired
    private Questions questions;

    @Autowired
    private Accounts accounts;

    private SecuredBrowserlessApplicationContext<Authentication> product;

    @BeforeEach
    void open() {
        product = SpringBrowserlessApplicationContext.createSecured(
                context, RoomView.class.getPackageName(), AssembliesNavigation.class.getPackageName());
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void members_see_the_question_without_reloading_vote_and_see_the_result_after_the_close() {
        Moot moot = town.moot(2);
        town.question(moot, "One named worker rings the next service.");
        BrowserlessUIContext amina = room(moot, moot.member(0));
        BrowserlessUIContext dev = room(moot, moot.member(1));
        assertThat(text(amina)).contains("No question is open now");
        BrowserlessUIContext femi = cockpit(moot);

        click(femi, "Open this question…");
        assertThat(text(femi)).contains("2 members will see it at once and can vote.");
        click(femi, "Open the question");
        assertThat(text(femi)).contains("result hidden", "0 of 2 have voted. 2 have not and can’t afterwards.");

        sees(amina, "One named worker rings the next service.");
        sees(dev, "You have not voted yet.");
        vote(amina, Choice.AGREE);
        assertThat(text(amina)).contains("Your vote is in.");
        sees(femi, "1 of 2 have voted. One has not and can’t afterwards.");
        sees(dev, "1 of 2 have voted.");
        assertThat(text(dev)).doesNotContain("Agreed");

        vote(amina, Choice.DISAGREE);
        vote(dev, Choice.DISAGREE);
        sees(femi, "2 of 2 have voted. All votes are in.");
        click(femi, "Close the question");
        assertThat(text(femi))
                .contains("Not agreed", "2 of 2 members voted, in secret.", "To pass, more must agree than disagree.")
                .contains("2 of 2 had to agree.");
        sees(amina, "Not agreed");
        assertThat(text(amina)).contains("The question is closed. Your vote is counted.");
        sees(dev, "Not agreed");
    }

    @Test
    void reloading_and_a_second_tab_show_the_vote_that_is_in() {
        Moot moot = town.moot(2);
        openedQuestion(moot);
        BrowserlessUIContext first = room(moot, moot.member(0));
        vote(first, Choice.ABSTAIN);
        BrowserlessUIContext second = first.getUser().newWindow();
        second.navigate(FloorNavigation.room(moot.session()), RoomView.class);
        second.runPendingSignalsTasks();
        assertThat(text(second)).contains("Your vote is in.");
        assertThat(votes(second).getValue()).isEqualTo(Choice.ABSTAIN);

        vote(second, Choice.AGREE);
        vote(second, Choice.AGREE);
        first.activate();
        vote(first, Choice.DISAGREE);
        assertThat(town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                        .orElseThrow()
                        .voted())
                .isEqualTo(1);
    }

    @Test
    void when_it_closes_while_someone_is_choosing_they_are_told_so() {
        Moot moot = town.moot(2);
        QuestionId id = openedQuestion(moot);
        BrowserlessUIContext slow = room(moot, moot.member(0));
        BrowserlessUIContext changing = room(moot, moot.member(1));
        vote(changing, Choice.AGREE);
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        // Neither screen has heard of the close when its next tap arrives.
        vote(slow, Choice.AGREE);
        assertThat(text(slow)).contains("The question closed before that reached us.", "is not counted");
        vote(changing, Choice.DISAGREE);
        assertThat(text(changing))
                .contains("The question closed before that reached us.", "you gave before is counted");
        sees(slow, "Agreed");
        assertThat(text(slow)).as("still said").contains("The question closed before that reached us.");
    }

    @Test
    void who_had_not_voted_learns_from_the_screen_that_it_closed() {
        Moot moot = town.moot(1);
        QuestionId id = openedQuestion(moot);
        BrowserlessUIContext screen = room(moot, moot.member(0));
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        sees(screen, "The question closed before you voted.");
        assertThat(screen.find(RadioButtonGroup.class).all()).isEmpty();
    }

    @Test
    void a_choice_can_be_hidden_from_neighbours() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext screen = room(moot, moot.member(0));
        vote(screen, Choice.DISAGREE);
        click(screen, "Hide my choice");
        assertThat(screen.find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(text(screen)).contains("Your vote is in.").doesNotContain("Disagree");
        click(screen, "Show my choice");
        assertThat(votes(screen).getValue()).isEqualTo(Choice.DISAGREE);
    }

    @Test
    void a_vote_by_someone_just_removed_is_refused_with_a_reason_and_the_choice_taken_back() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext screen = room(moot, moot.member(0));
        remove(moot, moot.member(0));
        vote(screen, Choice.AGREE);
        assertThat(text(screen)).contains("Your vote did not go in.", "Only members of this assembly can vote.");
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
        assertThatThrownBy(() -> room(other, moot.member(0))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    BrowserlessUIContext window =
                            product.newUser(moot.member(0).signedIn()).newWindow();
                    window.navigate(FloorNavigation.session(moot.assembly(), moot.session()), SessionView.class);
                })
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    BrowserlessUIContext window =
                            product.newUser(moot.facilitator().signedIn()).newWindow();
                    window.navigate(FloorNavigation.session(moot.assembly(), other.session()), SessionView.class);
                })
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    BrowserlessUIContext window =
                            product.newUser(moot.facilitator().signedIn()).newWindow();
                    window.navigate("room/" + UUID.randomUUID(), RoomView.class);
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_people_write_is_shown_as_text_on_every_screen() {
        Moot moot = town.moot(1, "Assembly " + PAYLOAD, "Remit " + PAYLOAD);
        QuestionId id = town.asProduct(() -> questions.prepare(
                moot.assembly(),
                moot.session(),
                new QuestionText(
                        "Wording " + PAYLOAD,
                        "Byline " + PAYLOAD,
                        List.of(new org.folkmoot.ballot.Explained("Wording", "Meaning " + PAYLOAD))),
                Rule.simpleMajority()));
        BrowserlessUIContext femi = cockpit(moot);
        assertInert(femi, "Wording " + PAYLOAD.substring(0, 5), "Assembly " + PAYLOAD);
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        BrowserlessUIContext room = room(moot, moot.member(0));
        assertInert(room, PAYLOAD, "Byline " + PAYLOAD);
        vote(room, Choice.AGREE);
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        BrowserlessUIContext again =
                product.newUser(moot.facilitator().signedIn()).newWindow();
        again.navigate(AssembliesNavigation.assembly(moot.assembly()), Component.class);
        assertInert(again, "Remit " + PAYLOAD, "Byline " + PAYLOAD);
        BrowserlessUIContext mine = product.newUser(moot.member(0).signedIn()).newWindow();
        mine.navigate(FloorNavigation.MY_ASSEMBLIES, MyAssembliesView.class);
        assertInert(mine, "Assembly " + PAYLOAD, "Remit " + PAYLOAD);
    }

    @Test
    void a_member_finds_the_open_question_from_their_start_page() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext mine = product.newUser(moot.member(0).signedIn()).newWindow();
        mine.navigate(FloorNavigation.MY_ASSEMBLIES, MyAssembliesView.class);
        assertThat(text(mine)).contains("A question is open in The first day.", "Vote now");
    }

    private void remove(Moot moot, Somebody member) {
        town.asProduct(() -> {
            accounts.revoke(member.id(), Role.MEMBER, moot.assembly().scope());
            return moot;
        });
    }

    private QuestionId openedQuestion(Moot moot) {
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        return id;
    }

    private BrowserlessUIContext room(Moot moot, Somebody member) {
        BrowserlessUIContext window = product.newUser(member.signedIn()).newWindow();
        window.navigate(FloorNavigation.room(moot.session()), RoomView.class);
        window.runPendingSignalsTasks();
        return window;
    }

    private BrowserlessUIContext cockpit(Moot moot) {
        BrowserlessUIContext window =
                product.newUser(moot.facilitator().signedIn()).newWindow();
        window.navigate(FloorNavigation.session(moot.assembly(), moot.session()), SessionView.class);
        window.runPendingSignalsTasks();
        return window;
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Choice> votes(BrowserlessUIContext window) {
        window.activate();
        return (RadioButtonGroup<Choice>) window.find(RadioButtonGroup.class).single();
    }

    private static void vote(BrowserlessUIContext window, Choice choice) {
        String label = Map.of(Choice.AGREE, "Agree", Choice.DISAGREE, "Disagree", Choice.ABSTAIN, "Abstain")
                .get(choice);
        RadioButtonGroup<Choice> votes = votes(window);
        new com.vaadin.flow.component.radiobutton.RadioButtonGroupTester<RadioButtonGroup<Choice>, Choice>(votes)
                .selectItem(label);
        window.roundTrip();
    }

    private static void click(BrowserlessUIContext window, String button) {
        window.activate();
        window.test(window.find(Button.class).withText(button).all().getFirst()).click();
        window.roundTrip();
    }

    private static void sees(BrowserlessUIContext window, String words) {
        await(() -> {
            window.activate();
            window.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return text(window).contains(words);
        });
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("seen in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** All text on the screen that is visible, as the server holds it. */
    private static String text(BrowserlessUIContext window) {
        window.activate();
        return Screen.text((Component) window.getCurrentView());
    }

    /** The words are on the screen as they were written, and no element, attribute or property was made of them. */
    private static void assertInert(BrowserlessUIContext window, String... words) {
        List.of(words).forEach(each -> sees(window, each.replaceAll("\\s+", " ")));
        // The UI's own element does not count the screen among its children.
        com.vaadin.flow.dom.Element screen = window.getCurrentView().getElement();
        assertThat(screen.getChildCount()).isPositive();
        assertNoMarkup(screen);
    }

    private static void assertNoMarkup(com.vaadin.flow.dom.Element element) {
        assertThat(element.getTag()).isNotIn("script", "img", "svg");
        assertThat(element.getProperty("innerHTML")).isNull();
        element.getChildren().filter(child -> !child.isTextNode()).forEach(RoomTest::assertNoMarkup);
    }
}
