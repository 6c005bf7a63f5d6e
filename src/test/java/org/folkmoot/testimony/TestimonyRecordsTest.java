package org.folkmoot.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
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
import org.folkmoot.testimony.SealedWords.WordsSealedStep;
import org.folkmoot.testimony.UnreadableTestimonies.Unreadable;
import org.folkmoot.testimony.UnreadableTestimonies.UnreadableRecords;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the records of this module promise on any store. */
@StoreTest
class TestimonyRecordsTest {

    private final MongoTemplate store;
    private final ContributorKeys keys;
    private final WordSeals seals;
    private final TestimonyRecords records;

    TestimonyRecordsTest(MongoTemplate store) {
        this.store = store;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    InstallationSecret.class, () -> InstallationSecret.given("a secret of thirty-two characters"));
            context.registerBean(MongoTemplate.class, () -> store);
            context.registerBean(Shredder.class, Shredder::none);
            context.register(Callers.class, ContributorKeys.class, WordSeal.class, WordSeals.class);
            context.refresh();
            keys = context.getBean(ContributorKeys.class);
            seals = context.getBean(WordSeals.class);
            records = new TestimonyRecords(store, new SealedWords(context.getBean(WordSeal.class)));
        }
    }

    @Test
    void what_was_made_of_a_later_version_is_not_replaced_by_what_was_made_of_an_earlier() {
        Testimony first = bare();
        Testimony later = new Testimony(
                first.id(),
                first.contributor(),
                first.place(),
                first.services(),
                first.said(),
                first.felt(),
                first.themes(),
                "With more hidden",
                first.uses(),
                first.source());
        records.insert(List.of(first));
        assertThat(records.publications(List.of(first.id())).get(first.id()).version())
                .isEmpty();
        records.publish(later, 7);
        records.publish(first, 6);
        assertThat(records.find(List.of(first.id()))).containsExactly(later);
        assertThat(records.publications(List.of(first.id())).get(first.id()).version())
                .hasValue(7);
        records.publish(first, 8);
        assertThat(records.find(List.of(first.id()))).containsExactly(first);
    }

    @Test
    void a_testimony_comes_back_as_it_was_given() {
        Testimony whole = new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                new PlaceId(UUID.randomUUID()),
                List.of(new ServiceId(UUID.randomUUID()), new ServiceId(UUID.randomUUID())),
                Optional.of(LocalDate.of(2026, 5, 3)),
                Optional.of(Felt.LET_DOWN),
                Set.of(new ThemeId(new UUID(7, 1)), new ThemeId(new UUID(7, 2))),
                "I start ringing at eight.\nBy ten past I’m nineteenth 😀",
                Set.of(WordsUse.ANALYSE, WordsUse.QUOTE_INSIDE),
                Set.of(ContentNote.DEATH_OF_A_CHILD, ContentNote.SELF_HARM),
                "survey");
        Testimony bare = bare();
        TestimonyId nobody = new TestimonyId(UUID.randomUUID());
        records.insert(List.of(whole, bare));
        assertThat(records.find(List.of(bare.id(), nobody, whole.id()))).containsExactly(bare, whole);
    }

    @Test
    void a_testimony_of_an_earlier_version_comes_back_with_its_one_service() {
        Testimony kept = bare();
        ServiceId service = new ServiceId(UUID.randomUUID());
        records.insert(List.of(kept));
        store.getCollection(TestimonyRecords.COLLECTION)
                .updateOne(Filters.eq("_id", kept.id().value()), Updates.set("service", service.value()));
        assertThat(records.find(List.of(kept.id())))
                .singleElement()
                .satisfies(back -> assertThat(back.services()).containsExactly(service));
    }

    @Test
    void words_are_sealed_in_the_store() {
        records.insert(List.of(saying(bare(), "Nobody rang back.")));
        Document kept =
                store.findAll(Document.class, TestimonyRecords.COLLECTION).getFirst();
        assertThat(kept.get("words")).isInstanceOf(Binary.class);
        assertThat(new String(kept.get("words", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                .doesNotContain("rang");
    }

    @Test
    void words_that_lay_in_plain_are_sealed_in_one_step_that_may_be_done_again() {
        List<Testimony> all = IntStream.range(0, 2_500).mapToObj(_ -> bare()).toList();
        records.insert(all);
        for (Testimony one : all.subList(0, 2_400)) {
            store.getCollection(TestimonyRecords.COLLECTION)
                    .updateOne(Filters.eq("_id", one.id().value()), Updates.set("words", one.words()));
        }
        new WordsSealedStep(seals).apply(store);
        new WordsSealedStep(seals).apply(store);
        assertThat(store.findAll(Document.class, TestimonyRecords.COLLECTION))
                .allSatisfy(document -> assertThat(document.get("words")).isInstanceOf(Binary.class));
        assertThat(records.find(all.stream().map(Testimony::id).toList())).isEqualTo(all);
    }

    @Test
    void of_an_erased_contributor_nothing_is_read_and_nothing_written() {
        Testimony erased = bare();
        Testimony stays = bare();
        records.insert(List.of(erased, stays));
        keys.destroy(List.of(erased.contributor().value()));
        assertThat(records.find(List.of(erased.id(), stays.id()))).containsExactly(stays);
        assertThat(records.after(Optional.empty(), 1).read().readable()).isEmpty();
        assertThat(records.after(Optional.of(erased.id()), 1).read().readable()).containsExactly(stays);
        records.remove(List.of(erased.id()));
        records.put(List.of(erased));
        assertThat(records.count()).isOne();
    }

    @Test
    void what_was_set_aside_is_noted_once_with_its_first_moment_until_it_can_be_read() {
        UnreadableRecords unreadable = new UnreadableRecords(store);
        TestimonyId one = new TestimonyId(new UUID(1, 1));
        TestimonyId other = new TestimonyId(new UUID(2, 2));
        Instant first = Instant.parse("2026-11-29T10:00:00Z");

        assertThat(unreadable.note(Set.of(one), first)).containsExactly(one);
        assertThat(unreadable.note(Set.of(one, other), first.plusSeconds(60))).containsExactly(other);
        assertThat(unreadable.first(10))
                .containsExactly(new Unreadable(one, first), new Unreadable(other, first.plusSeconds(60)));
        assertThat(unreadable.count()).isEqualTo(2);

        unreadable.remove(Set.of(one));
        assertThat(unreadable.first(10)).extracting(Unreadable::id).containsExactly(other);
    }

    @Test
    void pages_follow_each_other_in_the_order_of_ids_and_hold_everything_once() {
        List<Testimony> all = IntStream.range(0, 25).mapToObj(_ -> bare()).toList();
        records.insert(all);
        List<Testimony> first = records.after(Optional.empty(), 10).read().readable();
        List<Testimony> second =
                records.after(Optional.of(first.getLast().id()), 10).read().readable();
        List<Testimony> third =
                records.after(Optional.of(second.getLast().id()), 10).read().readable();
        assertThat(first).isEqualTo(all.subList(0, 10));
        assertThat(second).isEqualTo(all.subList(10, 20));
        assertThat(third).isEqualTo(all.subList(20, 25));
        assertThat(records.count()).isEqualTo(25);
    }

    @Test
    void replacing_brings_nothing_back_that_was_taken_away() {
        Testimony there = bare();
        Testimony gone = bare();
        records.insert(List.of(there));
        records.replace(List.of(saying(there, "changed"), gone));
        assertThat(records.find(List.of(there.id(), gone.id())))
                .extracting(Testimony::words)
                .containsExactly("changed");
        records.put(List.of(gone));
        assertThat(records.find(List.of(gone.id()))).hasSize(1);
        records.remove(List.of(gone.id(), there.id()));
        assertThat(records.count()).isZero();
    }

    private static Testimony bare() {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                new PlaceId(UUID.randomUUID()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "words",
                Set.of(),
                "survey");
    }

    private static Testimony saying(Testimony before, String words) {
        return new Testimony(
                before.id(),
                before.contributor(),
                before.place(),
                before.services(),
                before.said(),
                before.felt(),
                before.themes(),
                words,
                before.uses(),
                before.source());
    }
}
