package org.folkmoot.place.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.GssCode;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Places in the store. */
@Repository
class PlaceRecords {

    static final String COLLECTION = "places";

    private final MongoTemplate store;

    PlaceRecords(MongoTemplate store) {
        this.store = store;
    }

    List<Place> all() {
        return store.findAll(Document.class, COLLECTION).stream()
                .map(PlaceRecords::toPlace)
                .toList();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    void insert(Place place) {
        store.insert(toDocument(place), COLLECTION);
    }

    /** @throws OptimisticLockingFailureException if the place is no longer as it was before */
    void replace(Place before, Place after) {
        long replaced = store.replace(new BasicQuery(toDocument(before)), toDocument(after), COLLECTION)
                .getModifiedCount();
        if (replaced == 0) {
            throw new OptimisticLockingFailureException("The place changed meanwhile: " + before.id());
        }
    }

    void remove(PlaceId id) {
        store.remove(Query.query(Criteria.where("_id").is(id.value())), COLLECTION);
    }

    private static Document toDocument(Place place) {
        return new Document("_id", place.id().value())
                .append("name", place.name())
                .append("level", place.level().name())
                .append("parent", place.parent().map(PlaceId::value).orElse(null))
                .append("gss", place.gss().map(GssCode::value).orElse(null));
    }

    private static Place toPlace(Document document) {
        return new Place(
                new PlaceId(document.get("_id", UUID.class)),
                document.getString("name"),
                PlaceLevel.valueOf(document.getString("level")),
                Optional.ofNullable(document.get("parent", UUID.class)).map(PlaceId::new),
                Optional.ofNullable(document.getString("gss")).map(GssCode::new));
    }
}
