package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A session from the screens of the facilitator and the members in it, each with their own browser. */
@FloorTest
class RoomTest extends Rooms {

    private static final String PAYLOAD = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{3*3}}${4*4}'--";

    RoomTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @Test
    void members_see_the_question_without_reloading_vote_and_see_the_result_after_the_close() {
        Moot moot = town.moot(6);
        town.question(moot, "One named worker rings the next service.");
        BrowserlessUIContext amina = room(moot, moot.member(0));
        BrowserlessUIContext dev = room(moot, moot.member(1));
        assertThat(Rooms.text(amina)).contains("No question is open now");
        BrowserlessUIContext femi = cockpit(moot);

        Rooms.click(femi, "Open this question…");
        assertThat(Rooms.text(femi)).contains("6 members will see it at once and can vote.");
        Rooms.click(femi, "Open the question");
        assertThat(Rooms.text(femi)).contains("result hidden", "0 of 6 have voted. 6 have not and can’t afterwards.");

        Rooms.sees(amina, "One named worker rings the next service.");
        Rooms.sees(dev, "You have not voted yet.");
        Rooms.vote(amina, Choice.AGREE);
        assertThat(Rooms.text(amina)).contains("Your vote is in.");
        Rooms.sees(femi, "1 of 6 have voted. 5 have not and can’t afterwards.");
        Rooms.sees(dev, "1 of 6 have voted.");
        assertThat(Rooms.text(dev)).doesNotContain("Agreed");

        Rooms.vote(amina, Choice.DISAGREE);
        Rooms.vote(dev, Choice.DISAGREE);
        votesOf(moot, 2, 5, Choice.DISAGREE);
        Rooms.sees(femi, "5 of 6 have voted. One has not and can’t afterwards.");
        Rooms.click(femi, "Close the question…");
        assertThat(Rooms.text(femi)).contains("Close this question?", "Not voted yet: Member 5.");
        votesOf(moot, 5, 6, Choice.AGREE);
        Rooms.sees(femi, "6 of 6 have voted. All votes are in.");
        assertThat(Rooms.text(femi)).doesNotContain("Not voted yet");
        Rooms.click(femi, "Close the question");
        assertThat(Rooms.text(femi))
                .contains("Not agreed", "6 of 6 members voted, in secret.", "To pass, more must agree than disagree.")
                .contains("4 of 6 had to agree.");
        Rooms.sees(amina, "Not agreed");
        assertThat(Rooms.text(amina))
                .containsPattern("Closed at \\d\\d:\\d\\d:\\d\\d. Your vote of \\d\\d:\\d\\d counts.");
        Rooms.sees(dev, "Not agreed");
    }

    @Test
    void choosing_is_not_voting() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext screen = room(moot, moot.member(0));
        Rooms.choose(screen, Choice.AGREE);
        Rooms.choose(screen, Choice.DISAGREE);
        assertThat(Rooms.text(screen)).contains("You have not voted yet.");
        assertThat(voted(moot)).isZero();
    }

    @Test
    void the_same_member_in_two_browsers_sees_one_vote_in_both() {
        Moot moot = town.moot(2);
        openedQuestion(moot);
        BrowserlessUIContext phone = room(moot, moot.member(0));
        BrowserlessUIContext laptop = room(moot, moot.member(0));
        Rooms.choose(laptop, Choice.DISAGREE);
        Rooms.vote(phone, Choice.ABSTAIN);
        Rooms.sees(laptop, "Your vote is in.");
        assertThat(Rooms.votes(laptop).getValue())
                .as("what is being chosen there stays")
                .isEqualTo(Choice.DISAGREE);

        Rooms.vote(laptop, Choice.AGREE);
        Rooms.await(() -> {
            Rooms.sees(phone, "Your vote is in.");
            return Rooms.votes(phone).getValue() == Choice.AGREE;
        });
        BrowserlessUIContext later = phone.getUser().newWindow();
        later.navigate(RoomView.address(moot.session()), RoomView.class);
        assertThat(Rooms.text(later)).contains("Your vote is in.");
        assertThat(Rooms.votes(later).getValue()).isEqualTo(Choice.AGREE);
        assertThat(voted(moot)).isEqualTo(1);
    }

    @Test
    void a_vote_cast_without_a_signal_does_not_undo_what_the_member_said_on_another_screen_since() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext phone = room(moot, moot.member(0));
        BrowserlessUIContext laptop = room(moot, moot.member(0));
        Rooms.Kept withoutSignal = Rooms.cast(phone, Choice.AGREE);
        Rooms.vote(laptop, Choice.DISAGREE);
        Rooms.send(phone, withoutSignal);
        assertThat(Rooms.isAnswered(phone, withoutSignal)).isTrue();
        assertThat(Rooms.text(phone)).contains("You have since voted on another screen.");
        assertThat(Rooms.votes(phone).getValue()).isEqualTo(Choice.DISAGREE);
    }

    @Test
    void a_vote_that_arrives_after_the_close_ends_in_being_told_so_on_every_screen() {
        Moot moot = town.moot(2);
        QuestionId id = openedQuestion(moot);
        BrowserlessUIContext slow = room(moot, moot.member(0));
        BrowserlessUIContext changing = room(moot, moot.member(1));
        Rooms.vote(changing, Choice.AGREE);
        Rooms.Kept first = Rooms.cast(slow, Choice.AGREE);
        Rooms.Kept change = Rooms.cast(changing, Choice.DISAGREE);
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));

        // One has not heard of the close when its vote arrives, the other has.
        Rooms.send(slow, first);
        assertThat(Rooms.isAnswered(slow, first)).isTrue();
        assertThat(Rooms.text(slow)).contains("before your vote reached the server. It was not counted.");
        Rooms.sees(changing, "Your vote of");
        Rooms.send(changing, change);
        assertThat(Rooms.isAnswered(changing, change)).isTrue();
        assertThat(Rooms.text(changing)).contains("It was not counted. Your vote of");
        Rooms.sees(slow, "Too few votes to show");
        assertThat(Rooms.text(slow)).as("still said").contains("It was not counted.");
    }

    @Test
    void a_vote_that_comes_in_after_the_next_question_opened_is_answered_too() {
        Moot moot = town.moot(1);
        QuestionId id = openedQuestion(moot);
        BrowserlessUIContext screen = room(moot, moot.member(0));
        Rooms.Kept kept = Rooms.cast(screen, Choice.AGREE);
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        QuestionId next = town.question(moot, "And this one?");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), next));
        Rooms.sees(screen, "And this one?");
        Rooms.send(screen, kept);
        assertThat(Rooms.isAnswered(screen, kept)).isTrue();
        assertThat(Rooms.text(screen))
                .contains("Your vote on an earlier question came after its close and was not counted.")
                .contains("You have not voted yet.");
    }

    @Test
    void who_had_not_voted_learns_from_the_screen_that_it_closed() {
        Moot moot = town.moot(1);
        QuestionId id = openedQuestion(moot);
        BrowserlessUIContext screen = room(moot, moot.member(0));
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        Rooms.sees(screen, "You had not voted, so nothing of yours was counted.");
        assertThat(screen.find(RadioButtonGroup.class).all()).isEmpty();
        BrowserlessUIContext opened = room(moot, moot.member(0));
        assertThat(Rooms.text(opened)).contains("You had not voted, so nothing of yours was counted.");
    }

    @Test
    void a_question_with_a_mistake_is_withdrawn_for_all_to_see_corrected_and_opened_anew() {
        Moot moot = town.moot(6);
        openedQuestion(moot);
        BrowserlessUIContext amina = room(moot, moot.member(0));
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.vote(amina, Choice.AGREE);
        Rooms.sees(femi, "One vote is in and is destroyed.");
        Rooms.click(femi, "Withdraw the question");
        assertThat(Rooms.field(femi, "Why").isInvalid())
                .as("not without a reason")
                .isTrue();
        Rooms.field(femi, "Why").setValue("It said ring where it should say visit.");
        Rooms.click(femi, "Withdraw the question");
        Rooms.sees(femi, "Withdrawn");
        Rooms.sees(femi, "It said ring where it should say visit.");
        Rooms.sees(amina, "The question was withdrawn. No vote on it counts, yours included.");
        assertThat(Rooms.text(amina)).contains("It said ring where it should say visit.");

        Rooms.click(femi, "Prepare it again");
        Rooms.sees(femi, "Open this question…");
        assertThat(town.as(moot.facilitator(), () -> questions.ofSession(moot.assembly(), moot.session())))
                .extracting(Question::state)
                .containsExactly(Question.State.WITHDRAWN, Question.State.DRAFT);
    }

    @Test
    void a_result_declared_void_is_gone_from_every_screen() {
        Moot moot = town.moot(6);
        QuestionId id = openedQuestion(moot);
        votesOf(moot, 0, 6, Choice.AGREE);
        BrowserlessUIContext amina = room(moot, moot.member(0));
        BrowserlessUIContext femi = cockpit(moot);
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        Rooms.sees(amina, "Agreed");
        Rooms.sees(femi, "Declare it void");
        Rooms.field(femi, "Why").setValue("Two people voted who were only visiting.");
        Rooms.click(femi, "Declare it void");
        Rooms.sees(amina, "The question was declared void.");
        for (BrowserlessUIContext screen : List.of(amina, femi)) {
            assertThat(Rooms.text(screen))
                    .contains("Two people voted who were only visiting.")
                    .doesNotContain("Agreed", "Your vote counts");
        }
    }

    @Test
    void the_second_of_two_facilitators_gets_the_state_as_it_is() {
        Moot moot = town.moot(6);
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.click(femi, "Open this question…");
        Button open = Rooms.button(femi, "Open the question");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        Rooms.press(femi, open);
        assertThat(Rooms.text(femi)).contains("result hidden").doesNotContain("opened before");
        Rooms.click(femi, "Close the question…");
        Button close = Rooms.button(femi, "Close the question");
        town.as(moot.facilitator(), () -> questions.withdraw(moot.assembly(), id, "A word was wrong."));
        Rooms.press(femi, close);
        assertThat(Rooms.text(femi)).contains("Withdrawn", "A word was wrong.");
    }

    @Test
    void a_choice_can_be_hidden_from_neighbours() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext screen = room(moot, moot.member(0));
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
                        List.of(new org.folkmoot.ballot.QuestionText.Explained("Wording", "Meaning " + PAYLOAD))),
                Rule.simpleMajority()));
        BrowserlessUIContext femi = cockpit(moot);
        assertInert(femi, "Wording " + PAYLOAD.substring(0, 5), "Assembly " + PAYLOAD);
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        BrowserlessUIContext room = room(moot, moot.member(0));
        assertInert(room, PAYLOAD, "Byline " + PAYLOAD);
        Rooms.vote(room, Choice.AGREE);
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        BrowserlessUIContext again = window(moot.facilitator());
        again.navigate(AssembliesNavigation.assembly(moot.assembly()), Component.class);
        assertInert(again, "Remit " + PAYLOAD, "Byline " + PAYLOAD);
        BrowserlessUIContext mine = window(moot.member(0));
        mine.navigate(MyAssembliesView.ADDRESS, MyAssembliesView.class);
        assertInert(mine, "Assembly " + PAYLOAD, "Remit " + PAYLOAD);
    }

    @Test
    void a_member_finds_the_open_question_from_their_start_page() {
        Moot moot = town.moot(1);
        openedQuestion(moot);
        BrowserlessUIContext mine = window(moot.member(0));
        mine.navigate(MyAssembliesView.ADDRESS, MyAssembliesView.class);
        assertThat(Rooms.text(mine)).contains("A question is open in The first day.", "Vote now");
    }
}
