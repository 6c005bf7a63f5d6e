package org.folkmoot.platform.store.embedded;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.folkmoot.platform.StartRefused;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** One file of the store, with the thread that brings writes to it. */
final class StoreFile implements AutoCloseable {

    /** Small, because a commit writes every page it touches as a whole. */
    private static final int PAGE_BYTES = 8 * 1024;

    private final MVStore pages;
    private final Commits commits;

    private StoreFile(MVStore pages) {
        this.pages = pages;
        this.commits = new Commits(pages);
    }

    /** @throws StartRefused if the file is in use or damaged, with a message for an operator */
    static StoreFile openCompressed(Path path, int cacheMegabytes) {
        return open(path, builder(path, cacheMegabytes).compress());
    }

    /**
     * For what cannot be made smaller, as keys cannot.
     *
     * @throws StartRefused if the file is in use or damaged, with a message for an operator
     */
    static StoreFile openPlain(Path path, int cacheMegabytes) {
        return open(path, builder(path, cacheMegabytes));
    }

    private static MVStore.Builder builder(Path path, int cacheMegabytes) {
        return new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(cacheMegabytes)
                .pageSplitSize(PAGE_BYTES);
    }

    private static StoreFile open(Path path, MVStore.Builder builder) {
        try {
            MVStore pages = builder.open();
            // Every commit is synced before the next begins and old versions are kept for a few commits, so dead space
            // can be used again at once.
            pages.setRetentionTime(0);
            pages.setVersionsToKeep(1);
            return new StoreFile(pages);
        } catch (MVStoreException e) {
            throw new StartRefused(
                    "The store in %s cannot be opened: %s".formatted(path.toAbsolutePath(), e.getMessage()), e);
        }
    }

    MVStore pages() {
        return pages;
    }

    void start() {
        commits.start();
    }

    /** See {@link Commits#write}. */
    <T> T write(Supplier<T> command) {
        return commits.write(command);
    }

    /** Carries a command out that only reads, and keeps the pages it may be reading from being overwritten. */
    <T> T keepingPages(Supplier<T> command) {
        MVStore.TxCounter usage = pages.registerVersionUsage();
        try {
            return command.get();
        } finally {
            pages.deregisterVersionUsage(usage);
        }
    }

    long bytes() {
        return pages.getFileStore().size();
    }

    /**
     * Brings everything to the disk and closes the file. It is not marked as cleanly ended: where a kill had left its traces
     * before, MVStore 2.4.240 opens a file so marked at an older version.
     */
    @Override
    public void close() {
        commits.close();
        pages.closeImmediately();
    }
}
