package org.folkmoot.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.moderation.DeskMarks;
import org.folkmoot.moderation.Marking;
import org.folkmoot.moderation.Moderation.DeclineReason;
import org.folkmoot.moderation.SubmissionReading;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.testimony.ContentNote;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who reads, redacts and decides on the desk, and a colleague who does so at the same time. */
class DeskScreensTest extends CareScreenTest {

    @Autowired
    private SubmissionReading reading;

    @Autowired
    private DeskMarks marks;

    @Autowired
    private AccountBook accounts;

    @Test
    void from_the_queue_to_the_desk_to_the_analysts() {
        SubmissionId id = told(WORDS);
        openQueue();
        assertThat(text()).contains("Coming home from hospital", "Not graded yet", "Unassigned", "by ");
        assertThat(all(Anchor.class)).anyMatch(link -> link.getHref().equals("testimony/desk/" + id.value()));
        open("testimony/desk/" + id.value());
        assertThat(text())
                .contains("0 of 1 looked at", "Karen", "It follows a title", "As others will read it")
                .doesNotContain("01632");
    }

    @Test
    void what_nobody_has_looked_at_or_read_is_not_saved_as_checked() {
        SubmissionId id = told(WORDS);
        open("testimony/desk/" + id.value());
        press("Save as checked");
        assertThat(text()).contains("One is not looked at yet.");
        press("Hide it");
        assertThat(text()).contains("1 of 1 looked at");
        press("Save as checked");
        assertThat(text()).contains("Say that you have read all of it.");
        assertThat(text()).doesNotContain("Analysts can then find");
        test(find(Checkbox.class).withCaption("I have read all of it").single()).click();
        press("Save as checked");
        assertThat(text()).contains("Saved as checked.", "Analysts can then find");
        press("Publish to analysts");
        assertThat(text()).contains("Published. You can undo it", "Published to analysts");
        press("Undo publishing");
        assertThat(text()).contains("Undone.", "Publish to analysts");
    }

    @Test
    void other_words_are_put_in_its_place_and_words_nobody_proposed_are_hidden() {
        SubmissionId id = told(WORDS);
        open("testimony/desk/" + id.value());
        test(find(TextField.class).withCaption("Others read").single()).setValue("[our nurse]");
        press("Hide it");
        assertThat(text()).contains("Nurse [our nurse] said");
        test(find(TextField.class).withCaption("Words to hide").single()).setValue("nobody rang");
        press("Hide these words");
        assertThat(text()).contains("Hidden in 1 place.", "[a name].");
        press("Undo");
        assertThat(text()).doesNotContain("[a name].");
    }

    @Test
    void who_decides_on_what_a_colleague_has_decided_is_told_and_loses_nothing_marked() {
        SubmissionId id = told(WORDS);
        open("testimony/desk/" + id.value());
        press("Hide it");
        callers.runAs(OWEN, () -> {
            moderation.take(seen(id));
            moderation.decline(seen(id), DeclineReason.SENT_TWICE);
        });
        press("Unassign");
        assertThat(text()).contains("while you looked", "Your change was not made", "Declined", "1 of 1 looked at");
    }

    @Test
    void what_is_marked_is_there_again_after_the_tab_was_closed_and_shows_who_is_at_work() {
        SubmissionId id = told(WORDS);
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("Unassigned", "0 of 1 looked at");
        test(find(TextField.class).withCaption("Others read").single()).setValue("[our nurse]");
        press("Hide it");
        assertThat(text()).contains("Assigned to ada", "Assigned to you.");
        open("");
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("1 of 1 looked at", "Nurse [our nurse] said", "is here again", "not saved");
    }

    @Test
    void who_opens_what_a_colleague_is_marking_is_told() {
        SubmissionId id = told(WORDS);
        Caller ifan = callers.as(PRODUCT, this::ifan);
        callers.runAs(ifan, () -> {
            Opened opened = reading.open(id);
            Marking first = Marking.proposed(
                    "words", opened.parts().getFirst().proposals().getFirst(), Marking.State.LEFT);
            marks.keep(opened, List.of(first), 0);
        });
        open("testimony/desk/" + id.value());
        assertThat(text())
                .contains("Ifan is marking this too: 1 of 1 looked at", "0 of 1 looked at")
                .doesNotContain("is here again");
    }

