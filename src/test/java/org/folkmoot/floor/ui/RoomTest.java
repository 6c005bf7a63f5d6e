package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Choice;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Rule;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A session from the screens of the facilitator and the members in it, each with their own browser. */
@FloorTest
class RoomTest {

    private static final String PAYLOAD = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{3*3}}${4*4}'--";

    @Autowired
    private Town town;

    @Autowired
    private Questions questions;

    private final Rooms rooms;

    RoomTest(@Autowired ApplicationContext context) {
        rooms = new Rooms(context);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void members_see_the_question_without_reloading_vote_and_see_the_result_after_the_close() {
        Moot moot = town.moot(2);
        town.question(moot, "One named worker rings the next service.");
        BrowserlessUIContext amina = rooms.room(moot, moot.member(0));
        BrowserlessUIContext dev = rooms.room(moot, moot.member(1));
        assertThat(Rooms.text(amina)).contains("No question is open now");
        BrowserlessUIContext femi = rooms.cockpit(moot);

        Rooms.click(femi, "Open this question…");
        assertThat(Rooms.text(femi)).contains("2 members will see it at once and can vote.");
        Rooms.click(femi, "Open the question");
        assertThat(Rooms.text(femi)).contains("result hidden", "0 of 2 have voted. 2 have not and can’t afterwards.");

        Rooms.sees(amina, "One named worker rings the next service.");
        Rooms.sees(dev, "You have not voted yet.");
        Rooms.vote(amina, Choice.AGREE);
        assertThat(Rooms.text(amina)).contains("Your vote is in.");
        Rooms.sees(femi, "1 of 2 have voted. One has not and can’t afterwards.");
        Rooms.sees(dev, "1 of 2 have voted.");
        assertThat(Rooms.text(dev)).doesNotContain("Agreed");

        Rooms.vote(amina, Choice.DISAGREE);
        Rooms.vote(dev, Choice.DISAGREE);
        Rooms.sees(femi, "2 of 2 have voted. All votes are in.");
        Rooms.click(femi, "Close the question");
        assertThat(Rooms.text(femi))
                .contains("Not agreed", "2 of 2 members voted, in secret.", "To pass, more must agree than disagree.")
                .contains("2 of 2 had to agree.");
        Rooms.sees(amina, "Not agreed");
        assertThat(Rooms.text(amina)).contains("The question is closed. Your vote is counted.");
        Rooms.sees(dev, "Not agreed");
    }

    @Test
    void reloading_and_a_second_tab_show_the_vote_that_is_in() {
        Moot moot = town.moot(2);
        openedQuestion(moot);
        BrowserlessUIContext first = rooms.room(moot, moot.member(0));
        Rooms.vote(first, Choice.ABSTAIN);
        BrowserlessUIContext second = first.getUser().newWindow();
        second.navigate(FloorNavigation.room(moot.session()), RoomView.class);
        second.runPendingSignalsTasks();
        assertThat(Rooms.text(second)).contains("Your vote is in.");
        assertThat(Rooms.votes(second).getValue()).isEqualTo(Choice.ABSTAIN);

        Rooms.vote(second, Choice.AGREE);
        Rooms.vote(second, Choice.AGREE);
        first.activate();
        Rooms.vote(first, Choice.DISAGREE);
        assertThat(town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                        .orElseThrow()
                        .voted())
                .isEqualTo(1);
    }

    @Test
    void when_it_closes_while_someone_is_choosing_they_are_told_so() {
        Moot moot = town.moot(2);
        QuestionId id = openedQuestion(moot);
        BrowserlessUIContext slow = rooms.room(moot, moot.member(0));
        BrowserlessUIContext changing = rooms.room(moot, moot.member(1));
        Rooms.vote(changing, Choice.AGREE);
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        // Neither screen has heard of the close when its next tap arrives.
        Rooms.vote(slow, Choice.AGREE);
        assertThat(Rooms.text(slow)).contains("The question closed before that reached us.", "is not counted");
        Rooms.vote(changing, Choice.DISAGREE);
        assertThat(Rooms.text(changing))
                .contains("The question closed before that reached us.", "you gave before is counted");
        Rooms.sees(slow, "Agreed");
        assertThat(Rooms.text(slow)).as("still said").contains("The question closed before that reached us.");
    }

    @Test
    void who_had_not_voted_learns_from_the_screen_that_it_closed() {
        Moot moot = town.moot(1);
        QuestionId id = openedQuestion(moot);
        BrowserlessUIContext screen = rooms.room(moot, moot.member(0));
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        Rooms.sees(screen, "The question closed before you voted.");
        assertThat(screen.find(RadioButtonGroup.class).all()).isEmpty();
    }

    @Test
    void a_choice_can_be_hidden_from_neighbours() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext screen = rooms.room(moot, moot.member(0));
        Rooms.vote(screen, Choice.DISAGREE);
        Rooms.click(screen, "Hide my choice");
        assertThat(screen.find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(Rooms.text(screen)).contains("Your vote is in.").doesNotContain("Disagree");
        Rooms.click(screen, "Show my choice");
        assertThat(Rooms.votes(screen).getValue()).isEqualTo(Choice.DISAGREE);
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
        BrowserlessUIContext femi = rooms.cockpit(moot);
        assertInert(femi, "Wording " + PAYLOAD.substring(0, 5), "Assembly " + PAYLOAD);
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        BrowserlessUIContext room = rooms.room(moot, moot.member(0));
        assertInert(room, PAYLOAD, "Byline " + PAYLOAD);
        Rooms.vote(room, Choice.AGREE);
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        BrowserlessUIContext again = rooms.window(moot.facilitator());
        again.navigate(AssembliesNavigation.assembly(moot.assembly()), Component.class);
        assertInert(again, "Remit " + PAYLOAD, "Byline " + PAYLOAD);
        BrowserlessUIContext mine = rooms.window(moot.member(0));
        mine.navigate(FloorNavigation.MY_ASSEMBLIES, MyAssembliesView.class);
        assertInert(mine, "Assembly " + PAYLOAD, "Remit " + PAYLOAD);
    }

    @Test
    void a_member_finds_the_open_question_from_their_start_page() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext mine = rooms.window(moot.member(0));
        mine.navigate(FloorNavigation.MY_ASSEMBLIES, MyAssembliesView.class);
        assertThat(Rooms.text(mine)).contains("A question is open in The first day.", "Vote now");
    }

    private QuestionId openedQuestion(Moot moot) {
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        return id;
    }

    /** The words are on the screen as they were written, and no element, attribute or property was made of them. */
    private static void assertInert(BrowserlessUIContext window, String... words) {
        List.of(words).forEach(each -> Rooms.sees(window, each.replaceAll("\\s+", " ")));
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
