package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.imports.Imports.PlaceNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlaceTest
class PlacesTest {

    private static final Caller ADMINISTRATOR =
            new Caller.Account(UUID.randomUUID(), "Ada", Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere())));

    @Autowired
    private Places places;

    @Autowired
    private Callers callers;

    @Autowired
    private Rights rights;

    @Autowired
    private PlaceNames names;

    private Place system;
    private Place town;
    private Place ward;

    @BeforeEach
    void threeLevels() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        system = create("System " + suffix, PlaceLevel.SYSTEM, Optional.empty());
        town = create("Town " + suffix, PlaceLevel.PLACE, Optional.of(system));
        ward = create("Ward " + suffix, PlaceLevel.NEIGHBOURHOOD, Optional.of(town));
    }

    @Test
    void a_role_above_reaches_what_lies_within_and_moves_with_the_tree() {
        Caller designer = holding(Role.SERVICE_DESIGNER, system);
        assertThat(rights.holds(designer, ward.id().scope(), Role.SERVICE_DESIGNER))
                .isTrue();
        asAdministrator(() -> move(town, Optional.empty()));
        assertThat(rights.holds(designer, ward.id().scope(), Role.SERVICE_DESIGNER))
                .isFalse();
    }

    @Test
    void people_see_the_places_their_roles_reach_and_start_at_the_widest() {
        callers.runAs(holding(Role.CODER, town), () -> {
            assertThat(places.visible()).containsExactly(town, ward);
            assertThat(places.widestVisible()).contains(town);
        });
        assertThat(places.visible()).contains(system, town, ward);
    }

    @Test
    void a_place_can_not_lie_within_itself_nor_in_a_narrower_one() {
        assertThatThrownBy(() -> asAdministrator(() -> move(town, Optional.of(ward.id()))))
                .isInstanceOf(PlaceRefused.class)
                .hasMessageContaining("wider");
        Place inner = create("Inner " + town.name(), PlaceLevel.PLACE, Optional.of(town));
        assertThatThrownBy(() -> asAdministrator(() -> move(town, Optional.of(inner.id()))))
                .isInstanceOf(PlaceRefused.class)
                .hasMessageContaining("lies within it");
    }

    @Test
    void two_places_beside_each_other_have_different_names_and_no_two_places_one_code() {
        assertThatThrownBy(() -> create(
                        ward.name().toUpperCase(java.util.Locale.ROOT), PlaceLevel.NEIGHBOURHOOD, Optional.of(town)))
                .isInstanceOf(PlaceRefused.class);
        GssCode code = new GssCode("E0500" + String.format("%04d", Math.floorMod(ward.hashCode(), 10_000)));
        asAdministrator(() -> code(ward, code));
        assertThatThrownBy(() -> asAdministrator(() -> code(town, code))).hasMessageContaining(ward.name());
    }

    @Test
    void only_an_empty_place_can_be_removed() {
        assertThatThrownBy(() -> asAdministrator(() -> places.remove(town.id())))
                .isInstanceOf(PlaceRefused.class)
                .hasMessageContaining("1 place");
        asAdministrator(() -> places.remove(ward.id()));
        assertThat(places.find(ward.id())).isEmpty();
        assertThat(places.within(town.id())).containsExactly(town.id());
    }

    @Test
    void only_administrators_change_the_tree() {
        callers.runAs(
                holding(Role.SERVICE_DESIGNER, system),
                () -> assertThatThrownBy(() -> places.change(town.id(), "Mine", town.parent(), town.gss()))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void an_import_names_a_place_by_its_name_in_any_case_or_by_its_id() {
        Scope.OfPlace scope = new Scope.OfPlace(town.id().value());
        assertThat(names.find(" " + town.name().toUpperCase(java.util.Locale.ROOT)))
                .contains(scope);
        assertThat(names.find(town.id().toString())).contains(scope);
        assertThat(names.find("nowhere")).isEmpty();
    }

    private Place create(String name, PlaceLevel level, Optional<Place> parent) {
        return callers.as(
                ADMINISTRATOR,
                () -> places.create(NewPlace.called(name, level, parent.map(Place::id), Optional.empty())));
    }

    private void move(Place place, Optional<PlaceId> parent) {
        places.change(place.id(), place.name(), parent, place.gss());
    }

    private void code(Place place, GssCode code) {
        places.change(place.id(), place.name(), place.parent(), Optional.of(code));
    }

    private void asAdministrator(Runnable act) {
        callers.runAs(ADMINISTRATOR, act);
    }

    private static Caller holding(Role role, Place at) {
        return new Caller.Account(
                UUID.randomUUID(), "Sam", Set.of(new Grant(role, at.id().scope())));
    }
}
