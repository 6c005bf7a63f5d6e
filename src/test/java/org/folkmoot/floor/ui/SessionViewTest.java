package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.DecisionRule;
import org.folkmoot.assembly.Shape;
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

/** A session from the screen of those who run it, while its members vote. */
@FloorTest
class SessionViewTest extends Rooms {

    private static final String PAYLOAD = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{3*3}}${4*4}'--";

    @Autowired
    private Assemblies assemblies;

    SessionViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @Test
    void a_question_is_opened_votes_are_counted_as_they_come_in_and_the_result_is_seen_after_the_close() {
        Moot moot = town.moot(6);
        town.question(moot, "One named worker rings the next service.");
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.click(femi, "Open this question…");
        assertThat(Rooms.text(femi)).contains("6 members will see it at once and can vote.");
        Rooms.click(femi, "Open the question");
        assertThat(Rooms.text(femi)).contains("result hidden", "0 of 6 have voted. 6 have not and can’t afterwards.");

        votesOf(moot, 0, 1, Choice.AGREE);
        Rooms.sees(femi, "1 of 6 have voted. 5 have not and can’t afterwards.");
        votesOf(moot, 0, 5, Choice.DISAGREE);
        Rooms.sees(femi, "5 of 6 have voted. One has not and can’t afterwards.");
        Rooms.click(femi, "Close the question…");
        assertThat(Rooms.text(femi)).contains("Close this question?", "Not voted yet: Member 5.");
        votesOf(moot, 5, 6, Choice.AGREE);
        Rooms.sees(femi, "6 of 6 have voted. All votes are in.");
        assertThat(Rooms.text(femi)).doesNotContain("Not voted yet");
        Rooms.click(femi, "Close the question");
        assertThat(Rooms.text(femi))
                .contains("The question closed at", "Nobody sees a result yet.", "Closed by mistake?")
                .doesNotContain("Not agreed");
        Rooms.click(femi, "Count it and show the result");
        assertThat(Rooms.text(femi))
                .contains("Not agreed", "6 of 6 members voted, in secret.", "To pass, more must agree than disagree.")
                .contains("4 of 6 had to agree.");
    }

    @Test
    void a_question_closed_by_mistake_is_opened_again_and_the_record_says_so() {
        Moot moot = town.moot(6);
        openedQuestion(moot);
        BrowserlessUIContext femi = cockpit(moot);
        votesOf(moot, 0, 5, Choice.AGREE);
        Rooms.sees(femi, "5 of 6 have voted.");
        Rooms.click(femi, "Close the question…");
        Rooms.click(femi, "Close the question");
        Rooms.click(femi, "Open it again");
        assertThat(Rooms.text(femi)).contains("result hidden", "5 of 6 have voted.");
        Rooms.click(femi, "Close the question…");
        Rooms.click(femi, "Close the question");
        Rooms.click(femi, "Count it and show the result");
        assertThat(Rooms.text(femi)).contains("Agreed", "by mistake and opened again at");
    }

    @Test
    void a_question_with_a_mistake_is_withdrawn_for_all_to_see_corrected_and_opened_anew() {
        Moot moot = town.moot(6);
        openedQuestion(moot);
        BrowserlessUIContext femi = cockpit(moot);
        votesOf(moot, 0, 1, Choice.AGREE);
        Rooms.sees(femi, "One vote is in and is destroyed.");
        Rooms.click(femi, "Withdraw the question");
        assertThat(Rooms.field(femi, "Why").isInvalid())
                .as("not without a reason")
                .isTrue();
        Rooms.field(femi, "Why").setValue("It said ring where it should say visit.");
        Rooms.click(femi, "Withdraw the question");
        Rooms.sees(femi, "Withdrawn");
        Rooms.sees(femi, "It said ring where it should say visit.");
        Rooms.click(femi, "Prepare it again");
        Rooms.sees(femi, "Open this question…");
        assertThat(town.as(moot.facilitator(), () -> questions.ofSession(moot.assembly(), moot.session())))
                .extracting(Question::state)
                .containsExactly(Question.State.WITHDRAWN, Question.State.DRAFT);
    }

    @Test
    void a_new_question_begins_with_the_rule_of_its_assembly_and_takes_another() {
        Moot moot = town.moot(2);
        DecisionRule usual =
                new DecisionRule(DecisionRule.Bar.FOUR_FIFTHS, DecisionRule.Of.VALID, DecisionRule.Quorum.HALF);
        town.as(
                moot.facilitator(),
                () -> assemblies.reshape(
                        moot.assembly(), Shape.USUAL, new Shape(Shape.Output.RECOMMENDATION, usual, 6)));
        BrowserlessUIContext femi = cockpit(moot);
        prepare(femi, "Should someone visit within two days?");
        Rooms.sees(femi, "To pass, at least four fifths of all who vote, abstentions too, must agree.");
        Rooms.sees(femi, "At least half of the members must vote.");
        femi.find(Details.class).withId("prepare-question").single().setOpened(true);
        QuestionForm another = femi.find(QuestionForm.class).all().getLast();
        another.propose(DecisionRule.MAJORITY);
        prepare(femi, "Should someone ring?");
        assertThat(town.as(moot.facilitator(), () -> questions.ofSession(moot.assembly(), moot.session()))
                        .getLast())
                .extracting(question -> question.rule().isSimpleMajority())
                .isEqualTo(true);
    }

    private static void prepare(BrowserlessUIContext window, String wording) {
        window.activate();
        QuestionForm form = window.find(QuestionForm.class).all().getLast();
        window.find(TextArea.class, form).withId("question-wording").single().setValue(wording);
        Rooms.press(
                window, window.find(Button.class, form).withId("keep-question").single());
    }

    @Test
    void a_result_declared_void_is_gone_from_the_screen() {
        Moot moot = town.moot(6);
        QuestionId id = openedQuestion(moot);
        votesOf(moot, 0, 6, Choice.AGREE);
        BrowserlessUIContext femi = cockpit(moot);
        town.as(moot.facilitator(), () -> town.closeAndCount(moot.assembly(), id));
        Rooms.sees(femi, "Agreed");
        Rooms.sees(femi, "Declare it void");
        Rooms.field(femi, "Why").setValue("Two people voted who were only visiting.");
        Rooms.click(femi, "Declare it void");
        Rooms.sees(femi, "Two people voted who were only visiting.");
        assertThat(Rooms.text(femi)).doesNotContain("Agreed");
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
        town.as(moot.facilitator(), () -> town.closeAndCount(moot.assembly(), id));
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