    private Caller ifan() {
        Set<Grant> grants = Set.of(new Grant(Role.FACILITATOR, place.scope()));
        AccountId id = accounts.create(new NewAccount(
                "Ifan",
                new EmailAddress(UUID.randomUUID() + "@example.org"),
                Locale.ENGLISH,
                new Password("a long enough sentence"),
                grants));
        return new Caller.Account(id.value(), "Ifan", grants);
    }

    @Test
    void a_reason_is_needed_to_decline() {
        SubmissionId id = told(WORDS);
        open("testimony/desk/" + id.value());
        press("Decline with this reason");
        assertThat(moderation.undoable(seen(id))).isEmpty();
        test(group("Why it is not taken")).selectItem("It was sent twice. We keep the other one.");
        press("Decline with this reason");
        assertThat(text()).contains("Declined. The author reads why.", "It was sent twice.");
    }

    @Test
    void what_may_be_hard_to_read_is_said_before_the_words() {
        SubmissionId id = told(WORDS);
        callers.runAs(OWEN, () -> moderation.note(seen(id), Set.of(ContentNote.SELF_HARM)));
        openQueue();
        assertThat(text()).contains("Content note: Self-harm").doesNotContain("Nobody rang");
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("Before you read", "Self-harm").doesNotContain("Nobody rang");
        press("Show the words");
        assertThat(text()).contains("Nobody rang");
    }

    @Test
    void a_grade_sets_by_when_it_is_decided() {
        SubmissionId id = told(WORDS);
        open("testimony/desk/" + id.value());
        @SuppressWarnings("unchecked")
        Select<Object> grade =
                find(Select.class).withCaption("How serious it is").single();
        test(grade).selectItem("Severe: within 1 day");
        assertThat(text()).contains("The grade is saved.", "How serious: Severe");
    }

    @Test
    void words_that_may_disclose_harm_point_a_reader_to_them_and_change_nothing_else() {
        SubmissionId id = told("The food was cold. He hits me when they are gone.");
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("These words may tell of harm", "hits me", "Not graded yet");
        open("");
        assertThat(text()).doesNotContain("worried about somebody");
        open("testimony/desk/" + told("The food was cold.").value());
        assertThat(text()).doesNotContain("These words may tell of harm");
    }

    @Test
    void a_worry_is_passed_on_from_the_desk() {
        SubmissionId id = told(WORDS);
        open("testimony/desk/" + id.value());
        press("Pass it on");
        assertThat(text()).doesNotContain("Passed on.");
        test(group("How soon must somebody act?")).selectItem("Today");
        press("Pass it on");
        assertThat(text()).contains("Passed on.");
    }

    @Test
    void a_translation_is_written_beside_the_words_others_read_and_seen_by_the_author() {
        AuthorCredential author = tellAndComplain("Too slow.");
        SubmissionId id = words.open(author).submission().id();
        open("testimony/layers/" + id.value());
        assertThat(text()).contains("Not checked yet");
        open("testimony/desk/" + id.value());
        press("Hide it");
        test(find(Checkbox.class).withCaption("I have read all of it").single()).click();
        press("Save as checked");
        open("testimony/layers/" + id.value());
        assertThat(text()).contains("There is none yet.");
        press("Write one");
        TextArea field = find(TextArea.class)
                .withCaption("What happened, in other words")
                .single();
        assertThat(text()).contains("Nurse [a name] said");
        test(field).setValue("Dywedodd Karen y byddai’n ffonio.");
        press("Save beside the words");
        assertThat(text()).contains("Not saved.", "“Karen” is hidden in the words told");
        test(field).setValue("Dywedodd y nyrs y byddai’n ffonio. <b>Ni wnaeth.</b>");
        press("Save beside the words");
        assertThat(text()).contains("Look at these: they could say who somebody is.");
        press("I have looked: none of it says who somebody is. Save it");
        assertThat(text()).contains("Saved.", "Translation: Welsh", "Made by ada", "<b>Ni wnaeth.</b>");
        press("Remove it");
        assertThat(text()).contains("There is none yet.");
        press("Undo the removal of a translation or Easy Read");
        assertThat(text()).contains("Translation: Welsh");
    }
}
