package org.folkmoot.call.invited;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.call.CallId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Invitations in the store: one document each, replaced by compare-and-set on its version. Who is invited stands under a seal. */
@Repository
class InvitedRecords {

    static final String COLLECTION = "invited";

    private final Documents<Stored> documents;

    InvitedRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, InvitedRecords::read);
    }

    /** @param keyHash of the key in the link that counts */
    record Stored(CallInvitation invited, String keyHash, Binary sealed) {

        Stored with(CallInvitation changed, String newHash) {
            return new Stored(changed, newHash, sealed);
        }
    }

    /** In one go. */
    void insert(List<Stored> all) {
        if (!all.isEmpty()) {
            documents
                    .collection()
                    .insertMany(all.stream().map(one -> document(one, 0)).toList());
        }
    }

    Optional<Stored> find(InvitedId id) {
        return documents.find(id.value());
    }

    Optional<Stored> ofKey(String keyHash) {
        return documents.first(Filters.eq("key", keyHash));
    }

    List<Stored> in(CallId call) {
        return documents.all(Filters.eq("call", call.value()));
    }

    List<Stored> at(Collection<PlaceId> places) {
        return documents.all(
                Filters.in("place", places.stream().map(PlaceId::value).toList()));
    }

    List<Stored> everywhere() {
        return documents.all();
    }

    /** True if the stored one still had the version this one was made of. */
    boolean replace(Stored after) {
        return documents.replace(document(after, after.invited().version() + 1));
    }

    void remove(InvitedId id) {
        documents.remove(id.value());
    }

    private static Document document(Stored stored, long version) {
        CallInvitation invited = stored.invited();
        Document document = new Document("_id", invited.id().value())
                .append("version", version)
                .append("call", invited.call().value())
                .append("place", invited.place().value())
                .append("person", invited.person())
                .append("serial", invited.serial())
                .append("standing", invited.standing().name())
                .append("progress", invited.progress().name())
                .append("at", Date.from(invited.at()))
                .append("key", stored.keyHash())
                .append("sealed", stored.sealed());
        invited.reminded().ifPresent(when -> document.append("reminded", Date.from(when)));
        invited.claim()
                .ifPresent(claim -> document.append("claim", claim.hash()).append("claimed", Date.from(claim.at())));
        return document;
    }

    private static Stored read(Document document) {
        return new Stored(
                new CallInvitation(
                        new InvitedId(document.get("_id", UUID.class)),
                        new CallId(document.get("call", UUID.class)),
                        new PlaceId(document.get("place", UUID.class)),
                        document.get("person", UUID.class),
                        document.getInteger("serial"),
                        CallInvitation.Standing.valueOf(document.getString("standing")),
                        CallInvitation.Progress.valueOf(document.getString("progress")),
                        document.getDate("at").toInstant(),
                        Optional.ofNullable(document.getDate("reminded")).map(Date::toInstant),
                        Optional.ofNullable(document.getString("claim"))
                                .map(hash -> new CallInvitation.Claim(
                                        hash, document.getDate("claimed").toInstant())),
                        document.getLong("version")),
                document.getString("key"),
                document.get("sealed", Binary.class));
    }

    /** A personal link opens one invitation; invitations are listed by call and place. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-11-22-invited", of(COLLECTION).unique("key").onEach("call", "place"));
        }
    }
}
