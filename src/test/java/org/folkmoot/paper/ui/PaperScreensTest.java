package org.folkmoot.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.paper.PaperKeying;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The screens on which forms on paper are keyed in by two people: the one at the browser and another. */
@WithMockUser("ada")
class PaperScreensTest extends ScreenTest {

    /** Keys the other entry. */
    private static final Caller OTHER =
            new Caller.Account(UUID.randomUUID(), "Tom", Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere())));

    private static final Caller ADA = new Caller.Account(
            UUID.nameUUIDFromBytes("ada".getBytes(StandardCharsets.UTF_8)),
            "ada",
            Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere())));

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private PaperKeying keying;

    private Call call;

    @BeforeEach
    void aCall() {
        call = callers.as(
                PRODUCT,
                () -> calls.open(
                        places.create(NewPlace.called(
                                        "Marlow Vale " + UUID.randomUUID(),
                                        PlaceLevel.PLACE,
                                        Optional.empty(),
                                        Optional.empty()))
                                .id(),
                        Told.terms()));
    }

    @Test
    void the_sheet_has_a_place_for_the_number_and_the_page_of_the_call_leads_to_keying() {
        open("calls/" + call.id() + "/sheet");
        assertThat(text()).contains("Form number (the team writes this)");
        open("calls/" + call.id());
        assertThat(text()).contains("Key in paper forms");
        open("calls/" + call.id() + "/paper");
        assertThat(text()).contains("No form is keyed in yet.");
        press("Key this form");
        assertThat(number().getErrorMessage()).contains("Write the number of the form");
    }

    @Test
    void a_form_is_keyed_saves_itself_and_is_finished_for_the_second_person() {
        begin("17");
        assertThat(text())
                .contains(
                        "Form 17", "You don’t see what anybody else keyed.", "What it may be used for", "Another step");
        assertThat(label("use-ANALYSE")).isEqualTo("Count it and learn from it");
        assertThat(label("step-3-what")).isEqualTo("Step 3: what happened");
        key("words", "They rang on Tuesday.");
        assertThat(text()).contains("Saved at");
        open("calls/" + call.id() + "/paper");
        press("Go on keying");
        assertThat(value("words")).isEqualTo("They rang on Tuesday.");
        assertThat(value("language")).isEqualTo("en");
        press("Finish this form");
        assertThat(text())
                .contains("Waits for a second person", "1 being keyed, 1 of them waiting for a second person");
        press("Key it as the second person");
        assertThat(number().getErrorMessage())
                .contains("You have keyed this form. Somebody else keys it the second time.");
    }

    @Test
    void the_second_keyer_sees_an_empty_form_and_then_what_differs_and_hands_it_in() {
        keyedByOther(
                "17", Map.of("language", "en", "words", "They rang on Tuesday.", "felt", "4", "use.ANALYSE", "YES"));
        begin("17");
        assertThat(text()).doesNotContain("Tuesday");
        assertThat(value("words")).isEmpty();
        key("words", "They rung on Tuesday.");
        key("use-ANALYSE", "YES");
        press("Finish this form");
        assertThat(text())
                .contains("Form 17: what differs", "2 differences are left.", "Keyed alike: 2 of 4 fields")
                .contains("First entry They rang on Tuesday.", "Second entry They rung on Tuesday.")
                .contains("Bad", "(nothing there)");
        assertThat(marks()).contains("rang", "rung").doesNotContain("They");
        press("Hand it in");
        assertThat(text()).contains("Some differences are not settled.");
        choose(0, "The first entry is right");
        assertThat(text()).contains("1 difference is left.");
        choose(1, "Neither: I write what it says");
        key("felt", "5");
        assertThat(text()).contains("Everything is settled.");
        press("Hand it in");
        assertThat(text())
                .contains("Thank you. What you wrote on form 17 has been typed in", "This is your private code:")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        press("It was given or posted");
        assertThat(text()).contains("Keyed alike: 50 % (2 of 4 fields)", "Handed in");
        open("calls/" + call.id() + "/paper/" + form("17").id() + "/slip");
        assertThat(text()).contains("There is no slip to show.").doesNotContain("This is your private code:");
    }

    @Test
    void what_was_keyed_is_thrown_away_with_a_reason() {
        begin("17");
        key("words", "They rang on Tuesday.");
        open("calls/" + call.id() + "/paper");
        press("Throw this entry away");
        assertThat(text()).contains("No form is keyed in yet.");
    }

    @Test
    void a_form_that_is_not_keyed_twice_has_nothing_to_settle_and_no_slip() {
        keyedByOther("17", Map.of("words", "They rang on Tuesday."));
        PaperForm form = form("17");
        open("calls/" + call.id() + "/paper/" + form.id() + "/settle");
        assertThat(text())
                .contains("This form has not been keyed by two people yet.")
                .doesNotContain("Tuesday");
        open("calls/" + call.id() + "/paper/" + form.id() + "/slip");
        assertThat(text()).contains("There is no slip to show.");
        open("calls/" + call.id() + "/paper/" + form.id() + "/key");
        assertThat(text()).contains("Your entry of this form is finished").doesNotContain("Tuesday");
    }

    @Test
    @WithMockUser("dilys")
    void who_does_not_key_forms_here_sees_none() {
        keyedByOther("Z17", Map.of("words", "They rang on Tuesday."));
        open("calls/" + call.id());
        assertThat(text()).doesNotContain("Key in paper forms");
        for (String page :
                List.of("", "/" + form("Z17").id() + "/key", "/" + form("Z17").id() + "/settle")) {
            open("calls/" + call.id() + "/paper" + page);
            assertThat(text()).doesNotContain("Z17", "Tuesday");
        }
    }

    @Test
    void the_pages_speak_welsh() {
        UI.getCurrent().setLocale(Languages.WELSH);
        open("calls/" + call.id() + "/paper");
        assertThat(text()).contains("Ffurflenni papur", "Ffurflenni hyd yma");
        begin("17", "Teipio’r ffurflen hon");
        assertThat(text()).contains("Ffurflen 17", "Gorffen y ffurflen hon");
    }

    private void begin(String number) {
        begin(number, "Key this form");
    }

    private void begin(String number, String act) {
        open("calls/" + call.id() + "/paper");
        number().setValue(number);
        all(Button.class).stream()
                .filter(button -> button.getText().equals(act))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static TextField number() {
        return all(TextField.class).getFirst();
    }

    private static String label(String key) {
        return ((HasLabel) input(key)).getLabel();
    }

    private PaperForm form(String number) {
        return callers.as(PRODUCT, () -> keying.list(call.id())).stream()
                .filter(form -> form.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void keyedByOther(String number, Map<String, String> answers) {
        callers.as(OTHER, () -> keying.finish(keying.begin(call.id(), number).id(), new PaperAnswers(answers)));
        assertThat(OTHER).isNotEqualTo(ADA);
    }

    @SuppressWarnings("unchecked")
    private static HasValue<?, Object> input(String key) {
        return (HasValue<?, Object>) all(Component.class).stream()
                .filter(one -> one.getId().equals(Optional.of("paper-" + key)))
                .findFirst()
                .orElseThrow();
    }

    private static void key(String key, String value) {
        input(key).setValue(value);
    }

    private static String value(String key) {
        return String.valueOf(input(key).getValue());
    }

    @SuppressWarnings("unchecked")
    private static void choose(int which, String label) {
        RadioButtonGroup<Object> group =
                (RadioButtonGroup<Object>) all(RadioButtonGroup.class).get(which);
        group.getListDataView()
                .getItems()
                .filter(item -> group.getItemLabelGenerator().apply(item).equals(label))
                .findFirst()
                .ifPresent(group::setValue);
    }

    private static List<String> marks() {
        return Screen.within(UI.getCurrent())
                .map(Component::getElement)
                .flatMap(Element::getChildren)
                .filter(element -> !element.isTextNode() && element.getTag().equals("mark"))
                .map(Element::getText)
                .flatMap(text -> Arrays.stream(text.split(" ", -1)))
                .toList();
    }
}
