package org.folkmoot.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionId;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** Somebody who looks after what people told: the queue, safeguarding, complaints, rules and the policy. */
class CareScreensTest extends CareScreenTest {

    @Test
    void the_queue_of_a_place_nobody_told_anything_at_says_what_will_be_here() {
        openQueue();
        assertThat(text()).contains("Nobody has told a story here yet");
    }

    @Test
    void a_reader_who_has_opened_enough_is_told_kindly_and_what_to_do() {
        open("testimony/queue/rules?place=" + place);
        test(find(IntegerField.class)
                        .withCaption("Stories a reader may open a day")
                        .single())
                .setValue(1);
        press("Save the limit");
        assertThat(text()).contains("Saved.");
        SubmissionId first = told(WORDS);
        SubmissionId second = told("Another story.");
        open("testimony/desk/" + first.value());
        assertThat(text()).contains("Nobody rang");
        open("testimony/desk/" + second.value());
        assertThat(text())
                .contains("That is enough for today", "Hand this one to a colleague")
                .doesNotContain("Another story");
    }

    @Test
    void a_disclosure_stands_first_today_and_is_acted_on() {
        SubmissionId id = told("I am not safe at home.", SubmissionContent.CallBack.ASKED_FOR);
        openQueue();
        assertThat(text()).contains("Somebody asked to be contacted");
        open("");
        assertThat(text()).contains("Safeguarding", "Somebody asked to be contacted", "Open the case");
        open("testimony/safeguarding/" + id.value());
        assertThat(text()).contains("01632 960 007", "I am not safe at home.");
        press("Take this case");
        assertThat(text()).contains("This case is assigned to you.");
        press("Save outcome");
        assertThat(text()).contains("Take this case");
        test(group("Outcome")).selectItem("Reached, and safe now");
        press("Save outcome");
        assertThat(text()).contains("Reached, and safe now", "Nobody else was told.", "Open it again");
    }

    @Test
    void a_complaint_is_listed_acknowledged_answered_and_undone() {
        open("testimony/complaints?place=" + place);
        assertThat(text()).contains("Nobody has complained");
        AuthorCredential author = tellAndComplain("You hid <b>too much</b>.");
        SubmissionId id = words.open(author).submission().id();
        openQueue();
        assertThat(text()).contains("Complaints", "Tell an author that you have their complaint");
        open("");
        assertThat(text()).contains("Tell an author that you have their complaint", "Open the complaint");
        open("testimony/complaints?place=" + place);
        assertThat(text()).contains("1 complaint is waiting.", "Not acknowledged yet", "Unassigned", "by ");
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("The author complained");
        open("testimony/complaints/" + id.value());
        assertThat(text()).contains("You hid <b>too much</b>.", "Not acknowledged yet", "Unassigned");
        press("Tell the author");
        assertThat(text()).contains("The author can read that you have it.", "Assigned to ada");
        press("Send the answer and close");
        assertThat(text()).contains("Acknowledged, waits for an answer");
        test(group("Outcome")).selectItem("Agreed with in part");
        press("Send the answer and close");
        assertThat(text()).contains("Write a few words first.");
        test(find(TextArea.class).withCaption("Your answer").single()).setValue("We put a name back.");
        press("Send the answer and close");
        assertThat(text()).contains("the complaint is closed", "We put a name back.");
        press("Undo the answer to the complaint");
        assertThat(text()).contains("Undone.", "Send the answer and close").doesNotContain("We put a name back.");
    }

    @Test
    void a_coordinator_sets_within_how_many_days_complaints_are_answered() {
        open("testimony/queue/rules?place=" + place);
        test(find(IntegerField.class)
                        .withCaption("Working days to say that you have it")
                        .single())
                .setValue(30);
        press("Save the days");
        assertThat(text()).doesNotContain("Saved.");
        test(find(IntegerField.class)
                        .withCaption("Working days to say that you have it")
                        .single())
                .setValue(5);
        press("Save the days");
        assertThat(text()).contains("Saved.");
        open("testimony/queue/rules?place=" + place);
        assertThat(find(IntegerField.class)
                        .withCaption("Working days to answer")
                        .single()
                        .getValue())
                .isEqualTo(20);
    }

    @Test
    @WithMockUser("dilys")
    void designers_see_neither_the_queue_nor_the_desk_nor_safeguarding() {
        SubmissionId id = told(WORDS, SubmissionContent.CallBack.ASKED_FOR);
        openQueue();
        assertThat(text()).contains("You are not on the team of this place").doesNotContain("Told ");
        for (String address : List.of(
                "testimony/desk/" + id.value(),
                "testimony/complaints/" + id.value(),
                "testimony/complaints?place=" + place,
                "testimony/layers/" + id.value(),
                "testimony/safeguarding/" + id.value())) {
            open("");
            assertThat(opened(address)).doesNotContain("Nobody rang", "01632", "Karen");
        }
        open("");
        assertThat(text()).doesNotContain("contacted");
    }

    private static String opened(String address) {
        try {
            open(address);
        } catch (RuntimeException refused) {
            return refused.getMessage() + text();
        }
        return text();
    }

    @Test
    void anyone_can_read_why_something_is_not_taken() {
        open("policy");
        assertThat(text())
                .contains("It sells or promotes something.", "Severe: within 1 day", "by when you hear from us")
                .doesNotContain("moderation");
    }
}
