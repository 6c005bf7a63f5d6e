package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.people.WordSeals;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Seals the words of testimonies with the keys of those who said them. */
@Component
record SealedWords(WordSeal seal) {

    private static final String LAYER = "words";

    static WordSeal.Belonging belonging(UUID testimony, UUID contributor) {
        return new WordSeal.Belonging(contributor, testimony, LAYER);
    }

    /** In their order; empty where the contributor was erased. */
    List<Optional<Binary>> seal(List<Testimony> batch) {
        List<WordSeal.Plain> plain = batch.stream()
                .map(testimony -> new WordSeal.Plain(
                        belonging(
                                testimony.id().value(), testimony.contributor().value()),
                        testimony.words()))
                .toList();
        return seal.seal(plain);
    }

    /** What became of each, in their order. */
    List<WordSeal.Opened> tryOpen(List<WordSeal.Sealed> sealed) {
        return seal.tryOpen(sealed);
    }

    /** Seals the words that lie in the store in plain, page by page. What a step that was cut off sealed stays as it is. */
    @Component
    record WordsSealedStep(WordSeals seals) implements SchemaStep {

        private static final int PAGE = 1_000;

        @Override
        public String id() {
            return "2026-11-22-testimony-words-sealed";
        }

        @Override
        public void apply(MongoTemplate store) {
            MongoCollection<Document> testimonies = store.getCollection(TestimonyRecords.COLLECTION);
            WordSeal seal = seals.of(store);
            Optional<UUID> last = Optional.empty();
            boolean more = true;
            while (more) {
                List<Document> page = testimonies
                        .find(last.map(id -> Filters.gt("_id", id)).orElseGet(Filters::empty))
                        .projection(Projections.include("by", "words"))
                        .sort(Sorts.ascending("_id"))
                        .limit(PAGE)
                        .batchSize(PAGE)
                        .into(new ArrayList<>());
                seal(
                        testimonies,
                        seal,
                        page.stream()
                                .filter(document -> document.get("words") instanceof String)
                                .toList());
                more = page.size() == PAGE;
                last = more ? Optional.of(page.getLast().get("_id", UUID.class)) : last;
            }
        }

        private static void seal(MongoCollection<Document> testimonies, WordSeal seal, List<Document> plain) {
            if (plain.isEmpty()) {
                return;
            }
            List<Optional<Binary>> sealed = seal.seal(plain.stream()
                    .map(document -> new WordSeal.Plain(
                            SealedWords.belonging(document.get("_id", UUID.class), document.get("by", UUID.class)),
                            document.getString("words")))
                    .toList());
            List<UpdateOneModel<Document>> updates = new ArrayList<>();
            for (int at = 0; at < plain.size(); at++) {
                // Of somebody who was erased nothing stays, in plain or otherwise.
                Binary words = sealed.get(at).orElseGet(() -> new Binary(new byte[0]));
                updates.add(new UpdateOneModel<>(
                        Filters.eq("_id", plain.get(at).get("_id", UUID.class)), Updates.set("words", words)));
            }
            testimonies.bulkWrite(updates);
        }

        @Override
        public boolean leavesTraces() {
            return true;
        }
    }
}
