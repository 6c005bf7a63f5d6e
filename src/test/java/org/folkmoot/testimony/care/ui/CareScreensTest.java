package org.folkmoot.testimony.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.care.CareQueue;
import org.folkmoot.testimony.care.DeclineReason;
import org.folkmoot.testimony.care.DeskMarks;
import org.folkmoot.testimony.care.Marking;
import org.folkmoot.testimony.care.Moderation;
import org.folkmoot.testimony.care.Opened;
import org.folkmoot.testimony.care.Seen;
import org.folkmoot.testimony.care.TellingReading;
import org.folkmoot.testimony.telling.DraftKey;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.Sending;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.folkmoot.testimony.telling.Tellings;
import org.folkmoot.testimony.telling.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Somebody who looks after what people told, and a colleague who does so at the same time. */
@WithMockUser("ada")
class CareScreensTest extends ScreenTest {

    private static final String WORDS = "Nurse Karen said she would ring. Nobody rang.";
    private static final Caller OWEN =
            new Caller.Account(UUID.randomUUID(), "Owen", Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere())));

    @Autowired
    private Places places;

    @Autowired
    private Callers callers;

    @Autowired
    private Calls calls;

    @Autowired
    private Tellings tellings;

    @Autowired
    private MyWords words;

    @Autowired
    private Moderation moderation;

    @Autowired
    private CareQueue queue;

    @Autowired
    private TellingReading reading;

    @Autowired
    private DeskMarks marks;

    @Autowired
    private Accounts accounts;

    private PlaceId place;
    private Call call;

    @BeforeEach
    void aCall() {
        place = callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called(
                                "Marlow " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id());
        call = callers.as(PRODUCT, () -> calls.open(place, Told.terms()));
    }

    private TellingId told(String text, TellingSecret.CallBack callBack) {
        Sending plain = Told.sending(text);
        Sending sending = new Sending(plain.content(), plain.answers(), "", "01632 960 007", callBack);
        Opener author = new Opener.ByCode(
                tellings.send(call.link(), new Opener.ByDraft(new DraftKey(UUID.randomUUID())), sending));
        return words.open(author).telling().id();
    }

    private TellingId told(String text) {
        return told(text, TellingSecret.CallBack.NOT_ASKED_FOR);
    }

    private Seen seen(TellingId id) {
        return callers.as(OWEN, () -> Seen.of(queue.find(id).orElseThrow().telling()));
    }

    private void openQueue() {
        open("testimony/queue?place=" + place);
    }

    @Test
    void the_queue_of_a_place_nobody_told_anything_at_says_what_will_be_here() {
        openQueue();
        assertThat(text()).contains("Nobody has told anything here yet");
    }

    @Test
    void from_the_queue_to_the_desk_to_the_analysts() {
        TellingId id = told(WORDS);
        openQueue();
        assertThat(text()).contains("Coming home from hospital", "Not graded yet", "Nobody yet", "by ");
        assertThat(all(Anchor.class)).anyMatch(link -> link.getHref().equals("testimony/desk/" + id.value()));
        open("testimony/desk/" + id.value());
        assertThat(text())
                .contains("0 of 1 looked at", "Karen", "It follows a title", "As others will read it")
                .doesNotContain("01632");
    }

    @Test
    void what_nobody_has_looked_at_or_read_is_not_saved_as_checked() {
        TellingId id = told(WORDS);
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
        press("Undo: published");
        assertThat(text()).contains("Undone.", "Publish to analysts");
    }

    @Test
    void other_words_are_put_in_its_place_and_words_nobody_proposed_are_hidden() {
        TellingId id = told(WORDS);
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
        TellingId id = told(WORDS);
        open("testimony/desk/" + id.value());
        press("Hide it");
        callers.runAs(OWEN, () -> {
            moderation.take(seen(id));
            moderation.decline(seen(id), DeclineReason.SENT_TWICE);
        });
        press("Give it back");
        assertThat(text()).contains("while you looked", "Nothing of yours was done", "Declined", "1 of 1 looked at");
    }

    @Test
    void what_is_marked_is_there_again_after_the_tab_was_closed_and_shows_who_is_at_work() {
        TellingId id = told(WORDS);
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("Nobody looks after it", "0 of 1 looked at");
        test(find(TextField.class).withCaption("Others read").single()).setValue("[our nurse]");
        press("Hide it");
        assertThat(text()).contains("ada looks after it", "You look after it now.");
        open("");
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("1 of 1 looked at", "Nurse [our nurse] said", "is here again", "not saved");
    }

    @Test
    void who_opens_what_a_colleague_is_marking_is_told() {
        TellingId id = told(WORDS);
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
        TellingId id = told(WORDS);
        open("testimony/desk/" + id.value());
        press("Decline with this reason");
        assertThat(moderation.undoable(seen(id))).isEmpty();
        test(group("Why it is not taken")).selectItem("It was sent twice. We keep the other one.");
        press("Decline with this reason");
        assertThat(text()).contains("Declined. The author reads why.", "It was sent twice.");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> group(String label) {
        return all(RadioButtonGroup.class).stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_may_be_hard_to_read_is_said_before_the_words() {
        TellingId id = told(WORDS);
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
        TellingId id = told(WORDS);
        open("testimony/desk/" + id.value());
        @SuppressWarnings("unchecked")
        Select<Object> grade = find(Select.class).withCaption("Criticality").single();
        test(grade).selectItem("Severe: within 1 day");
        assertThat(text()).contains("The grade is saved.", "Criticality: Severe");
    }

    @Test
    void a_reader_who_has_opened_enough_is_told_kindly_and_what_to_do() {
        open("testimony/queue/rules?place=" + place);
        test(find(IntegerField.class)
                        .withCaption("Tellings a reader may open a day")
                        .single())
                .setValue(1);
        press("Save the limit");
        assertThat(text()).contains("Saved.");
        TellingId first = told(WORDS);
        TellingId second = told("Another story.");
        open("testimony/desk/" + first.value());
        assertThat(text()).contains("Nobody rang");
        open("testimony/desk/" + second.value());
        assertThat(text())
                .contains("That is enough for today", "Hand this one to a colleague")
                .doesNotContain("Another story");
    }

    @Test
    void a_disclosure_stands_first_today_and_is_acted_on() {
        TellingId id = told("I am not safe at home.", TellingSecret.CallBack.ASKED_FOR);
        openQueue();
        assertThat(text()).contains("Somebody asked to be contacted");
        open("");
        assertThat(text()).contains("Safeguarding", "Somebody asked to be contacted", "Act on it");
        open("testimony/safeguarding/" + id.value());
        assertThat(text()).contains("01632 960 007", "I am not safe at home.");
        press("I act on this");
        assertThat(text()).contains("You act on it now.");
        press("Save what came of it");
        assertThat(text()).contains("I act on this");
        test(group("What came of it")).selectItem("Reached, and safe now");
        press("Save what came of it");
        assertThat(text()).contains("Reached, and safe now", "Nobody else was told.", "Open it again");
    }

    @Test
    void words_that_may_disclose_harm_point_a_reader_to_them_and_change_nothing_else() {
        TellingId id = told("The food was cold. He hits me when they are gone.");
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("These words may tell of harm", "hits me", "Not graded yet");
        open("");
        assertThat(text()).doesNotContain("worried about somebody");
        open("testimony/desk/" + told("The food was cold.").value());
        assertThat(text()).doesNotContain("These words may tell of harm");
    }

    @Test
    void a_worry_is_passed_on_from_the_desk() {
        TellingId id = told(WORDS);
        open("testimony/desk/" + id.value());
        press("Pass it on");
        assertThat(text()).doesNotContain("Passed on.");
        test(group("How soon must somebody act?")).selectItem("Today");
        press("Pass it on");
        assertThat(text()).contains("Passed on.");
    }

    @Test
    void a_complaint_is_listed_acknowledged_answered_and_undone() {
        open("testimony/complaints?place=" + place);
        assertThat(text()).contains("Nobody has complained");
        Opener author = tellAndComplain("You hid <b>too much</b>.");
        TellingId id = words.open(author).telling().id();
        openQueue();
        assertThat(text()).contains("Complaints", "Tell an author that you have their complaint");
        open("");
        assertThat(text()).contains("Tell an author that you have their complaint", "Look at it");
        open("testimony/complaints?place=" + place);
        assertThat(text()).contains("1 waits for the team.", "Not acknowledged yet", "Nobody yet", "by ");
        open("testimony/desk/" + id.value());
        assertThat(text()).contains("The author complained");
        open("testimony/complaints/" + id.value());
        assertThat(text()).contains("You hid <b>too much</b>.", "Not acknowledged yet", "Nobody looks after it");
        press("Tell the author");
        assertThat(text()).contains("The author can read that you have it.", "ada looks after it");
        press("Send the answer and close");
        assertThat(text()).contains("Acknowledged, waits for an answer");
        test(group("What came of it")).selectItem("Agreed with in part");
        press("Send the answer and close");
        assertThat(text()).contains("Write a few words first.");
        test(find(TextArea.class).withCaption("Your answer").single()).setValue("We put a name back.");
        press("Send the answer and close");
        assertThat(text()).contains("the complaint is closed", "We put a name back.");
        press("Undo: answered the complaint");
        assertThat(text()).contains("Undone.", "Send the answer and close").doesNotContain("We put a name back.");
    }

    private Opener tellAndComplain(String complaint) {
        Opener author = new Opener.ByCode(
                tellings.send(call.link(), new Opener.ByDraft(new DraftKey(UUID.randomUUID())), Told.sending(WORDS)));
        words.complain(author, complaint);
        return author;
    }

    @Test
    void a_translation_is_written_beside_the_words_others_read_and_seen_by_the_author() {
        Opener author = tellAndComplain("Too slow.");
        TellingId id = words.open(author).telling().id();
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
        press("Undo: removed a translation or Easy Read");
        assertThat(text()).contains("Translation: Welsh");
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
        TellingId id = told(WORDS, TellingSecret.CallBack.ASKED_FOR);
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
                .doesNotContain("testimony.care");
    }
}
