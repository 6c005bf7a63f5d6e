package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.place.PlaceId;
import org.junit.jupiter.api.Test;

/** Which reserve is offered for which free seat. */
class SuccessionTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-20T10:00:00Z");

    private static Member member(String name, String age, String area) {
        Map<String, String> traits = new LinkedHashMap<>();
        traits.put("age", age);
        traits.put("area", area);
        return new Member(
                new MemberId(UUID.randomUUID()),
                name,
                Optional.empty(),
                THEN,
                Optional.empty(),
                new MemberDetails(traits, Set.of(), "", ""));
    }

    private static Member reserve(int number, String name, String age, String area) {
        return member(name, age, area).listed(Reserve.waiting(number));
    }

    private static KeptAssembly kept(int seats, Member... roll) {
        Assembly assembly = new Assembly(
                new AssemblyId(UUID.randomUUID()),
                new PlaceId(UUID.randomUUID()),
                "Care at home assembly",
                "",
                Optional.empty(),
                List.of(),
                THEN);
        return new KeptAssembly(assembly, List.of(roll), 0)
                .with(new MembershipTerms(Optional.empty(), Optional.empty(), Optional.of(seats)));
    }

    @Test
    void the_reserve_who_is_most_like_the_one_who_left_is_offered_with_the_reason() {
        Member left = member("Ann", "30-44", "East").gone(LATER, Departure.REMOVED);
        List<ReserveOffer> offers = Succession.offers(kept(
                2,
                member("Bea", "60+", "West"),
                left,
                reserve(1, "Cy", "60+", "West"),
                reserve(2, "Dee", "30-44", "East"),
                reserve(3, "Eve", "30-44", "East")));
        assertThat(offers).singleElement().satisfies(offer -> {
            assertThat(offer.reserve().name())
                    .as("of two alike the lower number")
                    .isEqualTo("Dee");
            assertThat(offer.leaver()).contains(left);
            assertThat(offer.shared()).containsExactly("age: 30-44", "area: East");
        });
    }

    @Test
    void a_seat_that_was_taken_is_offered_to_nobody_again() {
        Member left = member("Ann", "30-44", "East").gone(THEN, Departure.REMOVED);
        Member up = reserve(1, "Cy", "60+", "West").movedUp(LATER, Optional.of(left.id()));
        Member gone = member("Bea", "60+", "West").gone(LATER, Departure.REMOVED);
        assertThat(Succession.offers(kept(2, left, up, gone, reserve(2, "Dee", "60+", "West"))))
                .singleElement()
                .extracting(ReserveOffer::leaver)
                .isEqualTo(Optional.of(gone));
        assertThat(Succession.offers(kept(1, left, up, gone, reserve(2, "Dee", "60+", "West"))))
                .as("no seat is free")
                .isEmpty();
    }

    @Test
    void a_seat_that_was_nobodys_goes_by_number_and_without_a_limit_there_is_none() {
        KeptAssembly kept = kept(3, member("Ann", "a", "b"), reserve(2, "Cy", "a", "b"), reserve(1, "Bea", "a", "b"));
        assertThat(Succession.offers(kept))
                .extracting(offer -> offer.reserve().name())
                .containsExactly("Bea", "Cy");
        assertThat(Succession.offers(kept.with(MembershipTerms.NONE))).isEmpty();
    }

    @Test
    void a_reserve_who_is_taken_off_the_list_left_no_seat() {
        Member off = reserve(1, "Cy", "a", "b").gone(LATER, Departure.REMOVED);
        assertThat(off.isFormer()).isFalse();
        assertThat(off.isNow()).isFalse();
        assertThat(Succession.offers(kept(1, off, reserve(2, "Dee", "a", "b"))))
                .extracting(ReserveOffer::leaver)
                .containsExactly(Optional.empty());
        assertThat(off.back(LATER).isReserve()).isTrue();
    }

    @Test
    void seats_limit_how_many_members_there_are() {
        KeptAssembly kept = kept(1, member("Ann", "a", "b"), reserve(1, "Bea", "a", "b"));
        assertThatThrownBy(() -> kept.requireSeats(1)).isInstanceOf(AssemblyRefused.class);
        kept.requireSeats(0);
        kept(2, member("Ann", "a", "b")).requireSeats(1);
    }
}
