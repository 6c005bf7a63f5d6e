package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rights that are held at a place around end when a place is moved away from it, and with them the pages that they had opened. */
@FloorTest
class MovedPlaceTest extends Rooms {

    private static final String ENDED = "Your rights changed";

    @Autowired
    private Places places;

    MovedPlaceTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @Test
    void a_page_opened_by_rights_at_the_former_place_above_empties_and_those_of_others_stay() {
        Moot moot = town.moot(1);
        PlaceId former = place("Former county");
        PlaceId next = place("Next county");
        move(moot.place(), former);
        Somebody lee = town.somebody("Lee Marsh", new Grant(Role.FACILITATOR, former.scope()));
        Somebody noor = town.somebody("Noor Aziz", new Grant(Role.FACILITATOR, next.scope()));
        BrowserlessUIContext ofLee = session(moot, lee);
        BrowserlessUIContext ofFemi = cockpit(moot);
        assertThat(Rooms.text(ofLee)).contains("Hear from the tables");

        move(moot.place(), next);

        Rooms.sees(ofLee, ENDED);
        assertThat(Rooms.text(ofLee)).doesNotContain("Hear from the tables");
        assertThat(Rooms.text(ofFemi)).contains("Hear from the tables").doesNotContain(ENDED);
        assertThat(Rooms.text(session(moot, noor))).contains("Hear from the tables");
    }

    @Test
    void a_place_that_gets_another_name_or_an_empty_one_beside_that_is_removed_closes_no_page() {
        Moot moot = town.moot(1);
        PlaceId county = place("Steady county");
        move(moot.place(), county);
        PlaceId quarter = quarterIn(county);
        BrowserlessUIContext ofLee =
                session(moot, town.somebody("Lee Marsh", new Grant(Role.FACILITATOR, county.scope())));
        BrowserlessUIContext ofKim = list(town.somebody("Kim Rook", new Grant(Role.FACILITATOR, quarter.scope())));
        assertThat(Rooms.text(ofKim)).doesNotContain(ENDED);

        town.asProduct(() -> places.change(county, "Steady county, renamed", Optional.empty(), Optional.empty()));
        town.asProduct(() -> {
            places.remove(quarter);
            return quarter;
        });

        Rooms.sees(ofKim, ENDED);
        assertThat(Rooms.text(ofLee)).contains("Hear from the tables").doesNotContain(ENDED);
    }

    private PlaceId quarterIn(PlaceId county) {
        return town.asProduct(() -> places.create(
                        NewPlace.called("Quarter", PlaceLevel.NEIGHBOURHOOD, Optional.of(county), Optional.empty()))
                .id());
    }

    private BrowserlessUIContext list(Somebody somebody) {
        BrowserlessUIContext window = window(somebody);
        window.navigate(AssembliesNavigation.list(), Component.class);
        window.runPendingSignalsTasks();
        return window;
    }

    private BrowserlessUIContext session(Moot moot, Somebody somebody) {
        BrowserlessUIContext window = window(somebody);
        window.navigate(AssembliesNavigation.session(moot.assembly(), moot.session()), SessionView.class);
        window.runPendingSignalsTasks();
        return window;
    }

    private PlaceId place(String name) {
        return town.asProduct(
                () -> places.create(NewPlace.called(name, PlaceLevel.SYSTEM, Optional.empty(), Optional.empty()))
                        .id());
    }

    private void move(PlaceId id, PlaceId above) {
        town.asProduct(() -> {
            Place place = places.find(id).orElseThrow();
            return places.change(id, place.name(), Optional.of(above), place.gss());
        });
    }
}
