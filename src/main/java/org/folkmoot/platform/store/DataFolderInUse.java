package org.folkmoot.platform.store;

import java.nio.file.Path;
import org.folkmoot.platform.StartRefused;

/** A data folder is held by a process, and two on one folder would destroy each other's files. */
public final class DataFolderInUse extends StartRefused {

    DataFolderInUse(Path folder, String holder) {
        super("The data folder %s is in use by %s. Stop that process first, or choose another folder with --data."
                .formatted(folder, holder.isBlank() ? "another process" : holder));
    }
}
