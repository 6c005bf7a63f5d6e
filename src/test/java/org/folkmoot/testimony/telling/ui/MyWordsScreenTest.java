package org.folkmoot.testimony.telling.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.DraftKey;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.PrivateCode;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingRefused;
import org.folkmoot.testimony.telling.Tellings;
import org.folkmoot.testimony.telling.Told;
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
    private Tellings tellings;

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
        code = tellings.send(
                call.link(),
                new Opener.ByDraft(new DraftKey(UUID.randomUUID())),
                Told.sending("Nobody came on Friday."));
    }

    @Test
    void a_wrong_code_opens_nothing_and_says_what_to_do() {
        enter("0000-0000-0000-0000");
        assertThat(text())
                .contains("This code opens nothing. Check each letter.")
                .doesNotContain("Nobody came");
        enter("not a code");
        assertThat(text()).contains("This code opens nothing.");
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
        assertThat(standing()).isEqualTo(Telling.Standing.WITHDRAWN);
        press("Show my words again");
        assertThat(standing()).isEqualTo(Telling.Standing.THERE);
    }

    @Test
    void erasing_leaves_nothing_on_the_page_and_the_code_opens_nothing_any_more() {
        enter(code.shown());
        choose("Erase it for good");
        assertThat(text()).contains("Nobody can bring it back, not even us.");
        press("Erase my words");
        assertThat(text()).contains("Your words are erased").doesNotContain("Nobody came on Friday.");
        assertThatThrownBy(() -> mine.open(new Opener.ByCode(code))).isInstanceOf(TellingRefused.class);
    }

    @Test
    void a_new_code_is_shown_once_and_the_page_goes_on_with_it() {
        enter(code.shown());
        pressLine("Get a new code");
        String shown = text().replaceAll("(?s).*Write down your new code: ([0-9A-Z-]{19}).*", "$1");
        PrivateCode next = PrivateCode.read(shown).orElseThrow();
        assertThat(next).isNotEqualTo(code);
        choose("Hide it for now");
        press("Hide my words");
        assertThat(mine.open(new Opener.ByCode(next)).telling().standing()).isEqualTo(Telling.Standing.HIDDEN);
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
    void a_child_of_eleven_can_read_the_page() {
        Map<String, String> texts = new HashMap<>(new Texts().patterns(Languages.ENGLISH, "testimony.mine."));
        texts.putAll(new Texts().patterns(Languages.ENGLISH, "testimony.use."));
        ReadingAge age = ReadingAge.of(texts.values());
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

    private Telling.Standing standing() {
        return mine.open(new Opener.ByCode(code)).telling().standing();
    }
}
