package org.folkmoot.ingest;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Mappings that places keep, by name. There are tens of them. */
@Repository
class MappingRecords {

    static final String COLLECTION = "testimony_mappings";

    private final Documents<Kept> mappings;

    public MappingRecords(MongoTemplate store) {
        this.mappings = new Documents<>(store, COLLECTION, MappingRecords::toKept);
    }

    /** @param headings of the file the mapping was made for; those it names itself where that is not known */
    public record Kept(Mapping mapping, List<String> headings) {
        public Kept {
            headings = List.copyOf(headings);
        }
    }

    /** Keeps the mapping under its name; one of that name is replaced. */
    public void keep(PlaceId place, Kept kept) {
        Mapping mapping = kept.mapping();
        UUID id = UUID.nameUUIDFromBytes((place + "\n" + Mapping.key(mapping.name())).getBytes(StandardCharsets.UTF_8));
        mappings.put(new Document("_id", id)
                .append("place", place.value())
                .append("mapping", MappingJson.write(mapping))
                .append("headings", kept.headings()));
    }

    /** Those of the places, by name. */
    public List<Kept> at(Collection<PlaceId> places) {
        return mappings
                .all(Filters.in("place", places.stream().map(PlaceId::value).toList()))
                .stream()
                .sorted(Comparator.comparing((Kept kept) -> kept.mapping().name()))
                .toList();
    }

    private static Kept toKept(Document document) {
        Mapping mapping = MappingJson.read(document.getString("mapping"));
        return new Kept(mapping, document.getList("headings", String.class, mapping.columns()));
    }
}
