package org.folkmoot.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.folkmoot.ingest.ImportedPeople;
import org.folkmoot.people.Contributors;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.Erasures.ErasurePreview;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Words may be taken back and people erased; what breaks off anywhere is carried on. */
@ProductTest
@Import(ErasuresTest.Store.class)
class ErasuresTest {

    private static final ServiceId SERVICE = new ServiceId(new UUID(0x5, 1));
    private static final ThemeId THEME = new ThemeId(new UUID(0x7, 1));

    @TestConfiguration
    static class Store {
        @Bean
        static BeanPostProcessor breakableStore() {
            return BreakableStore.inPlaceOfTheStore();
        }

        @Bean
        Copies copies() {
            return new Copies();
        }
    }

    /** Another part that keeps copies. */
    static class Copies implements TestimonyCopies {

        private final List<TestimonyId> forgotten = new CopyOnWriteArrayList<>();

        @Override
        public void forget(Collection<TestimonyId> ids) {
            forgotten.addAll(ids);
        }
    }

    @Autowired
    private MongoTemplate store;

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private Erasures erasures;

    @Autowired
    private ImportedPeople imported;

    @Autowired
    private Contributors contributors;

    @Autowired
    private ChangedCounts changes;

    @Autowired
    private Copies copies;

    @Autowired
    private ErasuresAtStart carriedOn;

    @Autowired
    private ErasureRecords cutOff;

    private PlaceId place;

    /** Cut-off erasures are carried on where a test says so. */
    @BeforeEach
    void nothingByItself() {
        carriedOn.stop();
    }

