package org.folkmoot.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.WordSeal;
import org.folkmoot.people.WordSeals;
import org.folkmoot.people.seal.ContributorKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.attachment.content.FileType;
import org.folkmoot.testimony.ContributorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Files that people add, and their bytes, in the store. */
@StoreTest
class AttachmentRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final MongoTemplate store;
    private final AttachmentRecords records;
    private final AttachmentFiles files;
    private final SubmissionId submission = new SubmissionId(TimeOrderedId.next());
    private final ContributorId contributor = new ContributorId(TimeOrderedId.next());

    AttachmentRecordsContractTest(MongoTemplate store) {
        this.store = store;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    InstallationSecret.class, () -> InstallationSecret.given("a secret of thirty-two characters"));
            context.registerBean(MongoTemplate.class, () -> store);
            context.registerBean(Shredder.class, Shredder::none);
            context.register(
                    Callers.class, ContributorKeys.class, WordSeal.class, WordSeals.class, AttachmentSeal.class);
            context.refresh();
            AttachmentSeal seal = context.getBean(AttachmentSeal.class);
            records = new AttachmentRecords(store, seal);
            files = new AttachmentFiles(store, seal);
        }
    }

    @BeforeEach
    void indexes() {
        new AttachmentRecords.Schema().apply(store);
    }

    @Test
    void an_attachment_is_found_as_it_was_written_with_its_file_and_its_name_is_sealed() {
        UUID file = TimeOrderedId.next();
        Attachment one = attachment("A letter from the ward.pdf");
        records.insert(one, file);
        assertThat(records.find(one.id())).contains(new AttachmentRecords.Kept(one, file));
        assertThat(records.of(submission)).containsExactly(one);
        assertThat(records.isThere(one.id())).isTrue();
        assertThat(records.isKept(submission, file)).isTrue();
        assertThat(records.isKept(submission, TimeOrderedId.next())).isFalse();
        assertThat(String.valueOf(
                        store.getCollection(AttachmentRecords.COLLECTION).find().first()))
                .doesNotContain("ward");
        records.removeAll(submission);
        assertThat(records.isThere(one.id())).isFalse();
    }

    @Test
    void a_file_is_hidden_once_and_shown_again_once() {
        Attachment one = attachment("Photo.jpg");
        records.insert(one, TimeOrderedId.next());
        Attachment.Hidden hidden =
                new Attachment.Hidden(Attachment.HideReason.SOMEBODY_ELSE, new AccountId(TimeOrderedId.next()), NOW);
        assertThat(records.hide(one.id(), hidden)).isTrue();
        assertThat(records.hide(one.id(), hidden)).isFalse();
        assertThat(records.of(submission)).extracting(Attachment::hidden).containsExactly(Optional.of(hidden));
        assertThat(records.show(one.id())).isTrue();
        assertThat(records.show(one.id())).isFalse();
        records.remove(one.id());
        assertThat(records.find(one.id())).isEmpty();
    }

    @Test
    void bytes_of_several_pieces_come_back_as_they_were_and_go_with_their_submission() throws IOException {
        byte[] bytes = new byte[2 * 1024 * 1024 + 17];
        new Random(1).nextBytes(bytes);
        AttachmentId id = new AttachmentId(TimeOrderedId.next());
        AttachmentFiles.Written written = files.write(submission, contributor, id, out -> out.write(bytes));
        assertThat(written.bytes()).isEqualTo(bytes.length);
        try (InputStream opened = files.open(contributor, id, written.file())) {
            assertThat(opened.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(files.all()).containsExactly(new AttachmentFiles.Owned(submission, written.file()));
        files.removeAll(submission);
        assertThat(files.all()).isEmpty();
        assertThat(store.getCollection(AttachmentFiles.BUCKET + ".chunks").countDocuments())
                .isZero();
    }

    @Test
    void of_a_file_that_breaks_off_nothing_is_kept() {
        AttachmentId id = new AttachmentId(TimeOrderedId.next());
        assertThatThrownBy(() -> files.write(submission, contributor, id, out -> {
                    out.write(new byte[2 * 1024 * 1024]);
                    throw new IOException("the line went dead");
                }))
                .isInstanceOf(IOException.class);
        assertThat(List.of(
                        store.getCollection(AttachmentFiles.BUCKET + ".files").countDocuments(),
                        store.getCollection(AttachmentFiles.BUCKET + ".chunks").countDocuments()))
                .containsExactly(0L, 0L);
    }

    private Attachment attachment(String name) {
        return new Attachment(
                new AttachmentId(TimeOrderedId.next()),
                submission,
                contributor,
                name,
                FileType.PDF,
                1234,
                "0123456789abcdef".repeat(4),
                NOW,
                Optional.empty());
    }
}
