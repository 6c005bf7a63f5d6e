package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.operator.Reindexing;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** Comments that cannot be read stop nothing but themselves, and an administrator hears of them. */
@WithMockUser("ada")
class UnreadableTestimonyTest extends SpokenTest {

    @Autowired
    private Reindexing reindexing;

    @Autowired
    private MongoTemplate store;

    @Test
    void what_cannot_be_read_is_set_aside_named_to_the_administrator_and_taken_up_once_it_can_be() {
        PlaceId vale = place("Marlow Vale");
        Testimony sound = says(vale, "sound");
        Testimony changed = says(vale, "changed bytes");
        Testimony keyless = says(vale, "lost key");
        Testimony foreign = says(vale, "of another version");
        List<Testimony> all = List.of(changed, keyless, foreign, sound);
        // Written, and broken before the index hears of it.
        record(all);
        await(() -> index.isCaughtUp() && index.documents() == 4);
        Map<UUID, Document> whole = Stream.of(changed, keyless, foreign)
                .collect(Collectors.toMap(one -> one.id().value(), this::document));
        byte[] bytes = document(changed).get("words", Binary.class).getData();
        bytes[bytes.length - 1] ^= 1;
        set(changed, "words", new Binary(bytes));
        set(keyless, "by", UUID.randomUUID());
        set(foreign, "uses", List.of("BY_ANOTHER_VERSION"));

        reindexing.rebuild(new Unwatched());
        assertThat(index.documents()).as("the rebuild goes on").isEqualTo(1);

        Testimony late = says(vale, "late and sound");
        record(List.of(late));
        await(() -> index.isCaughtUp() && index.documents() == 2);

        open("testimony/unreadable");
        assertThat(text())
                .contains(Stream.of(changed, keyless, foreign)
                        .map(one -> one.id().toString())
                        .toList())
                .doesNotContain(sound.id().toString(), late.id().toString());
        open("");
        assertThat(text()).contains("3 comments can’t be read");

        open("testimony/unreadable");
        whole.forEach((id, document) -> records().replaceOne(Filters.eq("_id", id), document));
        press("Try to read them again");
        await(() -> index.isCaughtUp() && index.documents() == 5);
        open("testimony/unreadable");
        assertThat(text()).contains("Every comment can be read");
        open("");
        assertThat(text()).doesNotContain("can’t be read");
    }

    @Test
    @WithMockUser("dilys")
    void others_are_not_shown_it() {
        open("testimony/unreadable");

        assertThat(text()).doesNotContain("Every comment can be read");
    }

    private MongoCollection<Document> records() {
        return store.getCollection("testimonies");
    }

    private Document document(Testimony testimony) {
        return records()
                .find(Filters.eq("_id", testimony.id().value()))
                .into(new java.util.ArrayList<>())
                .getFirst();
    }

    private void set(Testimony testimony, String field, Object value) {
        records().updateOne(Filters.eq("_id", testimony.id().value()), Updates.set(field, value));
    }

    private record Unwatched() implements JobProgress {

        @Override
        public JobId id() {
            return new JobId(TimeOrderedId.next());
        }

        @Override
        public void total(long total) {}

        @Override
        public void at(long done, long refused) {}

        @Override
        public void figures(Map<String, Long> figures) {}
    }
}
