package org.folkmoot.testimony.telling;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.call.CallId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Tellings in the store: one document each, replaced by compare-and-set on its version. Lists come without the sealed words. */
@Repository
class TellingRecords {

    static final String COLLECTION = "tellings";

    private final MongoTemplate store;

    TellingRecords(MongoTemplate store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one with this draft key already */
    void insert(TellingDocument telling) {
        store.insert(telling.toDocument(0), COLLECTION);
    }

    Optional<TellingDocument> find(TellingId id) {
        return one(Filters.eq("_id", id.value()));
    }

    Optional<TellingDocument> ofDraft(String draftHash) {
        return one(Filters.eq("draft", draftHash));
    }

    Optional<TellingDocument> ofCode(String codeHash) {
        return one(Filters.eq("code", codeHash));
    }

    /** True if the stored one still had the version this one was made of. */
    boolean replace(TellingDocument after) {
        Telling telling = after.telling();
        return store.getCollection(COLLECTION)
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", telling.id().value()),
                                        Filters.eq("version", telling.version())),
                                after.toDocument(telling.version() + 1))
                        .getMatchedCount()
                == 1;
    }

    void remove(TellingId id) {
        store.getCollection(COLLECTION).deleteOne(Filters.eq("_id", id.value()));
    }

    List<Telling> inCall(CallId call) {
        return open(Filters.eq("call", call.value()));
    }

    List<Telling> at(Collection<PlaceId> places, Telling.Stage stage) {
        return open(Filters.and(
                Filters.in("place", places.stream().map(PlaceId::value).toList()), Filters.eq("stage", stage.name())));
    }

    List<Telling> inStage(Telling.Stage stage) {
        return open(Filters.eq("stage", stage.name()));
    }

    List<Telling> at(Collection<PlaceId> places) {
        return open(Filters.in("place", places.stream().map(PlaceId::value).toList()));
    }

    /** Without its sealed words. */
    Optional<Telling> facts(TellingId id) {
        return open(Filters.eq("_id", id.value())).stream().findFirst();
    }

    List<Telling> of(ContributorId contributor) {
        return open(Filters.eq("by", contributor.value()));
    }

    List<Telling> keptBy(AccountId account) {
        return open(Filters.eq("account", account.value()));
    }

    private List<Telling> open(Bson filter) {
        return store.getCollection(COLLECTION)
                .find(filter)
                .projection(Projections.include(TellingDocument.openFields()))
                .map(TellingDocument::telling)
                .into(new ArrayList<>());
    }

    private Optional<TellingDocument> one(Bson filter) {
        return Optional.ofNullable(store.getCollection(COLLECTION).find(filter).first())
                .map(TellingDocument::read);
    }

    /** Says that a draft key was used and its telling is gone, so that a device that sends again brings nothing back. */
    void bury(String draftHash) {
        store.getCollection(TOMBS).insertOne(new Document("_id", draftHash));
    }

    boolean isBuried(String draftHash) {
        return store.getCollection(TOMBS).find(Filters.eq("_id", draftHash)).first() != null;
    }

    private static final String TOMBS = "tellingsGone";
}
