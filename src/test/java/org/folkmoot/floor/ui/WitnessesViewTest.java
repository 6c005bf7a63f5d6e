package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.concurrent.TimeUnit;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.witnesses.MemberQuestions;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Sitting;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Questions to witnesses on the screens of two who run the session at once. */
@FloorTest
class WitnessesViewTest extends TalkingRooms {

    @Autowired
    private WitnessQuestions witnesses;

    @Autowired
    private MemberQuestions members;

    WitnessesViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private BrowserlessUIContext open(Moot moot) {
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(WitnessesView.address(moot.assembly(), moot.session()), WitnessesView.class);
        window.runPendingSignalsTasks();
        return window;
    }

    private static NativeButton link(BrowserlessUIContext window, String text, String about) {
        window.activate();
        return window.find(NativeButton.class).withText(text).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter(label -> label.contains(about))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void press(BrowserlessUIContext window, NativeButton button) {
        window.activate();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        window.roundTrip();
    }

    private static void press(BrowserlessUIContext window, String text, String about) {
        press(window, link(window, text, about));
    }

    private void confirm(BrowserlessUIContext window) {
        window.activate();
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        window.roundTrip();
    }

    private void says(Moot moot, int table, String text) {
        says(moot, host(moot), table, Note.Kind.QUESTION, text);
    }

    @Test
    void a_round_goes_from_asking_to_the_answer_while_a_colleague_watches() {
        Moot moot = town.moot(12);
        Sitting sitting = new Sitting(town, witnesses, members, moot);
        BrowserlessUIContext femi = open(moot);
        assertThat(Rooms.text(femi)).contains("Nobody can ask yet");
        Rooms.click(femi, "Open asking");
        sitting.begin();
        BrowserlessUIContext colleague = open(moot);
        sitting.asks(0, "What does it cost?");
        sitting.asks(1, "And the stairs?");
        Rooms.sees(femi, "What does it cost?");
        Rooms.sees(femi, "2 questions so far, for the whole session.");
        assertThat(Rooms.text(femi))
                .contains("A member")
                .doesNotContain(moot.member(0).name());
        Rooms.click(femi, "Close asking");
        Rooms.sees(colleague, "Asking is closed");
        Rooms.click(colleague, "Let members tick");
        Rooms.sees(femi, "Members are ticking");
        for (int i = 0; i < 12; i++) {
            sitting.tick(i, i < 7 ? 0 : 1);
        }
        Rooms.click(femi, "Close ticking");
        Rooms.sees(femi, "12 members have ticked.");
        femi.activate();
        femi.test(femi.find(IntegerField.class).single()).setValue(3);
        press(femi, "Put on the list", "What does it cost?");
        Rooms.sees(femi, "5 of 12 would have heard “And the stairs?”, and none of theirs is on the list.");
        Rooms.sees(colleague, "5 of 12 would have heard");
        Rooms.click(colleague, "Propose a fair list");
        Rooms.sees(femi, "No group that has earned a place is left out.");
        press(colleague, "Up", "And the stairs?");
        Rooms.sees(colleague, "The question was moved.");
        Rooms.await(() -> {
            femi.activate();
            femi.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            String list = Rooms.text(femi);
            return list.indexOf("And the stairs?") < list.indexOf("What does it cost?");
        });
        Rooms.click(femi, "Choose this list");
        confirm(femi);
        Rooms.sees(femi, "The witnesses are asked");
        Rooms.click(femi, "Ask the first question");
        Rooms.sees(colleague, "asked now");
        press(colleague, "Answered", "And the stairs?");
        colleague.activate();
        colleague.test(colleague.find(TextArea.class).single()).setValue("A lift by March.");
        Rooms.click(colleague, "Save as answered");
        Rooms.sees(femi, "A lift by March.");
        Rooms.click(femi, "Ask the next question");
        Rooms.click(femi, "End the round");
        Rooms.sees(colleague, "These witnesses have been heard");
        assertThat(sitting.now().stage()).isEqualTo(Stage.OVER);
    }

    @Test
    void of_two_who_reword_the_same_question_the_slower_is_told_and_what_is_typed_stays() {
        Moot moot = town.moot(2);
        Sitting sitting = new Sitting(town, witnesses, members, moot);
        sitting.begin();
        sitting.asks(0, "whats it cost");
        BrowserlessUIContext femi = open(moot);
        BrowserlessUIContext colleague = open(moot);
        press(femi, "Reword", "whats it cost");
        press(colleague, "Reword", "whats it cost");
        femi.activate();
        TextArea field = femi.find(TextArea.class).single();
        femi.test(field).setValue("What does it cost?");
        colleague.activate();
        colleague.test(colleague.find(TextArea.class).single()).setValue("How dear is it?");
        Rooms.click(colleague, "Save the words");
        Rooms.sees(femi, "How dear is it?");
        femi.activate();
        assertThat(femi.find(TextArea.class).single()).isEqualTo(field);
        assertThat(field.getValue()).isEqualTo("What does it cost?");
        Rooms.click(femi, "Save the words");
        Rooms.sees(femi, "A colleague changed the same meanwhile.");
        assertThat(Rooms.text(femi)).contains("Their own words:", "whats it cost");
        press(colleague, "Back to their words", "How dear is it?");
        Rooms.sees(colleague, "in the asker’s words again");
    }

    @Test
    void tables_questions_are_taken_over_with_one_press_here_or_on_the_wall_and_keep_their_table() {
        Moot moot = town.moot(2);
        says(moot, 4, "Who pays for the nights?");
        says(moot, 7, "Since when do they know?");
        BrowserlessUIContext femi = open(moot);
        assertThat(Rooms.text(femi)).contains("2 questions of the tables", "Who pays for the nights?");
        press(femi, "Ask the witnesses", "Who pays for the nights?");
        Rooms.sees(femi, "Asking is closed");
        Rooms.sees(femi, "1 question of a table");
        BrowserlessUIContext wall = window(moot.facilitator());
        wall.navigate(WallView.address(moot.assembly(), moot.session()), WallView.class);
        wall.runPendingSignalsTasks();
        press(wall, "•••", "Since when do they know?");
        Rooms.click(wall, "Ask the witnesses");
        Rooms.sees(wall, "The table’s question is among the questions to the witnesses.");
        Rooms.sees(femi, "Since when do they know?");
        press(wall, "•••", "Since when do they know?");
        Rooms.click(wall, "Ask the witnesses");
        Rooms.sees(wall, "A colleague has taken this question over already.");
        RoundNow now = town.as(moot.facilitator(), () -> witnesses.rounds(moot.assembly(), moot.session()))
                .getFirst();
        assertThat(now.questions())
                .extracting(question -> question.table().orElse(0))
                .containsExactly(4, 7);
        BrowserlessUIContext cockpit = cockpit(moot);
        Rooms.sees(cockpit, "Questions to witnesses, 2");
    }

    @Test
    void merging_and_hiding_are_done_by_keyboard_and_undone() {
        Moot moot = town.moot(3);
        Sitting sitting = new Sitting(town, witnesses, members, moot);
        sitting.begin();
        sitting.asks(0, "What does it cost?");
        sitting.asks(1, "What is the price?");
        sitting.asks(2, "Is Mr Cole to blame?");
        BrowserlessUIContext femi = open(moot);
        press(femi, "Merge", "What is the price?");
        Rooms.click(femi, "Merge them");
        femi.activate();
        Select<RoundNow.Asked> into = into(femi);
        assertThat(into.isInvalid()).isTrue();
        into.setValue(sitting.now().questions().getFirst());
        Rooms.click(femi, "Merge them");
        Rooms.sees(femi, "The questions were merged.");
        Rooms.sees(femi, "Take apart");
        press(femi, "Take apart", "What is the price?");
        Rooms.sees(femi, "The question stands by itself again.");
        press(femi, "Hide", "Mr Cole");
        Rooms.click(femi, "Hide the question");
        assertThat(sitting.now().questions()).allMatch(RoundNow.Asked::isStanding);
    }

    @SuppressWarnings("unchecked")
    private static Select<RoundNow.Asked> into(BrowserlessUIContext window) {
        return window.find(Select.class).all().stream()
                .filter(select -> "The question that stands for it".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
