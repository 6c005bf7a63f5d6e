package org.folkmoot.place.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.folkmoot.place.Partner;
import org.folkmoot.place.PartnerIdentifier;
import org.folkmoot.place.PartnerIdentifier.OdsCode;
import org.folkmoot.place.Partners;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.ui.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The organisations of a place, as a service designer keeps them. */
@WithMockUser("dilys")
class PartnersScreenTest extends ScreenTest {

    @Autowired
    private Places places;

    @Autowired
    private Partners partners;

    @Autowired
    private Callers callers;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = SomePlace.of(callers, places);
        open("services/partners?place=" + place.id());
    }

    @Test
    void a_partner_is_added_with_its_ods_code_and_any_other_identifier() {
        press("Add a partner");
        name("Harbour Hospital");
        ods(" rx6 ");
        others("GB-CHC: 1108265\nhttps://register.example/ids: 42");
        save("Add a partner");

        assertThat(text()).contains("Harbour Hospital", "ODS: RX6", "GB-CHC: 1108265");
        assertThat(kept().identifiers())
                .containsExactly(
                        PartnerIdentifier.ods(new OdsCode("RX6")),
                        new PartnerIdentifier("GB-CHC", "GB-CHC", "1108265"),
                        new PartnerIdentifier("https://register.example/ids", "https://register.example/ids", "42"));
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        press("Add a partner");
        name("Harbour Hospital");
        ods("x");
        save("Add a partner");
        assertThat(find(TextField.class).withCaption("ODS code").single().getErrorMessage())
                .contains("is not an ODS code");
        assertThat(find(TextField.class).withCaption("Name").single().getValue())
                .isEqualTo("Harbour Hospital");

        ods("");
        others("a code without its register");
        save("Add a partner");
        assertThat(find(TextArea.class)
                        .withCaption("Other identifiers")
                        .single()
                        .getErrorMessage())
                .contains("needs the register");
        assertThat(callers.as(PRODUCT, () -> partners.at(place.id()))).isEmpty();
    }

    @Test
    void a_change_keeps_the_register_of_an_identifier_that_was_not_touched_and_a_partner_without_services_can_go() {
        PartnerIdentifier charity = new PartnerIdentifier("GB-CHC", "Charity number", "1108265");
        callers.as(PRODUCT, () -> partners.create(place.id(), "Carers of the Vale", "", List.of(charity)));
        open("services/partners?place=" + place.id());

        press("Change");
        name("Carers’ Vale");
        save("Save changes");
        assertThat(kept().name()).isEqualTo("Carers’ Vale");
        assertThat(kept().identifiers()).containsExactly(charity);

        press("Change");
        press("Remove this partner");
        decline();
        assertThat(kept().name()).isEqualTo("Carers’ Vale");
        press("Remove this partner");
        confirm();
        assertThat(text()).contains("No partner yet");
    }

    private Partner kept() {
        return callers.as(PRODUCT, () -> partners.at(place.id())).getFirst();
    }

    private void name(String text) {
        test(find(TextField.class).withCaption("Name").single()).setValue(text);
    }

    private void ods(String text) {
        test(find(TextField.class).withCaption("ODS code").single()).setValue(text);
    }

    private void others(String text) {
        test(find(TextArea.class).withCaption("Other identifiers").single()).setValue(text);
    }

    /** The act of the form, which stands after a button of the same name on the page. */
    private void save(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
