package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.PlaceId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Mappings that places keep, by name. There are tens of them. */
@Repository
class MappingRecords {

    static final String COLLECTION = "testimony_mappings";

    private final MongoTemplate store;

    MappingRecords(MongoTemplate store) {
        this.store = store;
    }

    /** Keeps the mapping under its name; one of that name is replaced. */
    void keep(PlaceId place, Mapping mapping) {
        UUID id = UUID.nameUUIDFromBytes((place + "\n" + Mapping.key(mapping.name())).getBytes(StandardCharsets.UTF_8));
        collection()
                .replaceOne(
                        Filters.eq("_id", id),
                        new Document("_id", id)
                                .append("place", place.value())
                                .append("mapping", MappingJson.write(mapping)),
                        new ReplaceOptions().upsert(true));
    }

    /** Those of the places, by name. */
    List<Mapping> at(Collection<PlaceId> places) {
        return collection()
                .find(Filters.in("place", places.stream().map(PlaceId::value).toList()))
                .map(document -> MappingJson.read(document.getString("mapping")))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(Mapping::name))
                .toList();
    }

    private MongoCollection<Document> collection() {
        return store.getCollection(COLLECTION);
    }
}
