package org.folkmoot.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * Knows whether the store was put back from a backup since the product last ran on it. Then whatever left the house after the backup was made, such as
 * letters, is not in the store, and must not leave it again by itself. Told by an empty file in the data folder: {@code restore} puts it there, and for a MongoDB
 * whoever restores it.
 */
@Component
public class RestoredStore {

    static final String FILE = "restored";

    private final Path mark;

    RestoredStore(DataFolder folder) {
        this.mark = folder.root().resolve(FILE);
    }

    /** From now on, until {@link #settle}. On disk when it returns. */
    static void mark(Path root) throws IOException {
        Files.write(root.resolve(FILE), new byte[0], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    }

    /** Does the work if the store was put back, and forgets that it was once the work is done; so the work may be done twice. */
    public void settle(Runnable work) {
        if (!Files.exists(mark)) {
            return;
        }
        work.run();
        try {
            Files.delete(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
