package org.folkmoot.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the records of codebooks promise on any store. */
@StoreTest
class CodebookRecordsTest {

    private final CodebookRecords records;

    CodebookRecordsTest(MongoTemplate store) {
        records = new CodebookRecords(store);
    }

    @Test
    void a_codebook_comes_back_as_it_was_with_its_themes_in_their_order() {
        Codebook whole = book("What people said", Optional.of("A teaching file, CC BY 4.0"), 40);
        Codebook bare = book("Nothing yet", Optional.empty(), 0);
        records.write(whole);
        records.write(bare);
        assertThat(records.find(whole.id())).contains(whole);
        assertThat(records.find(bare.id())).contains(bare);
        assertThat(records.all()).containsExactly(bare, whole);
        assertThat(records.find(new CodebookId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_codebook_of_the_same_id_is_never_written_over_by_a_new_one() {
        Codebook first = book("Codebook", Optional.empty(), 2);
        records.write(first);
        Codebook second = new Codebook(first.id(), first.place(), "Other", 1, Optional.empty(), List.of());
        assertThat(records.write(second)).isFalse();
        assertThat(records.find(first.id())).contains(first);
    }

    @Test
    void a_change_made_to_an_older_version_does_not_reach_the_store() {
        Codebook first = book("Codebook", Optional.empty(), 2);
        records.write(first);
        Codebook second = next(first);
        assertThat(records.write(second)).isTrue();
        assertThat(records.write(next(first))).isFalse();
        assertThat(records.find(first.id())).contains(second);
        assertThat(records.write(next(book("Never written", Optional.empty(), 1))))
                .isFalse();
        assertThat(records.all()).hasSize(1);
    }

    @Test
    void of_changes_to_one_version_at_the_same_time_exactly_one_is_kept() throws Exception {
        Codebook first = book("Codebook", Optional.empty(), 1);
        records.write(first);
        List<Callable<Boolean>> changes = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(_ -> () -> records.write(next(first)))
                .toList();
        int kept = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> change : threads.invokeAll(changes)) {
                kept += change.get() ? 1 : 0;
            }
        }
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void codebooks_are_counted_at_their_very_place() {
        Codebook here = book("Codebook", Optional.empty(), 2);
        records.write(here);
        records.write(book("Codebook", Optional.empty(), 2));
        assertThat(records.countAt(here.place())).isEqualTo(1);
        assertThat(records.countAt(new PlaceId(UUID.randomUUID()))).isZero();
    }

    private static Codebook book(String name, Optional<String> origin, int themes) {
        PlaceId place = new PlaceId(UUID.randomUUID());
        CodebookId id = Codebooks.codebook(place, name);
        return new Codebook(
                id,
                place,
                name,
                1,
                origin,
                IntStream.range(0, themes)
                        .mapToObj(at -> theme(id, place, "theme-" + at))
                        .toList());
    }

    private static Codebook next(Codebook before) {
        List<Theme> themes = new ArrayList<>(before.themes());
        themes.add(theme(before.id(), before.place(), "added-" + UUID.randomUUID()));
        return new Codebook(before.id(), before.place(), before.name(), before.version() + 1, before.origin(), themes);
    }

    private static Theme theme(CodebookId book, PlaceId place, String code) {
        Optional<String> category = code.endsWith("3") ? Optional.of("Access") : Optional.empty();
        return new Theme(
                Codebooks.theme(book, code), book, place, code, "Ffôn & “call-backs” " + code, category, "Said of it");
    }
}
