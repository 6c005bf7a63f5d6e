package org.folkmoot.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;
import org.folkmoot.submission.attachment.content.SampleFiles;
import org.folkmoot.submission.attachment.content.SampleImages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is checked while it comes, kept once however often it is sent, and nothing stays of one that is refused or breaks off. */
class AttachmentUploadsTest extends AttachmentTest {

    @Autowired
    private AttachmentSweep sweep;

    @Autowired
    private RateLimiter tries;

    @Test
    void what_is_too_much_is_counted_before_it_is_written_and_not_read_any_further() {
        String call = this.call.id().toString();
        tries.spent(RateLimiter.Kind.FILES_OF_CALL, call, 5_000_000 - 2_000);
        AtomicLong read = new AtomicLong();
        InputStream counted = new ByteArrayInputStream(pdf(20_000_000)) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                int now = super.read(into, from, most);
                read.addAndGet(now);
                return now;
            }
        };
        assertThatThrownBy(() -> attachments.add(device, id(), "report.pdf", counted))
                .isInstanceOf(Refusal.class)
                .hasMessage("TOO_MUCH");
        assertThat(read.get()).isLessThan(2_200_000);
        assertThat(data.imports().resolve("incoming")).isEmptyDirectory();
        assertThat(attachments.of(device)).isEmpty();
    }

    @Test
    void sent_again_under_the_same_id_it_is_kept_once() {
        AttachmentId id = id();
        Attachment first = add(device, id, NAME, SampleImages.photo());
        assertThat(add(device, id, NAME, SampleImages.photo())).isEqualTo(first);
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
                    add(device, id, NAME, new OnceAll(SampleImages.photo(), together));
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
        Attachment kept = add(device, NAME, SampleImages.photo());
        SubmissionId submission = kept.submission();
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
                                new Document("telling", submission.value().toString())));
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

        AuthorCredential other = draft();
        byte[] large = pdf(25_000_000);
        for (int number = 0; number < 4; number++) {
            add(other, "report.pdf", large);
        }
        assertRefused(Reason.TOO_MUCH, () -> add(other, "report.pdf", large));
        assertThat(attachments.of(other)).hasSize(4);
    }

    @Test
    void names_are_text_and_never_more() {
        assertThat(add(device, "../../etc/<script>alert(1)</script>.html.JPG", SampleImages.photo())
                        .name())
                .isEqualTo("script_.jpg");
        assertThat(add(device, "invoice\u202Egpj.exe", SampleImages.photo()).name())
                .isEqualTo("invoicegpj.jpg");
        assertThat(add(device, "", SampleImages.photo()).name()).isEqualTo("file.jpg");
        assertThat(add(device, "Llun o’r tŷ 👩🏽‍⚕️.png", SampleImages.photo()).name())
                .endsWith(".jpg")
                .startsWith("Llun o’r tŷ");
        assertThat(add(device, "x".repeat(5_000), SampleImages.photo()).name()).hasSizeLessThan(120);
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
