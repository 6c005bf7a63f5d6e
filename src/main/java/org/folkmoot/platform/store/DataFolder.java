package org.folkmoot.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one process keeps its files. It belongs to that process until closed; the operating system frees it when the
 * process dies in whatever way.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String OWNER_ONLY = "rwx------";

    /** The locked byte lies beyond the text, so that the text can be read on systems where locks forbid reading. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path root;
    private final FileChannel lockFile;
    private final Path store;
    private final Path index;
    private final Path imports;

    private DataFolder(Path root, FileChannel lockFile) throws IOException {
        this.root = root;
        this.lockFile = lockFile;
        Restoration.finish(root);
        this.store = ownFolder(root.resolve("store"));
        this.index = ownFolder(root.resolve("index"));
        this.imports = closedToOthers(ownFolder(root.resolve("imports")));
    }

    /**
     * Takes the folder for this process, and makes it where missing; what is made can be entered by its owner only.
     *
     * @throws DataFolderInUse if a process has it already
     * @throws StartRefused if it cannot be made or written to
     */
    public static DataFolder take(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            ownFolder(root);
            FileChannel channel = FileChannel.open(
                    root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (lock(channel) == null) {
                    throw new DataFolderInUse(root, read(channel));
                }
                write(channel, holder());
                return new DataFolder(root, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused("The data folder %s cannot be used: %s".formatted(root, reason(e)), e);
        }
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /** Where the embedded store keeps its file. */
    public Path store() {
        return store;
    }

    /** Where the search index lies; it can be built again from the store. */
    public Path index() {
        return index;
    }

    /** Where files lie while they are brought in: people's words outside the store, so only its owner enters, whoever made the folder. */
    public Path imports() {
        return imports;
    }

    /** The system's own word for what is wrong, where Java's message is the path and nothing more. */
    private static String reason(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "no right to " + denied.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file";
            default -> String.valueOf(failed.getMessage());
        };
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder() {
        return "process %d since %s"
                .formatted(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(200);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static Path ownFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        FileAttribute<?>[] ownerOnly = isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        return Files.createDirectories(folder, ownerOnly);
    }

    private static Path closedToOthers(Path folder) throws IOException {
        return isPosix(folder)
                ? Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY))
                : folder;
    }

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Gives the folder up. */
    @Override
    public void close() {
        Uncheck.run(() -> lockFile.close());
    }

    /** A data folder is held by a process, and two on one folder would destroy each other's files. */
    public static final class DataFolderInUse extends StartRefused {

        DataFolderInUse(Path folder, String holder) {
            super("The data folder %s is in use by %s. Stop that process first, or choose another folder with --data."
                    .formatted(folder, holder.isBlank() ? "another process" : holder));
        }
    }
}
