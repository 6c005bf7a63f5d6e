package org.folkmoot.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.embedded.Backup.BackupFailed;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.folkmoot.platform.store.embedded.FileCopy;
import org.springframework.util.FileSystemUtils;

/**
 * Puts a backup into a data folder, as a whole or not at all: what is to be there is made in a folder of its own, which is renamed once it is
 * complete. From then on whoever takes the data folder next finishes what a kill cut off.
 */
public final class Restoration {

    /** What becomes of a data folder that is not empty. */
    public enum Present {
        REFUSED,
        REPLACED
    }

    private static final String STORE = "store";
    private static final String DRAFT = "store.restoring";
    private static final String COMPLETE = "store.restored";
    private static final String FORMER = "store.replaced";
    private static final List<String> BUILT_FROM_THE_STORE = List.of("index", "imports");
    private static final Set<String> NEITHER_STORE_NOR_KEYS = Set.of("secret", "lock", RestoredStore.FILE);

    private Restoration() {}

    /**
     * Keys that lie in the folder stay: they are the newest. A store that lies there is put aside as {@code store.replaced}, without its keys.
     *
     * @param keys a copy of the keys, for a folder that has none
     * @throws BackupFailed if a file is none of ours or damaged, or there would be no keys, or two
     * @throws StartRefused if the folder is not empty, or in use
     */
    public static void run(Path folder, Path backup, Optional<Path> keys, Present present) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            if (present == Present.REFUSED && !isAsGoodAsEmpty(root)) {
                throw new StartRefused(
                        ("The data folder %s is not empty. With --replace its store is put aside and the backup takes"
                                        + " its place; its keys stay.")
                                .formatted(root));
            }
            try (DataFolder data = DataFolder.take(root)) {
                prepare(data, backup, keys);
                finish(root);
            } catch (BackupFailed refused) {
                FileSystemUtils.deleteRecursively(root.resolve(DRAFT));
                throw refused;
            }
        } catch (IOException e) {
            throw new BackupFailed("The backup cannot be put into %s: %s".formatted(root, e), e);
        }
    }

    private static boolean isAsGoodAsEmpty(Path root) throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (Stream<Path> content = Files.list(root)) {
            return content.allMatch(
                    one -> NEITHER_STORE_NOR_KEYS.contains(String.valueOf(one.getFileName())) || isEmpty(one));
        }
    }

    private static boolean isEmpty(Path folder) {
        String[] content = folder.toFile().list();
        return content != null && content.length == 0;
    }

    /** Once this returned, the backup is what the folder holds. */
    static void prepare(DataFolder data, Path backup, Optional<Path> keys) throws IOException {
        Path draft = Files.createDirectory(data.root().resolve(DRAFT));
        FileCopy.ofStore(backup, EmbeddedStore.fileIn(draft));
        Path present = EmbeddedStore.keysIn(data.store());
        if (keys.isPresent() && Files.exists(present)) {
            throw new BackupFailed(
                    ("The folder has keys already, in %s, and they are the newest: give no others. Only if they are"
                                    + " damaged, move them away first.")
                            .formatted(present));
        }
        if (keys.isPresent()) {
            FileCopy.ofKeys(keys.get(), EmbeddedStore.keysIn(draft));
        } else if (Files.exists(present)) {
            EmbeddedStore.copyKeys(data.store(), EmbeddedStore.keysIn(draft));
        } else {
            throw new BackupFailed(
                    "Without the keys nothing of the backup opens: give their newest copy with --keys FILE.");
        }
        Files.move(draft, data.root().resolve(COMPLETE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Carries on from wherever it was cut off; does nothing where nothing is prepared. Only for who holds the folder. */
    static void finish(Path root) throws IOException {
        FileSystemUtils.deleteRecursively(root.resolve(DRAFT));
        Path complete = root.resolve(COMPLETE);
        if (!Files.exists(complete)) {
            return;
        }
        Path store = root.resolve(STORE);
        Path former = root.resolve(FORMER);
        if (isEmpty(store)) {
            Files.delete(store);
        } else if (Files.exists(store)) {
            FileSystemUtils.deleteRecursively(former);
            Files.move(store, former, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteKeysIn(former);
        RestoredStore.mark(root);
        for (String built : BUILT_FROM_THE_STORE) {
            FileSystemUtils.deleteRecursively(root.resolve(built));
        }
        Files.move(complete, store, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of keys there is one copy, or what is erased from it would live on in the other. */
    private static void deleteKeysIn(Path store) throws IOException {
        String name = String.valueOf(EmbeddedStore.keysIn(store).getFileName());
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(store.resolve(name + end));
        }
    }
}
