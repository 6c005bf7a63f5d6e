package org.folkmoot.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.Consent;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.PrivateCode;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever holds the code sees and rules their own words on one page. */
class MyWordsScreenTest extends ScreenTest {

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private MyWords mine;

    private PrivateCode code;

    @BeforeEach
    void somethingWasTold() {
        Call call = callers.as(
                PRODUCT,
                () -> calls.open(
                        places.create(NewPlace.called(
                                        "Marlow Vale " + UUID.randomUUID(),
                                        PlaceLevel.PLACE,
                                        Optional.empty(),
                                        Optional.empty()))
                                .id(),
                        Told.terms()));
        code = submissions.send(
                call.link(),
                new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID())),
                Told.sending("Nobody came on Friday."));
    }

    @Test
    void a_wrong_code_opens_nothing_and_says_what_to_do() {
        enter("0000-0000-0000-0000");
        assertThat(text())
                .contains("This code does not work. Check each letter.")
                .doesNotContain("Nobody came");
        enter("not a code");
        assertThat(text()).contains("This code does not work.");
    }

    @Test
    void the_code_opens_what_was_said_however_it_is_typed() {
        enter(code.shown().toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        assertThat(text())
                .contains("Nobody came on Friday.", "Coming home from hospital", "You told us.", "Waiting to be read")
                .contains("Nobody has read this version yet.");
    }

    @Test
    void taking_back_shows_its_effect_before_it_is_done_and_can_be_undone() {
        enter(code.shown());
        choose("Take it back");
        assertThat(text()).contains("If you take it back", "Your words, from every screen and every search.");
        press("Take back my words");
        assertThat(text()).contains("You have taken back your words.", "You took your words back.");
        assertThat(standing()).isEqualTo(Submission.Standing.WITHDRAWN);
        assertThat(text())
                .contains("Nobody has read this version yet, and nobody will while you keep your words back.")
                .contains("Kept back by you")
                .doesNotContain("Somebody reads it by");
        press("Show my words again");
        assertThat(standing()).isEqualTo(Submission.Standing.THERE);
    }

    @Test
    void erasing_leaves_nothing_on_the_page_and_the_code_opens_nothing_any_more() {
        enter(code.shown());
        choose("Erase it for good");
        assertThat(text()).contains("Nobody can bring it back, not even us.");
        press("Erase my words");
        assertThat(text()).contains("Your words are erased").doesNotContain("Nobody came on Friday.");
        assertThatThrownBy(() -> mine.open(new AuthorCredential.ByCode(code))).isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void a_new_code_is_shown_once_and_the_page_goes_on_with_it() {
        enter(code.shown());
        pressLine("Get a new code");
        assertThat(text()).contains("Your old code stops working at once, on every device.");
        assertThat(mine.open(new AuthorCredential.ByCode(code)).submission().standing())
                .as("nothing happens before it is confirmed")
                .isEqualTo(Submission.Standing.THERE);
        press("Give me a new code");
        String shown = all(Paragraph.class).stream()
                .filter(paragraph -> paragraph.hasClassName("fm-own-code"))
                .findFirst()
                .orElseThrow()
                .getText();
        PrivateCode next = PrivateCode.read(shown).orElseThrow();
        assertThat(next).isNotEqualTo(code);
        choose("Hide it for now");
        press("Hide my words");
        assertThat(mine.open(new AuthorCredential.ByCode(next)).submission().standing())
                .isEqualTo(Submission.Standing.HIDDEN);
    }

    @Test
    void what_is_added_stands_below_what_was_said() {
        enter(code.shown());
        pressLine("Add something");
        TextArea field = find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals("What do you want to add?"))
                .findFirst()
                .orElseThrow();
        test(field).setValue("She came on Tuesday.");
        press("Add this");
        assertThat(text()).contains("Nobody came on Friday.", "She came on Tuesday.", "You added something.");
    }

    @Test
    void a_correction_typed_while_another_window_corrected_too_is_not_lost_and_does_not_overwrite() {
        enter(code.shown());
        pressLine("Correct something");
        TextArea field = area("Your words");
        long seen = mine.open(new AuthorCredential.ByCode(code)).submission().revision();
        mine.write(
                new AuthorCredential.ByCode(code),
                seen,
                Told.words("As the other window has it."),
                Submission.Kind.CORRECTED);
        test(field).setValue("As this window has it.");
        press("Save the corrected words");
        assertThat(text())
                .contains("You changed your words in another window meanwhile.")
                .contains("As the other window has it.");
        assertThat(area("Your words").getValue()).isEqualTo("As this window has it.");
        press("Save the corrected words");
        assertThat(mine.open(new AuthorCredential.ByCode(code)).secret().versions())
                .extracting(version -> version.content().words())
                .containsExactly("Nobody came on Friday.", "As the other window has it.", "As this window has it.");
    }

    @Test
    void what_was_typed_into_one_field_stays_while_something_else_is_done() {
        enter(code.shown());
        pressLine("Complain");
        test(area("What went wrong?")).setValue("Nobody answered me.");
        choose("Hide it for now");
        press("Hide my words");
        assertThat(area("What went wrong?").getValue()).isEqualTo("Nobody answered me.");
        press("Send my complaint");
        assertThat(text()).contains("You complained.", "Nobody answered me.");
        assertThat(find(TextArea.class).all())
                .as("the field is folded and empty again")
                .isEmpty();
    }

    @Test
    void how_to_be_reached_is_shown_and_can_be_corrected() {
        enter(code.shown());
        assertThat(text()).contains("Contact you again", "We reach you here: 01632 960 001");
        press("Change my choices");
        TextField contact = field("How to reach you");
        assertThat(contact.getValue()).isEqualTo("01632 960 001");
        test(contact).setValue("");
        press("Save my choices");
        assertThat(contact.isInvalid()).isTrue();
        test(contact).setValue("robin@example.org");
        press("Save my choices");
        assertThat(text())
                .contains("We reach you here: robin@example.org", "You changed your name or how we can reach you.");
    }

    @Test
    void a_choice_made_in_another_window_is_not_undone_by_saving_a_different_one() {
        enter(code.shown());
        press("Change my choices");
        mine.allow(
                new AuthorCredential.ByCode(code),
                Map.of(ConsentUse.QUOTE_IN_PUBLIC, new Sending.Wish(Consent.Answer.NO, Optional.empty())));
        test(field("How to reach you")).setValue("robin@example.org");
        press("Save my choices");
        assertThat(mine.open(new AuthorCredential.ByCode(code))
                        .submission()
                        .consents()
                        .of(ConsentUse.QUOTE_IN_PUBLIC))
                .map(Consent::answer)
                .contains(Consent.Answer.NO);
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_child_of_eleven_can_read_the_page() {
        ReadingAge age = ReadingAge.of(
                new Texts().patterns(Languages.ENGLISH, "submission.mine.").values());
        System.out.println("Reading age of the private page: " + age);
        assertThat(age.years()).as("reading age, %s", age).isLessThanOrEqualTo(11.5);
    }

    private void enter(String typed) {
        open("my-words");
        test(find(TextField.class).single()).setValue(typed);
        press("Open my page");
    }

    @SuppressWarnings("unchecked")
    private void choose(String label) {
        RadioButtonGroup<Object> how = all(RadioButtonGroup.class).getLast();
        Object wanted = how.getListDataView()
                .getItems()
                .filter(item -> how.getItemLabelGenerator().apply(item).equals(label))
                .findFirst()
                .orElseThrow();
        how.setValue(wanted);
    }

    private void pressLine(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private Submission.Standing standing() {
        return mine.open(new AuthorCredential.ByCode(code)).submission().standing();
    }
}
