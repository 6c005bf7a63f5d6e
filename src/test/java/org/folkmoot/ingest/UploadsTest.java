package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.ingest.TestimonyFiles.Upload;
import org.folkmoot.ingest.UploadRecords.ImportFileRetention;
import org.folkmoot.ingest.internal.ImportFiles;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that was uploaded is kept no longer than it is needed. */
@ProductTest
class UploadsTest extends ImportedFiles {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final String CSV = "id,words\n1,Nobody rang me back\n2,She was kind\n";

    @Autowired
    private TestimonyFiles files;

    @Autowired
    private UploadRecords records;

    @Autowired
    private ImportFileRetention sweep;

    @Autowired
    private DataFolder folder;

    @Autowired
    private Clock clock;

    @TempDir
    private Path elsewhere;

    private PlaceId place;

    @BeforeEach
    void somewhere() {
        place = SomePlace.of(callers, places).id();
    }

    @Test
    void what_is_in_the_store_is_no_longer_kept_as_a_file() {
        Upload upload = upload();
        assertThat(upload.file()).exists();

        bringIn(upload.file());

        assertThat(upload.file()).doesNotExist();
        assertThat(records.find(upload.id())).isEmpty();
        assertThat(callers.as(PRODUCT, () -> files.find(upload.id()))).isEmpty();
    }

    @Test
    void a_file_that_was_not_uploaded_here_stays_where_it_is() throws IOException {
        Path own = Files.writeString(elsewhere.resolve("comments.csv"), CSV);

        bringIn(own);

        assertThat(own).hasContent(CSV);
    }

    @Test
    void an_upload_nobody_brought_in_is_forgotten_after_a_week_with_its_record() throws IOException {
        Upload recent = upload();
        Instant longAgo = clock.instant().minus(ImportFiles.KEPT).minus(Duration.ofHours(1));
        UUID old = new UUID(longAgo.toEpochMilli() << 16 | 0x7000, recent.id().getLeastSignificantBits());
        Path file = Files.copy(recent.file(), uploads().resolve(old + ".csv"));
        Files.setLastModifiedTime(file, FileTime.from(longAgo));
        records.keep(new UploadRecords.Kept(old, place, Optional.empty(), "comments.csv"));

        sweep.run();

        assertThat(file).doesNotExist();
        assertThat(records.find(old)).isEmpty();
        assertThat(recent.file()).exists();
        assertThat(records.find(recent.id())).isPresent();
    }

    @Test
    void a_link_to_an_upload_opens_for_nobody_but_who_brought_it() {
        Caller dilys = designer();
        Caller other = designer();
        Upload mine = callers.as(
                dilys,
                () -> files.take(
                        place, "comments.csv", new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8))));

        assertThat(callers.as(dilys, () -> files.find(mine.id()))).isPresent();
        assertThat(callers.as(other, () -> files.find(mine.id()))).isEmpty();
    }

    private Caller designer() {
        return new Caller.Account(UUID.randomUUID(), "Dilys", Set.of(new Grant(Role.SERVICE_DESIGNER, place.scope())));
    }

    @Test
    void nothing_is_kept_of_an_upload_that_breaks_off() throws IOException {
        InputStream torn = new SequenceInputStream(
                new ByteArrayInputStream("x".repeat(100_000).getBytes(StandardCharsets.UTF_8)), new BrokenStream());
        long before = kept();

        assertThatThrownBy(() -> callers.runAs(PRODUCT, () -> files.take(place, "comments.csv", torn)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(kept()).isEqualTo(before);
    }

    private Upload upload() {
        return callers.as(
                PRODUCT,
                () -> files.take(
                        place, "comments.csv", new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8))));
    }

    private void bringIn(Path file) {
        Mapping mapping = MappingJson.read("{ \"name\": \"Comments\", \"id\": [\"id\"], \"words\": \"words\" }");
        callers.runAs(PRODUCT, () -> {
            JobId job = imports.bringIn(new TestimonyImport(place, file, "comments.csv", mapping));
            assertThat(jobs.await(job, 60).orElseThrow().state()).isEqualTo(JobState.DONE);
        });
    }

    private Path uploads() {
        return folder.imports().resolve("uploads");
    }

    private long kept() throws IOException {
        try (Stream<Path> all = Files.list(uploads())) {
            return all.count();
        }
    }

    /** A connection that is gone. */
    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return read();
        }
    }
}
