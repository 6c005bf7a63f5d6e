package org.folkmoot.testimony.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.redaction.IdentifierKind;
import org.folkmoot.testimony.redaction.Redaction;
import org.folkmoot.testimony.redaction.Span;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A telling that somebody sent and a reader published. */
@ProductTest
abstract class PublishedTelling {

    static final Caller PRODUCT = new Caller.Product("test");
    static final String WORDS = "The sister, Karen, said a nurse would come. Nobody came.";
    static final Redaction KAREN = Redaction.marked(new Span(12, 17), IdentifierKind.NAME);

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    Calls calls;

    @Autowired
    Tellings tellings;

    @Autowired
    MyWords mine;

    @Autowired
    TellingBook book;

    @Autowired
    Publishing publishing;

    @Autowired
    Testimonies testimonies;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Retention retention;

    @Autowired
    MongoTemplate store;

    Call call;
    Opener author;
    TellingId id;

    @BeforeEach
    void aPublishedTelling() {
        call = callers.as(
                PRODUCT,
                () -> calls.open(
                        places.create(NewPlace.called(
                                        "Marlow Vale " + UUID.randomUUID(),
                                        PlaceLevel.PLACE,
                                        Optional.empty(),
                                        Optional.empty()))
                                .id(),
                        Told.terms()));
        author = new Opener.ByCode(tellings.send(call.link(), new Opener.ByDraft(Told.key()), Told.sending(WORDS)));
        id = mine.open(author).telling().id();
        publish();
    }

    void publish() {
        publishing.bringInLine(
                book.change(id, kept -> Told.published(kept, KAREN)).orElseThrow());
    }

    byte[] sealed() {
        Document stored = store.getCollection("tellings")
                .find(new Document("_id", id.value()))
                .first();
        return java.util.Objects.requireNonNull(stored)
                .get("sealed", org.bson.types.Binary.class)
                .getData();
    }

    Optional<Testimony> found() {
        return found(id);
    }

    Optional<Testimony> found(TellingId telling) {
        return callers.as(PRODUCT, () -> testimonies.forIndex(List.of(new TestimonyId(telling.value())))).stream()
                .findFirst();
    }

    static Sending.Wish yes(Optional<LocalDate> until) {
        return new Sending.Wish(Consent.Answer.YES, until);
    }

    static Sending.Wish no() {
        return new Sending.Wish(Consent.Answer.NO, Optional.empty());
    }
}
