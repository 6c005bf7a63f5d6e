package org.folkmoot.people.seal;

import com.mongodb.client.MongoCollection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What versions before 2026-11-29 kept, of all contributors who had arrived together, in one document (a drawer): a list of things beside the
 * pseudonyms whose they are. An interrupted drawer could be there twice, with two keys for one person; both are kept, as either may have sealed.
 */
final class FormerKeyBatches {

    static final String KEYS = "contributorKeys";
    static final String IDENTITIES = "contributorIdentities";

    static final String NAMES = "pseudonyms";
    static final String KEYS_FIELD = "keys";
    static final String IDENTITIES_FIELD = "identities";

    private final MongoCollection<Document> drawers;
    private final String field;
    private final Function<Document, Optional<Binary>> names;

    private FormerKeyBatches(
            MongoCollection<Document> drawers, String field, Function<Document, Optional<Binary>> names) {
        this.drawers = drawers;
        this.field = field;
        this.names = names;
    }

    /** Takes the drawers of the database of keys apart, if there are any. What happened to a contributor's key since stands. */
    static void takeKeysApart(MongoTemplate store) {
        new FormerKeyBatches(KeysDatabase.beside(store).getCollection(KEYS), KEYS_FIELD, FormerKeyBatches::namesIn)
                .takeApart(ContributorKeys.records(store));
    }

    /** The same for drawers of keys that lie in the store itself, beside drawers of identities that have the pseudonyms. */
    static void takeKeysOutOfStore(MongoTemplate store) {
        new FormerKeyBatches(
                        store.getCollection(KEYS),
                        KEYS_FIELD,
                        drawer -> Optional.ofNullable(
                                        store.findById(drawer.get("_id", UUID.class), Document.class, IDENTITIES))
                                .flatMap(FormerKeyBatches::namesIn))
                .takeApart(ContributorKeys.records(store));
    }

    static void takeIdentitiesApart(MongoTemplate store) {
        new FormerKeyBatches(store.getCollection(IDENTITIES), IDENTITIES_FIELD, FormerKeyBatches::namesIn)
                .takeApart(SealedIdentities.records(store));
    }

    /** May be cut off anywhere and begun again. What was destroyed in one drawer comes back from no other. */
    private void takeApart(RecordsByContributor into) {
        eachDrawer(things -> into.bar(things.entrySet().stream()
                .filter(thing -> thing.getValue().length() == 0)
                .map(Map.Entry::getKey)
                .toList()));
        eachDrawer(things -> {
            into.find(things.keySet()).forEach((contributor, kept) -> {
                if (kept.isEmpty()) {
                    things.remove(contributor);
                }
            });
            into.add(things);
        });
        drawers.drop();
    }

    private void eachDrawer(Consumer<Map<UUID, Binary>> work) {
        for (Document drawer : drawers.find()) {
            List<UUID> whose =
                    names.apply(drawer).map(FormerKeyBatches::pseudonyms).orElse(List.of());
            List<Binary> things = drawer.getList(field, Binary.class);
            Map<UUID, Binary> byContributor = new LinkedHashMap<>();
            for (int at = 0; at < whose.size(); at++) {
                byContributor.put(whose.get(at), things.get(at));
            }
            work.accept(byContributor);
        }
    }

    private static Optional<Binary> namesIn(Document drawer) {
        return Optional.ofNullable(drawer.get(NAMES, Binary.class));
    }

    private static List<UUID> pseudonyms(Binary names) {
        ByteBuffer bytes = ByteBuffer.wrap(names.getData());
        List<UUID> pseudonyms = new ArrayList<>();
        while (bytes.hasRemaining()) {
            pseudonyms.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return pseudonyms;
    }

    /** Moves contributors' keys out of the store into the database of keys. What lies there already is the newer. */
    @Component
    static class KeysMove implements SchemaStep {

        @Override
        public String id() {
            return "2026-11-22-people-keys-apart";
        }

        @Override
        public void apply(MongoTemplate store) {
            FormerKeyBatches.takeKeysOutOfStore(store);
        }

        @Override
        public boolean leavesTraces() {
            return true;
        }
    }

    /** Gives each contributor a document of their own for their key and another for who they are, so that erasing one rewrites nobody else's. */
    @Component
    static class DocumentEach implements SchemaStep {

        @Override
        public String id() {
            return "2026-11-29-people-a-document-each";
        }

        @Override
        public void apply(MongoTemplate store) {
            FormerKeyBatches.takeKeysApart(store);
            FormerKeyBatches.takeIdentitiesApart(store);
        }

        @Override
        public boolean leavesTraces() {
            return true;
        }
    }
}
