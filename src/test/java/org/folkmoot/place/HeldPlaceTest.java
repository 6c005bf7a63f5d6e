package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.NewAssembly;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.Codebooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A place is not removed from under what is kept at it, of whatever module. */
@PlaceTest
class HeldPlaceTest {

    private static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    private Places places;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Partners partners;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private Callers callers;

    private PlaceId place;

    @BeforeEach
    void anEmptyPlace() {
        place = made("Held");
    }

    @Test
    void a_place_where_people_said_something_stays_and_the_refusal_counts_the_comments() {
        Testimony one = said();
        record(one, said(), said());
        assertRefused("3 comments", "3 o sylwadau");
        indexed();
        assertRefused("3 comments", "3 o sylwadau");
        callers.runAs(PRODUCT, () -> testimonies.remove(List.of(one.id())));
        assertRefused("2 comments", "2 o sylwadau");
    }

    @Test
    void comments_just_written_and_not_yet_in_the_index_hold_a_place_too() {
        record(said());
        assertRefused("1 comment", "1 sylw");
    }

    @Test
    void a_place_with_a_codebook_stays() {
        callers.runAs(PRODUCT, () -> codebooks.ensure(place, "What people said", List.of("Waiting", "Manner")));
        assertRefused("1 codebook", "1 llyfr codau");
    }

    @Test
    void a_place_with_assemblies_stays() {
        callers.runAs(PRODUCT, () -> {
            assemblies.create(new NewAssembly(place, "Care at home", "What should change?", Optional.empty()));
            assemblies.create(new NewAssembly(place, "Buses", "Which should run?", Optional.empty()));
        });
        assertRefused("2 assemblies", "2 o gynulliadau");
    }

    @Test
    void the_refusal_names_everything_that_is_there() {
        callers.runAs(PRODUCT, () -> {
            partners.create(place, "GP federation", "", List.of());
            codebooks.ensure(place, "What people said", List.of("Waiting"));
            assemblies.create(new NewAssembly(place, "Care at home", "What should change?", Optional.empty()));
        });
        record(said(), said());
        assertRefused(
                "1 partner, 2 comments, 1 codebook, 1 assembly", "1 partner, 2 o sylwadau, 1 llyfr codau, 1 cynulliad");
    }

    @Test
    void what_stands_at_another_place_holds_nothing_here_and_once_it_is_gone_the_place_goes() {
        PlaceId other = made("Other");
        Testimony only = said();
        record(only);
        callers.runAs(PRODUCT, () -> places.remove(other));
        assertThat(places.find(other)).isEmpty();
        callers.runAs(PRODUCT, () -> testimonies.remove(List.of(only.id())));
        callers.runAs(PRODUCT, () -> places.remove(place));
        assertThat(places.find(place)).isEmpty();
    }

    private void assertRefused(String english, String welsh) {
        PlaceRefused refused =
                catchThrowableOfType(PlaceRefused.class, () -> callers.runAs(PRODUCT, () -> places.remove(place)));
        assertThat(refused.in(Languages.ENGLISH))
                .startsWith("“Held")
                .endsWith("is not empty: it still holds " + english + ". Only an empty place can be removed.");
        assertThat(refused.in(Languages.WELSH)).contains("mae’n dal i gynnwys " + welsh + ". Dim ond");
        assertThat(refused).hasMessage(refused.in(Languages.ENGLISH));
        assertThat(places.find(place)).isPresent();
    }

    private PlaceId made(String name) {
        return callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called(
                                name + " " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id());
    }

    private void record(Testimony... said) {
        callers.runAs(PRODUCT, () -> testimonies.record(List.of(said)));
    }

    private Testimony said() {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "I waited.",
                EnumSet.of(WordsUse.ANALYSE),
                "a test");
    }

    private void indexed() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!index.isCaughtUp()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
