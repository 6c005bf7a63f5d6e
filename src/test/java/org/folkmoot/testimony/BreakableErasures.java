package org.folkmoot.testimony;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Erasures in a store that can be cut off at any write. */
@ProductTest
@Import(BreakableErasures.Store.class)
abstract class BreakableErasures {

    static final ServiceId SERVICE = new ServiceId(new UUID(0x5, 1));
    static final ThemeId THEME = new ThemeId(new UUID(0x7, 1));

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

        final List<TestimonyId> forgotten = new CopyOnWriteArrayList<>();

        @Override
        public void forget(Collection<TestimonyId> ids) {
            forgotten.addAll(ids);
        }
    }

    @Autowired
    MongoTemplate store;

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    Testimonies testimonies;

    @Autowired
    Erasures erasures;

    @Autowired
    ImportedPeople imported;

    @Autowired
    Contributors contributors;

    @Autowired
    ChangedCounts changes;

    @Autowired
    Copies copies;

    @Autowired
    ErasuresAtStart carriedOn;

    @Autowired
    ErasureRecords cutOff;

    PlaceId place;

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

    record Person(ContributorId contributor, List<TestimonyId> testimonies) {}

    /** Somebody who came in with a survey and said three things. */
    Person person(String reference) {
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

    Testimony said(Person person, TestimonyId id) {
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

    void assertErased(Person person) {
        assertThat(readable(person)).isEmpty();
        assertThat(contributors.identity(person.contributor().value())).isEmpty();
        assertThat(erasures.withdrawnBy(person.contributor())).isEmpty();
        assertThat(erasures.preview(person.contributor()).isEmpty()).isTrue();
        assertThat(copies.forgotten).containsAll(person.testimonies());
        assertThat(contributors.erasedOf(List.of(person.contributor().value()))).hasSize(1);
    }

    List<Testimony> readable(Person person) {
        return callers.as(new Caller.Product("test"), () -> testimonies.forIndex(person.testimonies()));
    }

    /** True if it broke off; false if it was over before that write. */
    boolean brokenOff(Runnable work, int write, BreakableStore.When when) {
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

    void asProduct(Runnable work) {
        callers.runAs(new Caller.Product("test"), work);
    }

    void as(Role role, Runnable work) {
        callers.runAs(
                new Caller.Account(
                        UUID.randomUUID(),
                        role.name(),
                        Set.of(new Grant(role, role == Role.ADMINISTRATOR ? Scope.everywhere() : place.scope()))),
                work);
    }
}
