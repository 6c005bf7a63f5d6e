package org.folkmoot.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.folkmoot.platform.imports.IncomingFiles.IncomingSweep;
import org.folkmoot.platform.store.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFilesTest {

    @TempDir
    private Path folder;

    @Test
    void what_an_earlier_process_left_behind_is_deleted_at_the_start() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            Path left = Files.writeString(new IncomingFiles(data).next(), "Nobody rang me back");

            Path next = new IncomingFiles(data).next();

            assertThat(left).doesNotExist();
            assertThat(next).doesNotExist().hasParentRaw(data.imports().resolve("incoming"));
        }
    }

    @Test
    void what_nobody_fetched_for_a_day_is_deleted_while_it_runs() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            IncomingFiles incoming = new IncomingFiles(data);
            Path left = Files.writeString(incoming.next(), "Nobody rang me back");
            Path fresh = Files.writeString(incoming.next(), "On its way");
            Instant now = Instant.parse("2026-11-29T12:00:00Z");
            Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofHours(25))));
            Files.setLastModifiedTime(fresh, FileTime.from(now.minus(Duration.ofHours(23))));

            new IncomingSweep(incoming, Clock.fixed(now, ZoneOffset.UTC)).run();

            assertThat(left).doesNotExist();
            assertThat(fresh).exists();
        }
    }

    @Test
    void nothing_is_kept_of_a_file_that_is_too_large() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            IncomingFiles incoming = new IncomingFiles(data);
            assertThat(incoming.take(new ByteArrayInputStream(new byte[100]), 100))
                    .hasSize(100);

            assertThatThrownBy(() -> incoming.take(new ByteArrayInputStream(new byte[101]), 100))
                    .isInstanceOf(IOException.class);

            try (Stream<Path> kept = Files.list(data.imports().resolve("incoming"))) {
                assertThat(kept).hasSize(1);
            }
        }
    }
}
