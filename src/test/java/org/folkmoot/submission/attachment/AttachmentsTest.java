package org.folkmoot.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.PrivateCode;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.Told;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;
import org.folkmoot.submission.attachment.content.FileType;
import org.folkmoot.submission.attachment.content.SampleFiles;
import org.folkmoot.submission.attachment.content.SampleImages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people add to what they tell is kept as their words are: cleaned, sealed, theirs, and gone when they want. */
class AttachmentsTest extends AttachmentTest {

    @Autowired
    private MyWords mine;

    @Autowired
    private AttachmentsInCare inCare;

    @Autowired
    private AttachmentRecords records;

    @Autowired
    private Shredder shredder;

    @Test
    void a_photo_comes_back_clean_to_its_author_on_any_device_and_to_nobody_else() {
        Attachment added = add(device, NAME, SampleImages.photo());
        assertThat(added.type()).isEqualTo(FileType.JPEG);
        assertThat(added.name()).isEqualTo("Ruth Zanzibarcanary at home.jpg");

        PrivateCode code = submissions.pause(call.link(), device);
        AuthorCredential elsewhere = new AuthorCredential.ByCode(code);
        assertThat(attachments.of(elsewhere)).containsExactly(added);
        byte[] read = read(attachments.open(elsewhere, added.id()));
        assertThat(read).hasSize((int) added.bytes());
        assertThat(sha256(read)).isEqualTo(added.digest());
        assertThat(new String(read, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.SECRET, "Exif");

        AuthorCredential stranger = draft();
        assertThat(attachments.of(stranger)).isEmpty();
        assertRefused(Reason.ID_TAKEN, () -> attachments.open(stranger, added.id()));
        assertRefused(Reason.ID_TAKEN, () -> add(stranger, added.id(), NAME, SampleImages.photo()));
        attachments.remove(stranger, added.id());
        assertThat(attachments.of(device)).containsExactly(added);
        assertThatThrownBy(() -> attachments.of(new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID()))))
                .isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void a_file_of_many_pieces_comes_back_as_it_was() {
        byte[] large = pdf(24_000_000);
        Attachment added = add(device, "report.pdf", large);
        assertThat(pieces()).isGreaterThanOrEqualTo(23);
        assertThat(read(attachments.open(device, added.id()))).isEqualTo(large);
        attachments.remove(device, added.id());
        attachments.remove(device, added.id());
        assertThat(attachments.of(device)).isEmpty();
        assertThat(piecesOf(device)).isZero();
    }

    @Test
    void what_is_added_or_removed_after_sending_is_told_to_author_and_team() {
        Attachment before = add(device, NAME, SampleImages.photo());
        submissions.send(call.link(), device, Told.sending("Nobody came."));
        assertThat(attachments.of(device)).containsExactly(before);
        Attachment after = add(device, "letter.pdf", SampleFiles.pdf());
        attachments.remove(device, before.id());
        assertThat(attachments.of(device)).containsExactly(after);
        assertThat(mine.open(device).submission().acts())
                .extracting(Submission.Act::kind)
                .endsWith(Submission.Kind.FILE_ADDED, Submission.Kind.FILE_REMOVED);
    }

    @Test
    void one_whose_name_is_damaged_in_the_store_takes_neither_its_content_nor_the_other_files_away() {
        Attachment damaged = add(device, NAME, SampleImages.photo());
        Attachment whole = add(device, "letter.pdf", SampleFiles.pdf());
        byte[] content = read(attachments.open(device, damaged.id()));
        store.getCollection(AttachmentRecords.COLLECTION)
                .updateOne(
                        new Document("_id", damaged.id().value()),
                        new Document("$set", new Document("sealed", new Binary(new byte[] {1, 2, 3}))));

        assertThat(attachments.of(device)).extracting(Attachment::name).containsExactly("file.jpg", whole.name());
        assertThat(read(attachments.open(device, damaged.id()))).isEqualTo(content);
        attachments.remove(device, damaged.id());
        assertThat(attachments.of(device)).containsExactly(whole);
    }

    @Test
    void the_team_does_not_open_what_it_hid_and_its_author_still_does() {
        Attachment added = add(device, NAME, SampleImages.photo());
        Attachment.Hidden hidden = new Attachment.Hidden(
                Attachment.HideReason.SOMEBODY_ELSE,
                new AccountId(UUID.randomUUID()),
                Instant.parse("2026-11-22T10:00:00Z"));
        callers.runAs(PRODUCT, () -> {
            assertThat(inCare.open(added.submission(), added.id())).isPresent();
            assertThat(inCare.hide(added.submission(), added.id(), hidden)).isTrue();
            assertThat(inCare.hide(added.submission(), added.id(), hidden)).isFalse();
            assertThat(inCare.open(added.submission(), added.id())).isEmpty();
            assertThat(inCare.of(added.submission()).getFirst().hidden()).contains(hidden);
        });
        assertThat(read(attachments.open(device, added.id()))).isNotEmpty();
        callers.runAs(PRODUCT, () -> {
            assertThat(inCare.show(added.submission(), added.id())).isTrue();
            assertThat(inCare.open(added.submission(), added.id())).isPresent();
        });
    }

    @Test
    void nothing_lies_in_the_store_in_plain_and_erased_is_gone_from_its_files() throws IOException {
        String words = "The zanzibarcanary told xylophonetruth to nobody at all but me that day. ".repeat(40);
        Attachment note = add(device, "my xylophonename.txt", words.getBytes(StandardCharsets.UTF_8));
        add(device, NAME, SampleImages.photo());
        assertThat(inDataFolder("zanzibarcanary", "xylophone", "Zanzibarcanary", note.digest()))
                .as("in plain")
                .isEmpty();
        submissions.send(call.link(), device, Told.sending("Nobody came."));
        SubmissionId submission = note.submission();
        mine.erase(device);
        assertThat(records.isThere(note.id())).isFalse();
        assertThat(files(submission)).isZero();
        assertThat(store.getCollection(AttachmentRecords.COLLECTION)
                        .countDocuments(new Document("telling", submission.value())))
                .isZero();
        shredder.shredStore();
        assertThat(inDataFolder(note.id().value().toString(), "zanzibarcanary", "xylophone", note.digest()))
                .isEmpty();
        assertThatThrownBy(() -> attachments.of(device)).isInstanceOf(SubmissionRefused.class);
        assertThatThrownBy(() -> add(device, NAME, SampleImages.photo())).isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void a_draft_that_is_deleted_takes_its_files_with_it() {
        Attachment added = add(device, NAME, SampleImages.photo());
        submissions.discard(call.link(), device);
        assertThat(records.isThere(added.id())).isFalse();
        assertThat(files(added.submission())).isZero();
    }

    private long pieces() {
        return store.getCollection(AttachmentFiles.BUCKET + ".chunks").countDocuments();
    }

    private List<String> inDataFolder(String... traces) throws IOException {
        List<String> found = new java.util.ArrayList<>();
        for (String trace : traces) {
            containing(trace.getBytes(StandardCharsets.UTF_8)).forEach(file -> found.add(trace + " in " + file));
        }
        return found;
    }

    private List<String> containing(byte[] trace) throws IOException {
        String sought = new String(trace, StandardCharsets.ISO_8859_1);
        try (Stream<Path> all = Files.walk(data.root())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> contains(file, sought))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean contains(Path file, String sought) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(sought);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
