package org.folkmoot.place.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.ui.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The switch that says on every page which place it is about. */
@WithMockUser("ada")
class PlaceSwitchTest extends ScreenTest {

    @Autowired
    private Places places;

    @Autowired
    private PlaceInHand placeInHand;

    @Autowired
    private Callers callers;

    private Place vale;
    private Place kirkby;

    @BeforeEach
    void twoPlaces() {
        callers.runAs(PRODUCT, () -> {
            vale = named("Marlow Vale", Optional.empty());
            kirkby = named("Kirkby", Optional.of(vale.id()));
        });
    }

    @Test
    void every_page_of_the_staff_says_which_place_it_is_about() {
        for (String page : List.of("services", "partners", "evidence", "testimony", "codebooks", "testimony/import")) {
            open(page + "?place=" + kirkby.id());
            assertThat(placeSwitch().getValue().name()).as(page).isEqualTo("Kirkby");
        }
    }

    @Test
    void choosing_a_place_shows_the_same_page_about_it_and_pages_opened_from_there_too() {
        open("testimony?place=" + vale.id());
        test(placeSwitch()).selectItem("Kirkby");
        assertThat(here()).isEqualTo("testimony?place=" + kirkby.id());
        open("testimony/import");
        assertThat(text()).contains("These comments will belong to Kirkby");
        assertThat(placeSwitch().getValue()).isEqualTo(kirkby);
    }

    @Test
    void a_place_chosen_in_another_window_changes_nothing_in_this_one() {
        open("testimony?place=" + vale.id());
        UI here = UI.getCurrent();
        UI.setCurrent(new UI());
        placeInHand.choose(kirkby.id());
        UI.setCurrent(here);
        open("codebooks");
        assertThat(placeSwitch().getValue()).isEqualTo(vale);
    }

    @SuppressWarnings("unchecked")
    private Select<Place> placeSwitch() {
        return find(Select.class)
                .withCondition(select -> select.hasClassName("fm-place-switch"))
                .single();
    }

    private Place named(String name, Optional<PlaceId> parent) {
        return places.all().stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseGet(
                        () -> places.create(NewPlace.called(name, PlaceLevel.NEIGHBOURHOOD, parent, Optional.empty())));
    }
}
