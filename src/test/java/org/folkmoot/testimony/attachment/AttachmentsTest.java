package org.folkmoot.testimony.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.attachment.content.FileRefused;
import org.folkmoot.testimony.attachment.content.FileRefused.Reason;
import org.folkmoot.testimony.attachment.content.FileType;
import org.folkmoot.testimony.attachment.content.SampleFiles;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.DraftKey;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.PrivateCode;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingRefused;
import org.folkmoot.testimony.telling.Tellings;
import org.folkmoot.testimony.telling.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What people add to what they tell is kept as their words are: checked, cleaned, sealed, theirs, and gone when they want. */
@ProductTest
class AttachmentsTest {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final String NAME = "Ruth Zanzibarcanary at home.JPG";

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private Tellings tellings;

    @Autowired
    private MyWords mine;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentsInCare inCare;

    @Autowired
    private AttachmentRecords records;

    @Autowired
    private AttachmentSweep sweep;

    @Autowired
    private MongoTemplate store;

    @Autowired
    private DataFolder data;

    @Autowired
    private Shredder shredder;

    private Call call;
    private Opener device;

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

    private Opener draft() {
        Opener opener = new Opener.ByDraft(new DraftKey(UUID.randomUUID()));
        tellings.save(call.link(), opener, 1, Told.words("Nobody came."));
        return opener;
    }

