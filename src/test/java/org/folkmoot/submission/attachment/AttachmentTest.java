package org.folkmoot.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Told;
import org.folkmoot.submission.attachment.content.FileRefused;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;
import org.folkmoot.submission.attachment.content.SampleFiles;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A story somebody has begun, files for it, and what the store holds of them. */
@ProductTest
abstract class AttachmentTest {

    static final Caller PRODUCT = new Caller.Product("test");

    static final String NAME = "Ruth Zanzibarcanary at home.JPG";

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    Calls calls;

    @Autowired
    Submissions submissions;

    @Autowired
    Attachments attachments;

    @Autowired
    MongoTemplate store;

    @Autowired
    DataFolder data;

    Call call;

    AuthorCredential device;

    @BeforeEach
    void aDraft() {
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
        device = draft();
    }

    AuthorCredential draft() {
        AuthorCredential credential = new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID()));
        submissions.save(call.link(), credential, 1, Told.words("Nobody came."));
        return credential;
    }

    static AttachmentId id() {
        return new AttachmentId(UUID.randomUUID());
    }

    Attachment add(AuthorCredential credential, String name, byte[] bytes) {
        return add(credential, id(), name, bytes);
    }

    Attachment add(AuthorCredential credential, AttachmentId id, String name, byte[] bytes) {
        return add(credential, id, name, new ByteArrayInputStream(bytes));
    }

    Attachment add(AuthorCredential credential, AttachmentId id, String name, InputStream bytes) {
        try {
            return attachments.add(credential, id, name, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] read(OpenedFile opened) {
        try (InputStream content = opened.content()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    SubmissionId submission(AuthorCredential credential) {
        return callers.as(PRODUCT, () -> authors.open(credential)).id();
    }

    @Autowired
    org.folkmoot.submission.AuthorAccess authors;

    long filesOf(AuthorCredential credential) {
        return files(submission(credential));
    }

    long files(SubmissionId submission) {
        return store.getCollection(AttachmentFiles.BUCKET + ".files")
                .countDocuments(new Document(
                        AttachmentFiles.OF_SUBMISSION, submission.value().toString()));
    }

    /** Pieces that no file holds count as anybody's. */
    long piecesOf(AuthorCredential credential) {
        List<Object> others = store.getCollection(AttachmentFiles.BUCKET + ".files")
                .find()
                .map(file -> file.get("_id"))
                .into(new java.util.ArrayList<>());
        return filesOf(credential)
                + store.getCollection(AttachmentFiles.BUCKET + ".chunks")
                        .countDocuments(new Document("files_id", new Document("$nin", others)));
    }

    /** A page whose picture is noise. */
    static byte[] pdf(int bytes) {
        byte[] all = new byte[bytes];
        new Random(1).nextBytes(all);
        int least = 600;
        String head =
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n";
        String picture = head + "3 0 obj<</Length " + (bytes - least) + ">>stream\n";
        String behind = "\nendstream endobj\n";
        int table = picture.length() + bytes - least + behind.length();
        String tail = behind
                + "xref\n0 4\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n"
                        .formatted(head.indexOf("1 0 obj"), head.indexOf("2 0 obj"), head.length())
                + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n";
        System.arraycopy(SampleFiles.latin(picture), 0, all, 0, picture.length());
        String rest = tail + " ".repeat(least - picture.length() - tail.length());
        System.arraycopy(SampleFiles.latin(rest), 0, all, bytes - rest.length(), rest.length());
        return all;
    }
}
