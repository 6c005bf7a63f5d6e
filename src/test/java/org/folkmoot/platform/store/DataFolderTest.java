package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.folkmoot.platform.store.DataFolder.DataFolderInUse;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void what_it_makes_can_be_entered_by_its_owner_only() throws Exception {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (DataFolder folder = DataFolder.take(parent.resolve("data"))) {
            for (Path made : new Path[] {folder.root(), folder.store(), folder.index(), folder.imports()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void files_on_their_way_in_are_closed_to_others_in_a_folder_made_by_somebody_else_too() throws Exception {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path given = Files.createDirectories(parent.resolve("given").resolve("imports"));
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataFolder folder = DataFolder.take(parent.resolve("given"))) {
            assertThat(folder.imports()).isEqualTo(given.toAbsolutePath());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.imports())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void it_is_held_until_closed_and_then_free() {
        try (DataFolder held = DataFolder.take(parent)) {
            assertThatThrownBy(() -> DataFolder.take(parent))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(held.root().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " since ");
        }
        DataFolder.take(parent).close();
    }
}
