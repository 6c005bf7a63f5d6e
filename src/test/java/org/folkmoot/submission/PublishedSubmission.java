package org.folkmoot.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A submission that somebody sent and a reader published. */
@ProductTest
abstract class PublishedSubmission {

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
    Submissions submissions;

    @Autowired
    MyWords mine;

    @Autowired
    SubmissionRepository book;

    @Autowired
    PublishingFollower publishing;

    @Autowired
    Testimonies testimonies;

    @Autowired
    RetentionJob upkeep;

    @Autowired
    Retention retention;

    @Autowired
    MongoTemplate store;

    Call call;
    AuthorCredential author;
    SubmissionId id;

    @BeforeEach
    void aPublishedSubmission() {
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
        author = new AuthorCredential.ByCode(
                submissions.send(call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending(WORDS)));
        id = mine.open(author).submission().id();
        publish();
    }

    /** Returns when what analysts may find has followed. */
    void change(SubmissionId submission, UnaryOperator<OpenedSubmission> change) {
        book.change(submission, change);
        publishing.await(submission);
    }

    void publish() {
        change(id, kept -> Told.published(kept, KAREN));
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

    Optional<Testimony> found(SubmissionId submission) {
        return callers.as(PRODUCT, () -> testimonies.forIndex(List.of(new TestimonyId(submission.value())))).stream()
                .findFirst();
    }

    static Sending.Wish yes(Optional<LocalDate> until) {
        return new Sending.Wish(Consent.Answer.YES, until);
    }

    static Sending.Wish no() {
        return new Sending.Wish(Consent.Answer.NO, Optional.empty());
    }
}