    @BeforeEach
    void somewhere() {
        asProduct(() -> place = places.all().stream()
                .findFirst()
                .map(Place::id)
                .orElseGet(() -> places.create(
                                NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id()));
    }

    @Test
    void the_preview_says_in_numbers_what_would_go_and_nothing_goes() {
        Person ann = person("ann of the preview");
        asProduct(() -> assertThat(imported.preview(place, "survey", "ann of the preview"))
                .isEqualTo(new ErasurePreview(3, 1, 1, 1)));
        assertThat(readable(ann)).hasSize(3);
    }

    @Test
    void of_an_erased_person_nothing_is_left_and_others_stay() {
        Person ann = person("ann");
        Person ben = person("ben");
        asProduct(() -> {
            assertThat(imported.erase(place, "survey", "ann", TakeBackReason.OWN_WISH)
                            .testimonies())
                    .isEqualTo(3);
            assertErased(ann);
            assertThat(imported.preview(place, "survey", "ann").isEmpty()).isTrue();
            assertThat(changes.at(Set.of(place))).isPresent();
            assertThat(changes.ofTheme(Set.of(place), THEME)).isPresent();
            assertThat(changes.ofService(SERVICE, place::equals)).isPresent();
            assertThat(changes.ofService(SERVICE, _ -> false)).isEmpty();
            assertThat(contributors.identity(ben.contributor().value())).isPresent();
        });
        assertThat(readable(ben)).hasSize(3);
    }

    @Test
    void erasing_somebody_reads_what_they_said_and_not_what_everybody_said() {
        person("ann who is one of many");
        BreakableStore read = (BreakableStore) store;
        assertThat(store.indexOps("testimonies").getIndexInfo())
                .anyMatch(index -> index.getIndexFields().getFirst().getKey().equals("by"));
        read.reads().clear();

        asProduct(() -> imported.erase(place, "survey", "ann who is one of many", TakeBackReason.OWN_WISH));

        assertThat(read.reads())
                .isNotEmpty()
                .allMatch(condition -> condition.matches("\\{\"(_id|by)\": .*") && !condition.contains("$gt"));
    }

    @Test
    void withdrawn_words_are_out_of_everything_and_stay_with_who_said_them_until_erased() {
        Person ann = person("ann who withdraws");
        asProduct(() -> {
            TestimonyId one = ann.testimonies().getFirst();
            erasures.withdraw(List.of(one), TakeBackReason.OWN_WISH);
            assertThat(readable(ann)).hasSize(2);
            assertThat(copies.forgotten).contains(one);
            assertThat(erasures.withdrawnBy(ann.contributor()))
                    .extracting(Testimony::id)
                    .containsExactly(one);
            assertThat(erasures.preview(ann.contributor()).testimonies()).isEqualTo(3);

            testimonies.write(List.of(), List.of(said(ann, one)));
            assertThat(readable(ann)).as("an import does not bring it back").hasSize(2);

            erasures.erase(List.of(ann.contributor()), TakeBackReason.OWN_WISH);
            assertErased(ann);
            assertThat(erasures.withdrawnBy(ann.contributor())).isEmpty();
        });
    }

    @Test
    void an_erasure_that_the_store_cut_off_is_carried_on_while_the_product_runs() {
        Person person = person("cut off by the store");
        assertThat(brokenOff(
                        () -> erasures.erase(List.of(person.contributor()), TakeBackReason.LAW),
                        2,
                        BreakableStore.When.BEFORE_THE_WRITE))
                .isTrue();
        assertThat(cutOff.unfinished()).hasSize(1);
        carriedOn.start();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!cutOff.unfinished().isEmpty()) {
            assertThat(System.nanoTime()).as("carried on in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
        carriedOn.stop();
        asProduct(() -> assertErased(person));
    }

    @Test
    void an_erasure_cut_off_at_any_write_is_carried_on() {
        for (BreakableStore.When when : BreakableStore.When.values()) {
            boolean broke = true;
            for (int write = 1; broke; write++) {
                Person person = person("cut off " + when + write);
                asProduct(() -> erasures.withdraw(List.of(person.testimonies().getLast()), TakeBackReason.OWN_WISH));
                broke = brokenOff(() -> erasures.erase(List.of(person.contributor()), TakeBackReason.LAW), write, when);
                asProduct(() -> {
                    erasures.carryOn();
                    assertErased(person);
                    assertThat(erasures.carryOn()).as("nothing is left to do").isZero();
                });
            }
        }
    }

    @Test
    void a_withdrawal_cut_off_at_any_write_is_carried_on() {
        for (BreakableStore.When when : BreakableStore.When.values()) {
            boolean broke = true;
            for (int write = 1; broke; write++) {
                Person person = person("withdrawal cut off " + when + write);
                broke = brokenOff(() -> erasures.withdraw(person.testimonies(), TakeBackReason.OWN_WISH), write, when);
                asProduct(() -> {
                    erasures.carryOn();
                    assertThat(readable(person)).isEmpty();
                    assertThat(erasures.withdrawnBy(person.contributor()))
                            .extracting(Testimony::id)
                            .containsExactlyInAnyOrderElementsOf(person.testimonies());
                });
            }
        }
    }

    @Test
    void only_an_administrator_of_the_place_erases_and_only_whom_the_source_knows() {
        person("ann of the administrator");
        for (Role role : List.of(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER)) {
            assertThatThrownBy(() -> as(role, () -> imported.preview(place, "survey", "ann of the administrator")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        as(Role.ADMINISTRATOR, () -> {
            assertThatThrownBy(() -> imported.preview(place, "survey", "nobody"))
                    .isInstanceOf(NotFound.class)
                    .hasMessageNotContaining("nobody ");
            assertThat(imported.erase(place, "survey", " ann of the administrator ", TakeBackReason.SOURCE)
                            .testimonies())
                    .isEqualTo(3);
        });
    }

    private record Person(ContributorId contributor, List<TestimonyId> testimonies) {}

    /** Somebody who came in with a survey and said three things. */
    private Person person(String reference) {
        return callers.as(new Caller.Product("test"), () -> {
            Map<String, UUID> named =
                    contributors.pseudonyms(new Scope.OfPlace(place.value()), "survey", List.of(reference));
            Person person = new Person(new ContributorId(named.get(reference)), new ArrayList<>());
            for (int at = 0; at < 3; at++) {
                person.testimonies().add(new TestimonyId(TimeOrderedId.next()));
            }
            testimonies.write(
                    person.testimonies().stream().map(id -> said(person, id)).toList(), List.of());
            return person;
        });
    }

    private Testimony said(Person person, TestimonyId id) {
        return new Testimony(
                id,
                person.contributor(),
                place,
                List.of(SERVICE),
                Optional.of(LocalDate.of(2026, 5, 3)),
                Optional.empty(),
                Set.of(THEME),
                "The bus never came.",
                Set.of(WordsUse.ANALYSE),
                "survey");
    }

    private void assertErased(Person person) {
        assertThat(readable(person)).isEmpty();
        assertThat(contributors.identity(person.contributor().value())).isEmpty();
        assertThat(erasures.withdrawnBy(person.contributor())).isEmpty();
        assertThat(erasures.preview(person.contributor()).isEmpty()).isTrue();
        assertThat(copies.forgotten).containsAll(person.testimonies());
        assertThat(contributors.erasedOf(List.of(person.contributor().value()))).hasSize(1);
    }

    private List<Testimony> readable(Person person) {
        return callers.as(new Caller.Product("test"), () -> testimonies.forIndex(person.testimonies()));
    }

    /** True if it broke off; false if it was over before that write. */
    private boolean brokenOff(Runnable work, int write, BreakableStore.When when) {
        BreakableStore breakable = (BreakableStore) store;
        breakable.breakAt(write, when);
        try {
            asProduct(work);
        } catch (BreakableStore.Broken _) {
            // As the process would.
        }
        boolean broke = breakable.isBroken();
        breakable.mend();
        return broke;
    }

    private void asProduct(Runnable work) {
        callers.runAs(new Caller.Product("test"), work);
    }

    private void as(Role role, Runnable work) {
        callers.runAs(
                new Caller.Account(
                        UUID.randomUUID(),
                        role.name(),
                        Set.of(new Grant(role, role == Role.ADMINISTRATOR ? Scope.everywhere() : place.scope()))),
                work);
    }
}
