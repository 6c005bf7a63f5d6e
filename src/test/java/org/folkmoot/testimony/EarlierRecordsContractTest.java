package org.folkmoot.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.WordSeal;
import org.folkmoot.people.WordSeals;
import org.folkmoot.people.seal.ContributorKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Testimonies as they were before a run, in the store. */
@StoreTest
class EarlierRecordsContractTest {

    private final MongoTemplate store;
    private final TestimonyRecords records;
    private final EarlierRecords earlier;
    private final UUID run = TimeOrderedId.next();
    private final Testimony first = saying("Nobody rang back.");
    private final Testimony other = saying("She was kind.");

    EarlierRecordsContractTest(MongoTemplate store) {
        this.store = store;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    InstallationSecret.class, () -> InstallationSecret.given("a secret of thirty-two characters"));
            context.registerBean(MongoTemplate.class, () -> store);
            context.registerBean(Shredder.class, Shredder::none);
            context.register(Callers.class, ContributorKeys.class, WordSeal.class, WordSeals.class);
            context.refresh();
            records = new TestimonyRecords(store, new SealedWords(context.getBean(WordSeal.class)));
        }
        earlier = new EarlierRecords(store, records);
    }

    @BeforeEach
    void twoThatARunIsAboutToChange() {
        new EarlierRecords.Schema().apply(store);
        records.insert(List.of(first, other));
        earlier.keep(run, List.of(first.id(), other.id(), new TestimonyId(TimeOrderedId.next())));
    }

    @Test
    void they_are_as_they_were_whatever_is_written_since_and_each_run_has_its_own() {
        records.replace(List.of(changed(first, "Somebody rang back.")));
        UUID next = TimeOrderedId.next();
        earlier.keep(next, List.of(first.id()));
        assertThat(earlier.before(run, List.of(first.id(), other.id()))).containsExactlyInAnyOrder(first, other);
        assertThat(earlier.before(next, List.of(first.id())))
                .extracting(Testimony::words)
                .containsExactly("Somebody rang back.");
    }

    @Test
    void kept_again_before_anything_was_written_they_are_kept_once() {
        earlier.keep(run, List.of(first.id()));
        assertThat(earlier.before(run, List.of(first.id()))).containsExactly(first);
        assertThat(store.getCollection(EarlierRecords.COLLECTION).countDocuments())
                .isEqualTo(2);
    }

    @Test
    void no_words_can_be_read_in_the_store() {
        assertThat(store.getCollection(EarlierRecords.COLLECTION).find())
                .allSatisfy(document -> assertThat(document.toJson()).doesNotContain("rang", "kind"));
    }

    @Test
    void letting_go_of_a_run_leaves_those_of_others() {
        UUID next = TimeOrderedId.next();
        earlier.keep(next, List.of(first.id()));
        earlier.remove(run);
        assertThat(earlier.before(run, List.of(first.id(), other.id()))).isEmpty();
        assertThat(earlier.before(next, List.of(first.id()))).containsExactly(first);
    }

    @Test
    void a_testimony_that_is_forgotten_is_gone_from_every_run() {
        UUID next = TimeOrderedId.next();
        earlier.keep(next, List.of(first.id()));
        earlier.forget(List.of(first.id()));
        assertThat(earlier.before(run, List.of(first.id(), other.id()))).containsExactly(other);
        assertThat(earlier.before(next, List.of(first.id()))).isEmpty();
    }

    private static Testimony saying(String words) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(TimeOrderedId.next()),
                new PlaceId(TimeOrderedId.next()),
                List.of(),
                Optional.of(LocalDate.parse("2026-11-22")),
                Optional.empty(),
                Set.of(),
                words,
                Set.of(),
                "GP survey");
    }

    private static Testimony changed(Testimony testimony, String words) {
        return new Testimony(
                testimony.id(),
                testimony.contributor(),
                testimony.place(),
                List.of(),
                testimony.said(),
                testimony.felt(),
                testimony.themes(),
                words,
                testimony.uses(),
                testimony.source());
    }
}
