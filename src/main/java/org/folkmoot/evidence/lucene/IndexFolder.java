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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the index: one sub-folder for each index built, and a file that names the one in use. */
record IndexFolder(Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String IN_USE = "in-use";

    /** Opens the index in use, if there is one that is whole and of this store, and deletes all others. */
    Optional<TestimonyIndex> openInUse(WordsAnalyzer analyzer, String store) throws IOException {
        Optional<Path> path = inUse();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            TestimonyIndex index = TestimonyIndex.open(path.get(), analyzer, store);
            dropAllBut(path.get());
            return Optional.of(index);
        } catch (IndexOfAnotherStore another) {
            LOG.warn("The index was made from another store, or by a version that did not say from which, and will be"
                    + " rebuilt");
        } catch (IOException | RuntimeException damaged) {
            LOG.warn(
                    "The index is damaged ({}) and will be rebuilt",
                    damaged.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private Optional<Path> inUse() throws IOException {
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

    /** The index in a folder was made from another store than the one at hand. */
    static final class IndexOfAnotherStore extends IOException {}
}
