package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.folkmoot.platform.store.TimeOrderedId;

/** The folder of the index: one sub-folder for each index built, and a file that names the one in use. */
final class IndexFolder {

    private static final String IN_USE = "in-use";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** The index in use, if there is one. */
    Optional<Path> inUse() throws IOException {
        Path pointer = root.resolve(IN_USE);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        String name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
        Path folder = root.resolve(name);
        boolean isOurs = folder.normalize().getParent() != null
                && folder.normalize().getParent().equals(root.normalize());
        return isOurs && !name.isEmpty() && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** A new folder to build an index in. */
    Path create() throws IOException {
        return Files.createDirectories(root.resolve("built-" + TimeOrderedId.next()));
    }

    /** Names the folder as the one in use, at once and for good. */
    void use(Path folder) throws IOException {
        Path next = root.resolve(IN_USE + ".next");
        try (FileChannel file = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(StandardCharsets.UTF_8.encode(folder.getFileName().toString()));
            file.force(true);
        }
        Files.move(next, root.resolve(IN_USE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(root, true);
    }

    /** Deletes every built index but the given one. */
    void dropAllBut(Path kept) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> stale = folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(kept))
                    .toList();
            IOUtils.rm(stale.toArray(Path[]::new));
        }
    }
}
