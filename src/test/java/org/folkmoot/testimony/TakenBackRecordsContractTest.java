package org.folkmoot.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.people.WordSeal;
import org.folkmoot.people.WordSeals;
import org.folkmoot.people.seal.ContributorKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ChangedCounts.CountsChanged;
import org.folkmoot.testimony.ChangedCounts.CountsChangedRecords;
import org.folkmoot.testimony.Erasures.Erasure;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is taken back, what of it is done, and which counts it changed, in the store. */
@StoreTest
class TakenBackRecordsContractTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final MongoTemplate store;
    private final ErasureRecords erasures;
    private final CountsChangedRecords counts;
    private final TestimonyRecords records;
    private final WithdrawnRecords withdrawn;
    private final PlaceId place = new PlaceId(TimeOrderedId.next());
    private final ServiceId service = new ServiceId(TimeOrderedId.next());
    private final ThemeId theme = new ThemeId(TimeOrderedId.next());

    TakenBackRecordsContractTest(MongoTemplate store) {
        this.store = store;
        erasures = new ErasureRecords(store);
        counts = new CountsChangedRecords(store);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    InstallationSecret.class, () -> InstallationSecret.given("a secret of thirty-two characters"));
            context.registerBean(MongoTemplate.class, () -> store);
            context.registerBean(Shredder.class, Shredder::none);
            context.register(Callers.class, ContributorKeys.class, WordSeal.class, WordSeals.class);
            context.refresh();
            records = new TestimonyRecords(store, new SealedWords(context.getBean(WordSeal.class)));
        }
        withdrawn = new WithdrawnRecords(store, records);
    }

    @BeforeEach
    void indexes() {
        new WithdrawnRecords.Schema().apply(store);
    }

    @Test
    void an_erasure_is_unfinished_until_it_is_done_and_its_people_stay_known() {
        Erasure first = erasure();
        Erasure second = erasure();
        erasures.save(first);
        erasures.save(second);
        Erasure further = first.finding(Set.of(new TestimonyId(TimeOrderedId.next())));
        erasures.save(further);
        assertThat(erasures.unfinished()).containsExactly(further, second);
        erasures.done(further);
        erasures.done(further);
        assertThat(erasures.unfinished()).containsExactly(second);
        assertThat(erasures.people()).containsAll(first.contributors()).containsAll(second.contributors());
    }

    @Test
    void what_was_noted_of_changed_counts_stays_when_it_is_noted_again_with_less() {
        Erasure erasure = erasure();
        List<TestimonyFacts> said = IntStream.range(0, 7)
                .mapToObj(_ -> new TestimonyFacts(
                        new TestimonyId(TimeOrderedId.next()),
                        new ContributorId(TimeOrderedId.next()),
                        place,
                        List.of(service),
                        Set.of(theme)))
                .toList();
        counts.note(erasure, said);
        counts.note(erasure, said.subList(0, 1));
        assertThat(counts.last(List.of(place))).contains(new CountsChanged(DAY));
        assertThat(counts.last(List.of(place), theme)).contains(new CountsChanged(DAY));
        assertThat(counts.last(service, _ -> true)).contains(new CountsChanged(DAY));
        assertThat(counts.last(service, _ -> false)).isEmpty();
        assertThat(counts.last(List.of(new PlaceId(TimeOrderedId.next())))).isEmpty();
        assertThat(store.getCollection(CountsChangedRecords.COLLECTION).find())
                .singleElement()
                .satisfies(
                        document -> assertThat(document.getInteger("inFives")).isEqualTo(5));
    }

    @Test
    void withdrawn_words_are_with_who_said_them_alone_and_taking_them_twice_is_taking_them_once() {
        Testimony testimony = new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(TimeOrderedId.next()),
                place,
                List.of(service),
                Optional.of(DAY),
                Optional.empty(),
                Set.of(theme),
                "Nobody rang back.",
                Set.of(),
                "GP survey");
        records.insert(List.of(testimony));
        assertThat(withdrawn.aroundThese(List.of(testimony.id())))
                .extracting(TestimonyFacts::services, TestimonyFacts::themes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(List.of(service), Set.of(theme)));
        withdrawn.take(List.of(testimony.id()));
        withdrawn.take(List.of(testimony.id()));
        assertThat(records.find(List.of(testimony.id()))).isEmpty();
        assertThat(withdrawn.of(testimony.contributor()))
                .extracting(Testimony::words)
                .containsExactly("Nobody rang back.");
        assertThat(withdrawn.around(Set.of(testimony.contributor())))
                .extracting(TestimonyFacts::id)
                .containsExactly(testimony.id());
        assertThat(withdrawn.aroundThese(List.of(testimony.id()))).isEmpty();
        withdrawn.remove(List.of(testimony.id()));
        assertThat(withdrawn.of(testimony.contributor())).isEmpty();
    }

    private Erasure erasure() {
        return new Erasure(
                TimeOrderedId.next(),
                Erasure.Kind.ERASED,
                Set.of(new ContributorId(TimeOrderedId.next())),
                Set.of(),
                TakeBackReason.OWN_WISH,
                DAY);
    }
}
