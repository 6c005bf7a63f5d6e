package org.folkmoot.platform.store.embedded;

import java.nio.file.Path;

/** Copies of the store while it is in use, each one file, checked and on disk before it takes its name. */
public interface Backup {

    /**
     * Everything of record, as it stands now, without the keys that open what people said.
     *
     * @throws BackupFailed if it can't be, with words for an operator
     */
    void writeStore(Path file);

    /**
     * The keys of contributors, in the place of what the file held before: an older copy would bring destroyed keys back.
     *
     * @throws BackupFailed if it can't be, with words for an operator
     */
    void writeKeys(Path file);

    /** Where files are not in our hands. */
    static Backup none() {
        return new Backup() {
            @Override
            public void writeStore(Path file) {
                throw new BackupFailed("The store is a MongoDB: copy it with mongodump");
            }

            @Override
            public void writeKeys(Path file) {
                writeStore(file);
            }
        };
    }

    /** A backup can't be written, or is none; the message is for an operator. */
    final class BackupFailed extends RuntimeException {

        public BackupFailed(String message) {
            super(message);
        }

        public BackupFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