    @Test
    void a_photo_comes_back_clean_to_its_author_on_any_device_and_to_nobody_else() {
        Attachment added = add(device, NAME, SampleFiles.photo());
        assertThat(added.type()).isEqualTo(FileType.JPEG);
        assertThat(added.name()).isEqualTo("Ruth Zanzibarcanary at home.jpg");

        PrivateCode code = tellings.pause(call.link(), device);
        Opener elsewhere = new Opener.ByCode(code);
        assertThat(attachments.of(elsewhere)).containsExactly(added);
        byte[] read = read(attachments.open(elsewhere, added.id()));
        assertThat(read).hasSize((int) added.bytes());
        assertThat(sha256(read)).isEqualTo(added.digest());
        assertThat(new String(read, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.SECRET, "Exif");

        Opener stranger = draft();
        assertThat(attachments.of(stranger)).isEmpty();
        assertRefused(Reason.ID_TAKEN, () -> attachments.open(stranger, added.id()));
        assertRefused(Reason.ID_TAKEN, () -> add(stranger, added.id(), NAME, SampleFiles.photo()));
        attachments.remove(stranger, added.id());
        assertThat(attachments.of(device)).containsExactly(added);
        assertThatThrownBy(() -> attachments.of(new Opener.ByDraft(new DraftKey(UUID.randomUUID()))))
                .isInstanceOf(TellingRefused.class);
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
    void sent_again_under_the_same_id_it_is_kept_once() {
        AttachmentId id = id();
        Attachment first = add(device, id, NAME, SampleFiles.photo());
        assertThat(add(device, id, NAME, SampleFiles.photo())).isEqualTo(first);
        assertThat(attachments.of(device)).containsExactly(first);
        assertThat(filesOf(device)).isEqualTo(1);
    }

    @Test
    void two_windows_that_send_the_same_at_once_keep_it_once() throws InterruptedException {
        AttachmentId id = id();
        CountDownLatch together = new CountDownLatch(2);
        List<Thread> windows = IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    together.countDown();
                    add(device, id, NAME, new OnceAll(SampleFiles.photo(), together));
                }))
                .toList();
        for (Thread window : windows) {
            window.join();
        }
        assertThat(attachments.of(device)).extracting(Attachment::id).containsExactly(id);
        assertThat(filesOf(device)).isEqualTo(1);
    }

    @Test
    void what_lies_about_its_type_is_refused_and_nothing_of_it_stays() {
        assertRefused(
                Reason.TYPE_NOT_TAKEN,
                () -> add(device, "photo.jpg", SampleFiles.latin("<!doctype html><script>alert(1)</script>")));
        assertRefused(Reason.EMPTY, () -> add(device, "photo.jpg", new byte[0]));
        assertRefused(Reason.FILM, () -> add(device, "voice.m4a", SampleFiles.mp4("vide")));
        assertNothingStays();
    }

    @Test
    void more_than_25_MB_are_refused_while_they_come() {
        CountingNoise endless = new CountingNoise();
        assertRefused(Reason.TOO_LARGE, () -> add(device, id(), "report.pdf", endless));
        assertThat(endless.read).isLessThan(Attachments.LARGEST + 100_000);
        assertNothingStays();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        InputStream breaking = new InputStream() {
            private int left = 3_000_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("the network is gone");
                }
                left--;
                return 'x';
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                to[offset] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> add(device, id(), NAME, breaking)).isInstanceOf(UncheckedIOException.class);
        assertNothingStays();
    }

    @Test
    void what_the_end_of_the_process_cut_off_is_swept_away_and_the_rest_stays() {
        Attachment kept = add(device, NAME, SampleFiles.photo());
        TellingId telling = kept.telling();
        long yesterday = Instant.now().minusSeconds(86_400).toEpochMilli();
        UUID cutOff = new UUID(yesterday << 16 | 0x7000, 0x8000_0000_0000_0001L);
        store.getCollection(AttachmentFiles.BUCKET + ".files")
                .insertOne(new Document("_id", cutOff)
                        .append("filename", "")
                        .append("length", 3L)
                        .append("chunkSize", 1024)
                        .append("uploadDate", java.util.Date.from(Instant.ofEpochMilli(yesterday)))
                        .append(
                                "metadata",
                                new Document("telling", telling.value().toString())));
        assertThat(filesOf(device)).isEqualTo(2);
        callers.runAs(PRODUCT, sweep::run);
        assertThat(filesOf(device)).isEqualTo(1);
        assertThat(read(attachments.open(device, kept.id()))).hasSize((int) kept.bytes());
    }

    @Test
    void ten_files_and_100_MB_are_the_most_of_one_story() {
        for (int number = 0; number < Attachments.MOST; number++) {
            add(
                    device,
                    "note " + number + ".txt",
                    ("note " + number + " about what happened").getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(Reason.TOO_MANY, () -> add(device, "one more.txt", SampleFiles.latin("one more note")));
        assertThat(attachments.of(device)).hasSize(Attachments.MOST);

        Opener other = draft();
        byte[] large = pdf(25_000_000);
        for (int number = 0; number < 4; number++) {
            add(other, "report.pdf", large);
        }
        assertRefused(Reason.TOO_MUCH, () -> add(other, "report.pdf", large));
        assertThat(attachments.of(other)).hasSize(4);
    }

    @Test
    void names_are_text_and_never_more() {
        assertThat(add(device, "../../etc/<script>alert(1)</script>.html.JPG", SampleFiles.photo())
                        .name())
                .isEqualTo("script_.jpg");
        assertThat(add(device, "invoice\u202Egpj.exe", SampleFiles.photo()).name())
                .isEqualTo("invoicegpj.jpg");
        assertThat(add(device, "", SampleFiles.photo()).name()).isEqualTo("file.jpg");
        assertThat(add(device, "Llun o’r tŷ 👩🏽‍⚕️.png", SampleFiles.photo()).name())
                .endsWith(".jpg")
                .startsWith("Llun o’r tŷ");
        assertThat(add(device, "x".repeat(5_000), SampleFiles.photo()).name()).hasSizeLessThan(120);
    }

    @Test
    void what_is_added_or_removed_after_sending_is_told_to_author_and_team() {
        Attachment before = add(device, NAME, SampleFiles.photo());
        tellings.send(call.link(), device, Told.sending("Nobody came."));
        assertThat(attachments.of(device)).containsExactly(before);
        Attachment after = add(device, "letter.pdf", SampleFiles.pdf());
        attachments.remove(device, before.id());
        assertThat(attachments.of(device)).containsExactly(after);
        assertThat(mine.open(device).telling().acts())
                .extracting(Telling.Act::kind)
                .endsWith(Telling.Kind.FILE_ADDED, Telling.Kind.FILE_REMOVED);
    }

    @Test
    void the_team_does_not_open_what_it_hid_and_its_author_still_does() {
        Attachment added = add(device, NAME, SampleFiles.photo());
        Attachment.Hidden hidden = new Attachment.Hidden(
                Attachment.HideReason.SOMEBODY_ELSE,
                new AccountId(UUID.randomUUID()),
                Instant.parse("2026-11-22T10:00:00Z"));
        callers.runAs(PRODUCT, () -> {
            assertThat(inCare.open(added.telling(), added.id())).isPresent();
            assertThat(inCare.hide(added.telling(), added.id(), hidden)).isTrue();
            assertThat(inCare.hide(added.telling(), added.id(), hidden)).isFalse();
            assertThat(inCare.open(added.telling(), added.id())).isEmpty();
            assertThat(inCare.of(added.telling()).getFirst().hidden()).contains(hidden);
        });
        assertThat(read(attachments.open(device, added.id()))).isNotEmpty();
        callers.runAs(PRODUCT, () -> {
            assertThat(inCare.show(added.telling(), added.id())).isTrue();
            assertThat(inCare.open(added.telling(), added.id())).isPresent();
        });
    }

    @Test
    void nothing_lies_in_the_store_in_plain_and_erased_is_gone_from_its_files() throws IOException {
        String words = "The zanzibarcanary told xylophonetruth to nobody at all but me that day. ".repeat(40);
        Attachment note = add(device, "my xylophonename.txt", words.getBytes(StandardCharsets.UTF_8));
        add(device, NAME, SampleFiles.photo());
        assertThat(inDataFolder("zanzibarcanary", "xylophone", "Zanzibarcanary", note.digest()))
                .as("in plain")
                .isEmpty();
        tellings.send(call.link(), device, Told.sending("Nobody came."));
        TellingId telling = note.telling();
        mine.erase(device);
        assertThat(records.isThere(note.id())).isFalse();
        assertThat(files(telling)).isZero();
        assertThat(store.getCollection(AttachmentRecords.COLLECTION)
                        .countDocuments(new Document("telling", telling.value())))
                .isZero();
        shredder.shredStore();
        assertThat(inDataFolder(note.id().value().toString(), "zanzibarcanary", "xylophone", note.digest()))
                .isEmpty();
        assertThatThrownBy(() -> attachments.of(device)).isInstanceOf(TellingRefused.class);
        assertThatThrownBy(() -> add(device, NAME, SampleFiles.photo())).isInstanceOf(TellingRefused.class);
    }

    @Test
    void a_draft_that_is_deleted_takes_its_files_with_it() {
        Attachment added = add(device, NAME, SampleFiles.photo());
        tellings.discard(call.link(), device);
        assertThat(records.isThere(added.id())).isFalse();
        assertThat(files(added.telling())).isZero();
    }

    // What is used above

    private static AttachmentId id() {
        return new AttachmentId(UUID.randomUUID());
    }

    private Attachment add(Opener opener, String name, byte[] bytes) {
        return add(opener, id(), name, bytes);
    }

    private Attachment add(Opener opener, AttachmentId id, String name, byte[] bytes) {
        return add(opener, id, name, new ByteArrayInputStream(bytes));
    }

    private Attachment add(Opener opener, AttachmentId id, String name, InputStream bytes) {
        try {
            return attachments.add(opener, id, name, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] read(OpenedFile opened) {
        try (InputStream content = opened.content()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void assertNothingStays() {
        assertThat(attachments.of(device)).isEmpty();
        assertThat(filesOf(device)).isZero();
        assertThat(piecesOf(device)).isZero();
        try (Stream<Path> incoming = Files.list(data.imports().resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private TellingId telling(Opener opener) {
        return callers.as(PRODUCT, () -> door.open(opener)).id();
    }

    @Autowired
    private org.folkmoot.testimony.telling.TellingDoor door;

    private long filesOf(Opener opener) {
        return files(telling(opener));
    }

    private long files(TellingId telling) {
        return store.getCollection(AttachmentFiles.BUCKET + ".files")
                .countDocuments(
                        new Document(AttachmentFiles.OF_TELLING, telling.value().toString()));
    }

    private long pieces() {
        return store.getCollection(AttachmentFiles.BUCKET + ".chunks").countDocuments();
    }

    /** Pieces that no file holds count as anybody's. */
    private long piecesOf(Opener opener) {
        List<Object> others = store.getCollection(AttachmentFiles.BUCKET + ".files")
                .find()
                .map(file -> file.get("_id"))
                .into(new java.util.ArrayList<>());
        return filesOf(opener)
                + store.getCollection(AttachmentFiles.BUCKET + ".chunks")
                        .countDocuments(new Document("files_id", new Document("$nin", others)));
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

    private static byte[] pdf(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        byte[] head = SampleFiles.latin("%PDF-1.7\n");
        byte[] tail = SampleFiles.latin("\n%%EOF\n");
        System.arraycopy(head, 0, noise, 0, head.length);
        System.arraycopy(tail, 0, noise, bytes - tail.length, tail.length);
        return noise;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Comes only when all are there. */
    private static final class OnceAll extends ByteArrayInputStream {

        private final CountDownLatch all;

        OnceAll(byte[] bytes, CountDownLatch all) {
            super(bytes);
            this.all = all;
        }

        @Override
        public synchronized int read(byte[] to, int offset, int length) {
            try {
                all.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return super.read(to, offset, length);
        }
    }

    private static final class CountingNoise extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            read += length;
            return length;
        }
    }
}
