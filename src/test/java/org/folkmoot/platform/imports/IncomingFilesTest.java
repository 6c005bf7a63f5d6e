package org.folkmoot.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
